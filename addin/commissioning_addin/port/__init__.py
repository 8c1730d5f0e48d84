"""The port: a workbook that is open in Excel as a Grid, and edits put into it."""

from .protection import ProtectedSheetError, protect, unlocked
from .reading import read, read_sheet
from .writing import NotTakenError, apply, plain, put

__all__ = [
    "NotTakenError",
    "ProtectedSheetError",
    "apply",
    "plain",
    "protect",
    "put",
    "read",
    "read_sheet",
    "unlocked",
]
