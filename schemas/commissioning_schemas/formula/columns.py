"""Formulas that a whole column repeats, worked out for a block of rows at a time.

Only what certainly gives the same as cell by cell is done here: the cells of the row that a
formula reads are known, and nothing in the block fails. Every other block is left to the
Calculator, which works out one cell after the other. A fifth of its time, for a plain formula.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from .column_code import ColumnCode, ColumnCompiler
from .functions import Context
from .parse import is_array, parse
from .relative import relative
from .results import CIRCULAR, FAILURES, Needed, Place, Scalar, Stop, Unfit, Unsupported
from .tokens import ParseError

_BLOCK = 1024
"""How many rows are worked out at once: one that fails takes the others of its block with it."""

_LEAST = 8
"""In fewer rows there is nothing to gain."""

_DEEPEST = 30
"""How many columns that read each other are followed."""


class Columns:
    """Works out blocks of cells that hold one formula, written without addresses."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._numbers: dict[int, Sequence[int]] = {}
        self._tried: set[tuple[int, int, int, str]] = set()
        self._depth = 0

    def forget(self) -> None:
        """Forget which blocks were tried."""
        self._numbers.clear()
        self._tried.clear()

    def work_out(self, place: Place) -> bool:
        """Work out the block of a cell; tell whether that was possible, and the cell is known."""
        sheet, row, column = place
        formulas = self.context.cells.sheets[sheet].formulas
        formula, block = formulas[row][column], (row - 1) // _BLOCK
        key = (sheet, column, block, formula)
        if key in self._tried or self._depth > _DEEPEST:
            return False
        self._tried.add(key)
        code = _compiled(formula, sheet) if relative(formula, row, column) == formula else None
        rows = self._rows(place, block) if code is not None else ()
        found = self._run(code, rows) if code is not None and len(rows) >= _LEAST else None
        if found is None:
            return False
        self.context.cells.keep_column(sheet, column, rows, found)
        return True

    def _rows(self, place: Place, block: int) -> Sequence[int]:
        """Return the rows of a block that hold the formula of a cell and are not known yet."""
        sheet, row, column = place
        formulas, done = self._formulas(sheet), self.context.cells.done[sheet].get(column, {})
        same, text = formulas[row], formulas[row][column]
        first, last = block * _BLOCK + 1, self.context.cells.bounds(sheet).bottom
        if block not in self._numbers:  # The columns of a table share the numbers of its rows.
            self._numbers[block] = tuple(range(first, first + _BLOCK))
        return [
            at
            for at in self._numbers[block][: last + 1 - first]
            if (known := formulas.get(at)) is not None
            and (known is same or known.get(column) == text)
            and at not in done
        ]

    def _formulas(self, sheet: int) -> Mapping[int, Mapping[int, str]]:
        return self.context.cells.sheets[sheet].formulas

    def _run(self, code: ColumnCode, rows: Sequence[int]) -> Sequence[Scalar] | None:
        self._depth += 1
        try:
            found = self._with_needed(code, rows)
        except (Unfit, Stop, *FAILURES):
            return None
        finally:
            self._depth -= 1
        return found if set(map(type, found)) <= {int, str, bool} else _settled(found)

    def _with_needed(self, code: ColumnCode, rows: Sequence[int]) -> Sequence[Scalar]:
        """Run code, and first work out the columns that it adds up or counts."""
        while True:
            try:
                return code(self, rows)
            except Needed as needed:
                for place in needed.places:
                    if not self.context.cells.known(place) and not self.work_out(place):
                        raise Unfit from None

    def read(self, sheet: int, column: int, rows: Sequence[int]) -> Sequence[Scalar]:
        """Return the values of a column; Unfit where one is not known or is no value."""
        cells = self.context.cells
        formulas = self._formulas(sheet)
        if not any(column in formulas.get(row, ()) for row in rows):
            return cells.plain_column(sheet, column, rows)
        values: list[Scalar] = []
        for row in rows:
            if column not in formulas.get(row, ()):
                values += cells.plain_column(sheet, column, (row,))
                continue
            place = (sheet, row, column)
            if not cells.known(place) and not self.work_out(place):
                raise Unfit
            result = cells.done[sheet][column][row]
            if result is CIRCULAR or isinstance(result, Unsupported):
                raise Unfit
            values.append(result)
        return values


@lru_cache(maxsize=4096)
def _compiled(formula: str, sheet: int) -> ColumnCode | None:
    if is_array(formula):
        return None
    try:
        node = parse(formula)
    except ParseError:
        return None
    return ColumnCompiler(sheet).value(node)


def _settled(found: Sequence[Scalar]) -> Sequence[Scalar] | None:
    """Return results as cells keep them: nothing is 0. ``None`` where one needs a closer look."""
    settled: list[Scalar] = []
    for one in found:
        if isinstance(one, Decimal) and one.adjusted() >= 308:
            return None
        settled.append(0 if one is None else one)
    return settled
