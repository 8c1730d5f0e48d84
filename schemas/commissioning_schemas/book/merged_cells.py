"""Merged cells among the data: what the first of them says is true of every row that they cover."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..findings import Said
from ..layout import Region, covered
from ..tables import Row
from ..tables.columns import Kind

_REPEATED = frozenset((Kind.REFERENCE, Kind.YEAR, Kind.CODE, Kind.CODES, Kind.TEXT, Kind.DATE))
"""Kinds of values that may be said of several rows at once; an amount counts once."""


def fill_down(region: Region, rows: Sequence[Row]) -> None:
    """Give rows below the first the value of a merged cell; leave what it hides unread.

    A key names one row, and an amount is one amount: neither is repeated, and nobody can tell
    what it is of the other rows.
    """
    cells = covered(region)
    if not cells:
        return
    fields = _by_spot(rows)
    for spot, first in cells.items():
        source = next(iter(fields.get(first, ())), None)
        for row, name in fields.get(spot, ()):
            below = spot[1] == first[1] and source is not None and source[0] is not row
            if below and source is not None and _may_repeat(row, name):
                setattr(row, name, getattr(source[0], name))
                row.merged |= {name}
                row.unread |= source[0].unread & {name}
            else:
                row.unread |= {name}


def _by_spot(rows: Sequence[Row]) -> dict[tuple[int, int], list[tuple[Row, str]]]:
    found: dict[tuple[int, int], list[tuple[Row, str]]] = {}
    for row in rows:
        for name in row.columns:
            spot = row.places.cell(row.row_number, name)
            if spot is not None:
                found.setdefault(spot, []).append((row, name))
    return found


def _may_repeat(row: Row, name: str) -> bool:
    return row.columns[name].kind in _REPEATED and row.key_fields != (name,)


def not_said_of(said: Sequence[Said], rows: Iterable[Row]) -> list[Said]:
    """Return what was said, but for what merged cells would have said once for every row."""
    repeated = {
        (row.places.sheet, row.cell(row.columns[name])) for row in rows for name in row.merged
    }
    return [one for one in said if (one.place.sheet, one.place.cell) not in repeated]
