"""The port: a workbook that is open in Excel as a Grid, and edits put into it."""

from .read import read
from .write import ProtectedSheetError, apply

__all__ = ["ProtectedSheetError", "apply", "read"]
