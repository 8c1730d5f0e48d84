"""The cells that a map lets be written: by address, by the label of a total, or by a heading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..address import parse_cell
from ..grid import Sheet
from ..words import normal
from .headings import as_text, same_heading
from .mapped_rows import MappedColumns, MappedRows
from .place import MappedPlace
from .region import Wanted


def calculated_cells(
    sheet: Sheet,
    place: MappedPlace,
    columns: MappedColumns,
    rows: MappedRows,
    headings: Mapping[int, str],
    wanted: Sequence[Wanted],
) -> Iterator[tuple[int, int]]:
    """Yield the cells (row, column) of a table that a map calls calculated.

    The label of a row of totals stands for the amounts of that row, a heading for its column in
    the rows of data.
    """
    amounts = {want.field for want in wanted if want.amount}
    sums = {column for name, column in columns.by_field.items() if name in amounts}
    sums |= set(columns.across) if columns.spread in amounts else set()
    for text in place.calculated:
        named = [c for c in columns.every if same_heading(headings.get(c, ""), text)]
        labelled = [row for row in rows.total if _says(sheet, row, text)]
        for row in labelled:
            yield from ((row, column) for column in sorted(sums))
        for column in named:
            yield from ((row, column) for row in rows.data)
        if not named and not labelled and (cell := _cell(text)):
            yield cell


def _says(sheet: Sheet, row: int, text: str) -> bool:
    return any(normal(as_text(value)) == normal(text) for value in sheet.rows[row].values())


def _cell(text: str) -> tuple[int, int] | None:
    try:
        return parse_cell(text)
    except ValueError:
        return None
