"""Parts of a formula that are worked out once, for a cell or for all rows that are alike in it."""

from __future__ import annotations

from collections.abc import Sequence

from .areas import Spread
from .code import Picked, ValueCode
from .functions import Context
from .locate import locate_in_row
from .nodes import Structured
from .results import FAILURES, Needed, Stop

_MOST = 1024
"""For how many different rows the results of one part are remembered."""


def once(code: ValueCode) -> ValueCode:
    """Return code that remembers what it gave for the cell that it was last asked for."""

    def remember(context: Context, row: int, column: int) -> Spread:
        known = context.kept.get(remember)
        if known is not None and known[0] == row and known[1] == column:
            last: Spread = known[2]
            return last
        result = code(context, row, column)
        context.kept[remember] = row, column, result
        return result

    return remember


def by_row(code: ValueCode, cells: Sequence[Structured], picked: Picked | None) -> ValueCode:
    """Return code that remembers what it gave for the values of some cells of the row.

    It depends on nothing else but the rows that are picked.
    """
    readers = [reader for cell in cells if (reader := locate_in_row(cell)) is not None]

    def remember(context: Context, row: int, column: int) -> Spread:
        known: dict[object, Spread] | None = context.kept.get(remember)
        if known is None:
            known = context.kept[remember] = {}
        try:
            values = [reader(context.cells, row, column) for reader in readers]
        except (Needed, Stop, *FAILURES):
            return code(context, row, column)
        places = picked.places(context) if picked is not None else None
        key = (*values, *map(type, values), places)
        if key not in known:
            result = code(context, row, column)
            if len(known) >= _MOST:
                known.clear()
            known[key] = result
            return result
        return known[key]

    return remember
