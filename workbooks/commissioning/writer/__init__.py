"""Changes single cells of a workbook file and leaves every other byte of its parts as it was."""

from .package import replace_parts
from .results import Result, put_results

__all__ = ["Result", "put_results", "replace_parts"]
