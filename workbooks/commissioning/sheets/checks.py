"""The sheet Checks: every finding with a link to its cell, and room for what people say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commissioning_schemas.address import a1
from commissioning_schemas.checks_list import HEADINGS, HEADINGS_ROW, NAME, TYPED, ListedFinding
from commissioning_schemas.grid import Value

from ..writer import Look, Mark, NewCell, NewSheet, NewTable
from . import looks, palette
from .widths import LINE_HEIGHT, lines_taken

_SENTENCE = (
    "What the last check found; pounds moved are in £. Status New or Open needs a look; to accept "
    "a finding, fill in its yellow cells."
)
_WIDTHS = (9, 10, 14, 18, 18, 8, 48, 15, 15, 40, 12, 12, 11, 28, 15, 14)
"""Narrow enough to be read on paper; nobody reads fingerprints."""
_WRAPPED = {"Key", "Column", "Message", "Found", "Expected", "Fix", "Reason"}
_FORMATS = {
    "Pounds moved": palette.POUNDS,
    "Reason": palette.TEXT,
    "Accepted by": palette.TEXT,
    "Accepted until": palette.DATE,
}
_MOST_LINES = 12
_RED = Look(bold=True, colour=palette.RED)
_AMBER = Look(bold=True, colour="7F6000")


def checks_sheet(rows: Sequence[ListedFinding], status: Value = None) -> NewSheet:
    """Return Checks with these findings; ``status`` is the live status where there is one."""
    last = HEADINGS_ROW + max(1, len(rows))
    area = f"A{HEADINGS_ROW}:{a1(last, len(HEADINGS))}"
    heights = {row: _height(one) for row, one in enumerate(rows, HEADINGS_ROW + 1)}
    return NewSheet(
        name=NAME,
        cells=[*looks.head("Checks", _SENTENCE), *_status(status), *_headings(), *_cells(rows)],
        widths=dict(enumerate(_WIDTHS, 1)),
        heights={1: looks.TITLE_HEIGHT, HEADINGS_ROW: 2 * LINE_HEIGHT, **heights},
        frozen="B5",
        table=NewTable(NAME, area, HEADINGS),
        marks=[
            looks.attention(),
            Mark(f"B{HEADINGS_ROW + 1}:B{last}", '$B5="error"', _RED),
            Mark(f"B{HEADINGS_ROW + 1}:B{last}", '$B5="warning"', _AMBER),
            Mark(f"M{HEADINGS_ROW + 1}:M{last}", '$M5="Lapsed"', _RED),
        ],
        tab_colour="C55A11",
        repeated="1:4",
    )


def _status(status: Value) -> Iterator[NewCell]:
    if status is not None:
        yield NewCell(2, 1, status, "=live_status", looks.STATUS)


def _headings() -> Iterator[NewCell]:
    for column, heading in enumerate(HEADINGS, 1):
        typed = column > len(HEADINGS) - TYPED
        aside = heading in ("Pounds moved", "Accepted until")
        look = looks.band(calculated=not typed, boxed=True, aside=aside)
        yield NewCell(HEADINGS_ROW, column, heading, look=look)


def _cells(rows: Sequence[ListedFinding]) -> Iterator[NewCell]:
    contents: Sequence[Sequence[Value]] = [row.cells for row in rows] or [[None] * len(HEADINGS)]
    for row, values in enumerate(contents, HEADINGS_ROW + 1):
        for column, (heading, value) in enumerate(zip(HEADINGS, values, strict=True), 1):
            link = _link(rows[row - HEADINGS_ROW - 1]) if heading == "Cell" and value else ""
            yield NewCell(row, column, _written(value), None, _look(column, heading, link), link)


def _written(value: Value) -> Value:
    return None if value == "" else value


def _look(column: int, heading: str, link: str) -> Look:
    look = looks.table_cell(
        _FORMATS.get(heading, "General"),
        typed=column > len(HEADINGS) - TYPED,
        wrap=heading in _WRAPPED,
    )
    return looks.as_link(look) if link else look


def _link(row: ListedFinding) -> str:
    quoted = row.sheet.replace("'", "''")
    return f"'{quoted}'!{row.cell}"


def _height(row: ListedFinding) -> float:
    """Return the height that shows the longest text of a row, up to a limit."""
    texts = zip(_WIDTHS, HEADINGS, row.cells, strict=True)
    lines = [
        lines_taken(wide, [value])
        for wide, heading, value in texts
        if heading in _WRAPPED and isinstance(value, str)
    ]
    return LINE_HEIGHT * min(_MOST_LINES, max(lines, default=1))
