"""The port: a workbook that is open in Excel as a Grid, and edits put into it."""

from .protection import ProtectedSheetError, unlocked
from .read import read, read_sheet
from .write import apply, plain

__all__ = ["ProtectedSheetError", "apply", "plain", "read", "read_sheet", "unlocked"]
