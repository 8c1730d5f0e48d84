"""The sheet Sources: for every row of a combined workbook, the file, sheet and row it is from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commissioning_schemas.address import a1
from commissioning_schemas.combining import Origin
from commissioning_schemas.grid import Value

from ..writer import NewCell, NewSheet, NewTable
from . import looks

NAME = "Sources"
HEADINGS = ("Table", "Key", "File", "Sheet", "Row", "In this workbook")
HEADINGS_ROW = 4

_SENTENCE = "Where each row of this workbook came from, and the rows that were left out of it."
_WIDTHS = (18, 36, 36, 24, 9, 26)


def sources_sheet(origins: Sequence[Origin]) -> NewSheet:
    """Return Sources, with a row for each row of the workbooks that were combined."""
    last = HEADINGS_ROW + max(1, len(origins))
    return NewSheet(
        name=NAME,
        cells=[*looks.head(NAME, _SENTENCE), *_cells(origins)],
        widths=dict(enumerate(_WIDTHS, 1)),
        heights={1: looks.TITLE_HEIGHT},
        frozen=f"A{HEADINGS_ROW + 1}",
        table=NewTable(NAME, f"A{HEADINGS_ROW}:{a1(last, len(HEADINGS))}", HEADINGS),
        tab_colour="7F7F7F",
        repeated=f"1:{HEADINGS_ROW}",
    )


def _cells(origins: Sequence[Origin]) -> Iterator[NewCell]:
    for column, heading in enumerate(HEADINGS, 1):
        yield NewCell(HEADINGS_ROW, column, heading, look=looks.band(calculated=True, boxed=True))
    contents = [_values(one) for one in origins] or [[None] * len(HEADINGS)]
    look = looks.table_cell("General", typed=False)
    for row, values in enumerate(contents, HEADINGS_ROW + 1):
        for column, value in enumerate(values, 1):
            yield NewCell(row, column, value, look=look)


def _values(one: Origin) -> list[Value]:
    return [one.table, one.key, one.file, one.sheet, one.row, one.taken]
