"""What a fill would do: the cells that change, and those that are left alone, with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..address import Range, parse_cell
from ..edited import value_of
from ..edits import Edit
from ..figures.model import FigureKind
from ..grid import Grid, Sheet, Value
from ..money import Pence, pence_from_number
from ..owned import Planned
from ..units import Unit


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that fill puts right: what stood there, and what will.

    ``label`` is how people find the cell, ``figure`` its id, "" where it is no figure. Money is
    in ``unit``. ``old`` is ``None`` in an empty cell and where a formula had no result.
    """

    edit: Edit
    kind: FigureKind
    label: str
    figure: str = ""
    old: Value = None
    old_formula: str | None = None
    unit: Unit = Unit.POUNDS

    @property
    def moved(self) -> Pence | None:
        """By how many pence the amount that the cell shows changes; ``None`` if it is no money.

        An empty cell shows nothing, and counts as nil. A formula without a result may have
        shown anything.
        """
        if self.kind != "money" or (self.old is None and self.old_formula is not None):
            return None
        after, before = self._pence(value_of(self.edit)), self._pence(self.old)
        return None if after is None else abs(after - (before or 0))

    @property
    def is_new(self) -> bool:
        """Tell whether the cell was empty."""
        return self.old is None and self.old_formula is None

    def _pence(self, value: Value) -> Pence | None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return pence_from_number(value, self.unit)[0]


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A cell, or several of one kind, that fill does not touch, and why.

    ``reason`` is one word for programs: ``typed-over``, ``other-formula``, ``array-formula``,
    ``outside-table``, ``not-there``, ``not-worked-out``, ``unclear``, ``not-ours``,
    ``replaced``, ``reads-rebuilt``, ``changed-since`` or ``look``. ``message`` is a sentence.
    """

    sheet: str
    cell: str | None
    reason: str
    message: str
    figure: str = ""
    moved: Pence | None = None


@dataclass(frozen=True)
class Rebuilt:
    """A sheet that the product owns, built anew as a whole because its lists changed.

    ``sheet`` is the new sheet with its results, ``plan`` how each of its cells is to look;
    where the two differ, a person typed over a figure and the amount stays. ``cells`` are all
    cells whose content changes, by address; ``changes`` those figures whose amount does.
    """

    sheet: Sheet
    why: str
    plan: Sequence[Planned]
    years: int
    cells: Sequence[Change]
    changes: Sequence[Change]
    is_new: bool = False

    @property
    def name(self) -> str:
        """The name of the sheet."""
        return self.sheet.name


@dataclass(frozen=True, slots=True)
class Growth:
    """An Excel Table, by name and sheet, that gets other last rows: its range before and after."""

    table: str
    sheet: str
    before: str
    after: str

    @property
    def rows(self) -> int:
        """By how many rows the table grows."""
        return Range.parse(self.after).bottom - Range.parse(self.before).bottom


@dataclass(frozen=True, slots=True)
class Size:
    """The width of a column in characters, or the height of a row in points, by its number.

    ``None`` is what Excel gives to those of which nothing is said.
    """

    sheet: str
    kind: Literal["width", "height"]
    number: int
    before: float | None
    after: float | None


@dataclass(frozen=True)
class Filling:
    """What one fill does to a workbook, and the Grid that comes of it.

    ``names`` are the defined names that the rebuilt sheets need; ``cells`` counts the calculated
    cells that were looked at; ``grown`` are the tables that take in the rows below them.
    ``marking`` is what the workbook says must stand on every page made of it.
    """

    changes: Sequence[Change]
    rebuilt: Sequence[Rebuilt]
    left: Sequence[LeftAlone]
    grid: Grid
    names: Mapping[str, str]
    cells: int
    marking: str = ""
    grown: Sequence[Growth] = ()

    @property
    def is_stale(self) -> bool:
        """Tell whether there is anything to do."""
        return bool(self.changes or self.rebuilt or self.names or self.grown)

    @property
    def edits(self) -> list[Edit]:
        """The edits of single cells; sheets that are rebuilt are not among them."""
        return [change.edit for change in self.changes]

    @property
    def shown(self) -> list[Change]:
        """Every change that a person wants to see, in the order of the sheets and their cells."""
        shown = [*self.changes, *(one for sheet in self.rebuilt for one in sheet.changes)]
        return in_order(shown, self.grid.sheets)


def in_order(changes: Sequence[Change], sheets: Sequence[Sheet]) -> list[Change]:
    """Return changes in sheet, row and column order."""
    order = {sheet.name.casefold(): place for place, sheet in enumerate(sheets)}

    def place(change: Change) -> tuple[int, int, int]:
        return order[change.edit.sheet.casefold()], *parse_cell(change.edit.cell)

    return sorted(changes, key=place)
