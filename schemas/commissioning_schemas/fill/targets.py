"""The calculated cells of a workbook: where each stands, and what should stand in it."""

from __future__ import annotations

from dataclasses import dataclass

from ..address import a1
from ..figures.model import FigureKind
from ..grid import Sheet, Value
from ..units import Unit


@dataclass(frozen=True)
class Target:
    """One calculated cell.

    ``formula`` should stand in it, ``own`` does. ``standard`` tells whether the two are one;
    ``like`` is a cell of the same column, whose look a new cell takes.
    """

    sheet: Sheet
    row: int
    column: int
    kind: FigureKind
    formula: str
    label: str
    standard: bool
    figure: str = ""
    unit: Unit = Unit.POUNDS
    like: str | None = None
    stored: Value = None

    @property
    def own(self) -> str | None:
        """The formula that stands in the cell."""
        return self.sheet.formula(self.row, self.column)

    @property
    def cell(self) -> str:
        """The address of the cell."""
        return a1(self.row, self.column)

    @property
    def spot(self) -> tuple[str, int, int]:
        """The cell as the calculator knows it."""
        return self.sheet.name, self.row, self.column
