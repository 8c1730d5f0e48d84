"""What Excel counts otherwise: the figures that change once a doubtful cell is written right.

The formulas of the workbook are worked out twice, on the cells as they are and on the cells
as they are meant. Where a figure differs, halves of the doubtful cells are put back in turn
until each one that makes a difference stands alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .book.results import Spot
from .evidence import Evidence
from .figures import Figure, pence_of, same
from .formula import Calculator, Result
from .grid import CellError, Grid, Sheet, Value
from .money import Pence
from .show import show_pounds
from .values import show_value

_MOST_TRIALS = 40
"""How often a workbook is worked out again before the cells left over are told as one group."""

_NO_SUMS = frozenset({"C44"})
"""Figures of money that look an amount up, so that nothing is left out of them."""


@dataclass(frozen=True)
class Otherwise:
    """A figure that Excel counts otherwise because of a cell.

    ``shown`` is what the figure shows and ``right`` what it would. ``pence`` are left out of it
    (below nil: counted too much), ``None`` where it adds no money up. ``shared`` tells that other
    cells have a part in it that was not told apart; ``masked`` that the figure shows an error for
    another reason.
    """

    figure: Figure
    shown: Result
    pence: Pence | None
    right: Result = None
    shared: bool = False
    masked: bool = False

    def __str__(self) -> str:
        place, pence = self.figure.place, self.pence
        if self.masked and pence is not None:
            return (
                f"{place} shows {self.shown}; once that is mended, Excel leaves "
                f"{show_pounds(pence)} out of it."
            )
        if isinstance(self.shown, CellError):
            return f"Excel shows {self.shown} in {place} because of it."
        if self.shared:
            return f"This cell and others make {place} wrong in Excel."
        if pence is None:
            shown, right = (
                "nothing" if one in ("", None) else show_value(one, self.figure.kind)
                for one in (self.shown, self.right)
            )
            return f"Excel shows {shown} in {place}, where {right} is meant."
        if pence < 0:
            return f"Excel counts {show_pounds(-pence)} too much in {place}."
        return f"Excel leaves {show_pounds(pence)} out of {place}."


def counted_otherwise(evidence: Evidence, right: Mapping[Spot, Value]) -> Mapping[Spot, Otherwise]:
    """Return the cells that make a figure differ, of those whose right value is given."""
    return _Trials(evidence, right).found if right else {}


class _Trials:
    """Works the workbook out with some of the doubtful cells as they are, the others right."""

    def __init__(self, evidence: Evidence, right: Mapping[Spot, Value]) -> None:
        self.evidence = evidence
        self.right = right
        self.clean = _with(evidence.book.calc.grid, right)
        self.found: dict[Spot, Otherwise] = {}
        calc = Calculator(self.clean)
        self.figures = [figure for figure in evidence.figures.all if figure.own is not None]
        self.expected = {id(figure): _work_out(calc, figure) for figure in self.figures}
        self.is_murky = any(
            isinstance(self.expected[id(f)], CellError) and not isinstance(f.excel, CellError)
            for f in self.figures
        )
        self.left = _MOST_TRIALS
        self._search(list(right), self._changed({id(f): f.excel for f in self.figures}))

    def _changed(self, results: Mapping[int, Result]) -> list[tuple[Figure, Result]]:
        """Return the figures that differ from what is right.

        Where right cells let an error through that stood aside, only money can be compared.
        """
        return [
            (figure, results[id(figure)])
            for figure in self.figures
            if not isinstance(self.expected[id(figure)], CellError)
            and (figure.kind == "money" or not self.is_murky)
            and not same(figure.kind, results[id(figure)], self.expected[id(figure)])
        ]

    def _search(self, spots: Sequence[Spot], changed: Sequence[tuple[Figure, Result]]) -> None:
        """Find out which of some cells make the difference that they make together."""
        if not changed:
            return
        if len(spots) == 1 or self.left <= 0:
            for spot in spots:
                self.found[spot] = self._told(spot, changed, shared=len(spots) > 1)
            return
        half = len(spots) // 2
        for part in (spots[:half], spots[half:]):
            self._search(part, self._try(part))

    def _try(self, spots: Sequence[Spot]) -> list[tuple[Figure, Result]]:
        """Return the figures that some cells change when the others are right."""
        self.left -= 1
        grid = self.evidence.book.calc.grid
        as_is = {spot: _held(grid, spot) for spot in spots}
        calc = Calculator(_with(self.clean, as_is))
        return self._changed({id(figure): _work_out(calc, figure) for figure in self.figures})

    def _told(
        self, spot: Spot, changed: Sequence[tuple[Figure, Result]], *, shared: bool
    ) -> Otherwise:
        """Choose the figure to tell of: money first, and one that reads the cell itself."""

        def rank(one: tuple[Figure, Result]) -> tuple[bool, bool]:
            return one[0].kind != "money", not self._reads(one[0], spot)

        figure, shown = min(changed, key=rank)
        right = self.expected[id(figure)]
        adds_up = figure.kind == "money" and figure.id not in _NO_SUMS
        pence = pence_of(right) if adds_up and not shared else None
        if pence is not None:
            pence -= pence_of(shown) or 0
        return Otherwise(figure, shown, pence, right, shared)

    def _reads(self, figure: Figure, spot: Spot) -> bool:
        sheet, *at = spot
        return any(name == sheet and area.holds(*at) for name, area in self.evidence.reads(figure))


def _work_out(calc: Calculator, figure: Figure) -> Result:
    return calc.value(figure.sheet, figure.row, figure.column)


def _held(grid: Grid, spot: Spot) -> Value:
    sheet = grid.sheet(spot[0])
    return None if sheet is None else sheet.value(*spot[1:])


def _with(grid: Grid, values: Mapping[Spot, Value]) -> Grid:
    """Return a grid with other values, and no formulas, in some cells."""
    by_sheet: dict[str, dict[int, dict[int, Value]]] = {}
    for (name, row, column), value in values.items():
        by_sheet.setdefault(name, {}).setdefault(row, {})[column] = value
    sheets = (_typed(sheet, by_sheet.get(sheet.name)) for sheet in grid.sheets)
    return replace(grid, sheets=tuple(sheets))


def _typed(sheet: Sheet, values: Mapping[int, Mapping[int, Value]] | None) -> Sheet:
    if not values:
        return sheet
    rows, formulas = dict(sheet.rows), dict(sheet.formulas)
    for row, cells in values.items():
        rows[row] = {**rows.get(row, {}), **cells}
        if row in formulas:
            formulas[row] = {at: text for at, text in formulas[row].items() if at not in cells}
    return replace(sheet, rows=rows, formulas=formulas)
