"""The Calculator: what the formulas of a Grid give on its cells as they are."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context as DecimalContext
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext

from ..grid import Grid
from .areas import Array
from .cells import Cells
from .circles import circles
from .code import ValueCode
from .columns import Columns
from .compiled import compiled
from .functions import Context
from .lifting import Lifting
from .matching import Matching
from .resolved import resolved
from .results import (
    CIRCULAR,
    FAILURES,
    NUM,
    REF,
    Needed,
    Place,
    Result,
    Stop,
    error_of,
)

_DECIMAL = DecimalContext(
    prec=28, Emax=308, Emin=-400, traps=[DivisionByZero, InvalidOperation, Overflow]
)
_LARGEST = Decimal("1.7976931348623157E+308")
"""The largest number that a cell can hold."""


class Calculator:
    """Works out formulas and remembers the results. The Grid must not change meanwhile."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._cells = Cells(grid)
        self._context = Context(self._cells, Matching(self._cells), Lifting())
        self._columns = Columns(self._context)
        self._by_text: dict[tuple[int, str], ValueCode] = {}

    def value(self, sheet: str, row: int, column: int) -> Result:
        """Return what a cell's formula gives, or the cell's value where it has no formula."""
        cells = self._cells
        number = cells.number_of(sheet)
        if number is None:
            return REF
        if cells.sheets[number].formula(row, column) is None:
            return cells.read(number, row, column)
        place = (number, row, column)
        if not cells.known(place):
            with localcontext(_DECIMAL):
                self._work_out([place])
        return cells.done[number][column][row]

    def done(self, sheet: str, column: int) -> Mapping[int, Result]:
        """Return the results of a column that are known so far, by row; more may come."""
        number = self._cells.number_of(sheet)
        return {} if number is None else self._cells.done[number].setdefault(column, {})

    def evaluate(self, formula: str, sheet: str, row: int, column: int) -> Result:
        """Return what any formula would give if it stood in a cell."""
        number = self._cells.number_of(sheet)
        if number is None:
            return REF
        with localcontext(_DECIMAL):
            while True:
                try:
                    return self._run(formula, (number, row, column))
                except Needed as needed:
                    self._work_out(needed.places)

    def resolved(self, formula: str, sheet: str, row: int, column: int) -> str:
        """Return a text that is equal for formulas which do the same in a cell."""
        number = self._cells.number_of(sheet)
        return formula if number is None else resolved(self._cells, formula, (number, row, column))

    @property
    def circular(self) -> frozenset[tuple[str, int, int]]:
        """The cells that stand on a circle, once every formula has been worked out."""
        return frozenset(spot for circle in self.circles for spot in circle)

    @property
    def circles(self) -> list[list[tuple[str, int, int]]]:
        """The circles of the workbook: the cells of each, in sheet, row and column order."""
        self.settle()
        cells, sheets = self._cells, self._cells.sheets
        return sorted(
            [(sheets[number].name, row, column) for number, row, column in circle]
            for circle in circles(cells, cells.circular)
        )

    def settle(self) -> None:
        """Work out every formula, and forget all but the results.

        The columns and indexes that formulas looked into take as much memory as a long table.
        Long sheets come first, so that whatever reads their columns finds them known.
        """
        cells, worked = self._cells, False
        order = sorted(range(len(cells.sheets)), key=lambda at: -len(cells.sheets[at].formulas))
        with localcontext(_DECIMAL):
            for number in order:
                done = cells.done[number]
                for row, formulas in cells.sheets[number].formulas.items():
                    for column in formulas:
                        if row not in done.get(column, ()):
                            self._work_out([(number, row, column)])
                            worked = True
        if worked:
            self._context.forget()
            self._columns.forget()
            self._by_text.clear()

    def _work_out(self, wanted: list[Place]) -> None:
        """Work out cells, and first those that they read, however long the chain."""
        cells = self._cells
        waiting = list(wanted)
        path: dict[Place, None] = {}
        while waiting:
            place = waiting[-1]
            if cells.known(place):
                waiting.pop()
                path.pop(place, None)
                continue
            sheet, row, column = place
            formula = cells.sheets[sheet].formulas[row][column]
            if self._columns.work_out(place):
                continue
            try:
                cells.keep(place, self._run(formula, place))
            except Needed as needed:
                path[place] = None
                if not path.keys().isdisjoint(needed.places):
                    self._close(path, set(needed.places))
                else:
                    waiting += needed.places

    def _close(self, path: dict[Place, None], met: set[Place]) -> None:
        """Mark the end of the path, from the first cell that was met again, as a circle."""
        steps = list(path)
        start = next(at for at, place in enumerate(steps) if place in met)
        for place in steps[start:]:
            self._cells.keep(place, CIRCULAR)
            del path[place]

    def _run(self, formula: str, place: Place) -> Result:
        sheet, row, column = place
        code = self._by_text.get((sheet, formula))
        if code is None:
            code, is_shape = compiled(formula, place)
            if is_shape:
                self._by_text[sheet, formula] = code
        try:
            found = code(self._context, row, column)
        except FAILURES as failure:
            return error_of(failure)
        except Stop as stop:
            return stop.result
        if isinstance(found, Array):
            found = found.values[0]
        if isinstance(found, Decimal) and found.adjusted() == 308 and abs(found) > _LARGEST:
            return NUM
        return 0 if found is None else found
