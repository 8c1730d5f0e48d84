"""Changes single cells of a workbook file and leaves every other byte of its parts as it was.

Whole sheets, defined names, the ranges of Excel Tables and conditional formats can be put into it
too; what they do not need stays as it was.
"""

from .cannot import CannotWrite
from .looks_there import LooksThere
from .marks import put_marks, rules_there
from .names import put_names
from .new_sheet import DropDown, Look, Mark, NewCell, NewSheet, NewTable
from .package import replace_parts
from .prove import prove
from .put_sheets import put_sheets
from .results import Result, put_results
from .sizes import put_sizes
from .table_rows import grow_tables
from .table_xml import resize_tables
from .write import write_cells

__all__ = [
    "CannotWrite",
    "DropDown",
    "Look",
    "LooksThere",
    "Mark",
    "NewCell",
    "NewSheet",
    "NewTable",
    "Result",
    "grow_tables",
    "prove",
    "put_marks",
    "put_names",
    "put_results",
    "put_sheets",
    "put_sizes",
    "replace_parts",
    "resize_tables",
    "rules_there",
    "write_cells",
]
