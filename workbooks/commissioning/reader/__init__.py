"""Read a workbook file into a Grid, or refuse it with a reason that a person can act on."""

from .read import read, read_file
from .refused import REASONS, Refused

__all__ = ["REASONS", "Refused", "read", "read_file"]
