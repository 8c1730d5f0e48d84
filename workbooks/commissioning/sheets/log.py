"""The sheet FillLog: hidden, at the end, and the only thing that revert goes by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from commissioning_schemas.fill_log import BEFORE, HEADINGS, HEADINGS_ROW, NAME, Entry

from ..writer import NewCell, NewSheet
from . import looks

_SENTENCE = (
    "What each fill found and what it wrote, so that it can be taken back. Change nothing here."
)
_WIDTHS = (8, 18, 10, 14, 40, 60, 20, 20, 12)
Styles = Mapping[Entry, str]


def log_sheet(entries: Sequence[Entry], styles: Styles) -> NewSheet:
    """Return FillLog with these entries.

    ``styles`` are the numbers of the workbook's own styles in which cells looked before.
    """
    return NewSheet(
        name=NAME,
        cells=[*looks.head("Fill log", _SENTENCE), *_cells(entries, styles)],
        widths=dict(enumerate(_WIDTHS, 1)),
        heights={1: looks.TITLE_HEIGHT},
        frozen=f"A{HEADINGS_ROW + 1}",
        state="hidden",
        protected=True,
        tab_colour="7F7F7F",
    )


def _cells(entries: Sequence[Entry], styles: Styles) -> Iterator[NewCell]:
    for column, text in enumerate(HEADINGS, 1):
        yield NewCell(HEADINGS_ROW, column, text, look=looks.band(boxed=True))
    for row, entry in enumerate(entries, HEADINGS_ROW + 1):
        for column, value in enumerate(entry.cells, 1):
            style = styles.get(entry, "") if column == BEFORE else ""
            yield NewCell(row, column, value, style=style)
