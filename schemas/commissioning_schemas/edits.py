"""Edits: what is to be put into a workbook, cell by cell."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .grid import Value


@dataclass(frozen=True, slots=True)
class Edit:
    """Put this value, or this formula with its result, into that cell.

    ``formula`` is as a file stores it, with its leading ``=``; ``value`` is then its result, and
    ``None`` leaves it without one. Without a formula and a value the cell is emptied. A cell that
    has no look of its own takes that of the cell ``like``, on the same sheet; with ``look``, such
    as ``FillLog!E7``, it takes the look of that cell, whatever its own is.
    """

    sheet: str
    cell: str
    value: Value | Decimal = None
    formula: str | None = None
    like: str | None = None
    look: str | None = None
