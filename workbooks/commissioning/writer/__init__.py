"""Changes single cells of a workbook file and leaves every other byte of its parts as it was."""

from .cannot import CannotWrite
from .package import replace_parts
from .results import Result, put_results
from .write import write_cells

__all__ = ["CannotWrite", "Result", "put_results", "replace_parts", "write_cells"]
