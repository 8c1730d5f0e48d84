"""Parts of a formula that are worked out once, for a cell or for all rows that are alike in it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import TypeVar

from .areas import Spread
from .code import Picked, ValueCode
from .functions import Context
from .locate import locate_in_row
from .nodes import Structured
from .results import FAILURES, Needed, Stop

T = TypeVar("T")

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


def everywhere(code: Callable[[Context, int, int], T]) -> Callable[[Context, int, int], T]:
    """Return code that remembers what it gave, which is the same for every cell."""

    def remember(context: Context, row: int, column: int) -> T:
        known: tuple[T] | None = context.kept.get(remember)
        if known is None:
            known = context.kept[remember] = (code(context, row, column),)
        return known[0]

    return remember


def by_row(code: ValueCode, cells: tuple[Structured, ...], picked: Picked | None) -> ValueCode:
    """Return code that remembers what it gave for the values of some cells of the row.

    It depends on nothing else but the rows that are picked.
    """
    key_of = _key_of(cells)

    def remember(context: Context, row: int, column: int) -> Spread:
        key: Hashable = key_of(context, row)
        if key is None:
            return code(context, row, column)
        if picked is not None:
            key = key, picked.places(context)
        known: dict[Hashable, Spread] | None = context.kept.get(remember)
        if known is None:
            known = context.kept[remember] = {}
        if key not in known:
            result = code(context, row, column)
            if len(known) >= _MOST:
                known.clear()
            known[key] = result
            return result
        return known[key]

    return remember


@lru_cache(maxsize=1024)
def _key_of(cells: tuple[Structured, ...]) -> Callable[[Context, int], Hashable]:
    """Return what gives the values of the cells in a row, with their kinds: TRUE is not 1.

    It gives ``None`` where they are not known, or are no values.
    """
    readers = [reader for cell in cells if (reader := locate_in_row(cell)) is not None]

    def key_of(context: Context, row: int) -> Hashable:
        last: tuple[int, Hashable] = context.kept.get(key_of, (0, None))
        if last[0] == row:
            return last[1]
        try:
            values = [reader(context.cells, row, 0) for reader in readers]
        except (Needed, Stop, *FAILURES):
            return None
        key = (*values, *map(type, values))
        context.kept[key_of] = row, key
        return key

    return key_of
