"""The sheet FillLog in an open workbook: what each fill found and wrote."""

from __future__ import annotations

from collections.abc import Sequence

import xlwings as xw

from commissioning_schemas.fill_log import HEADINGS, HEADINGS_ROW, NAME, Entry, is_log
from commissioning_schemas.grid import Grid

from ..ribbon.telling import CannotError
from .own_sheet import own_sheet, put_rows

_SENTENCE = "What each fill found and what it wrote. Change nothing here."


def put_log(book: xw.Book, grid: Grid, entries: Sequence[Entry]) -> None:
    """Put the entries into FillLog, which is hidden; CannotError where it is somebody's own."""
    there = grid.sheet(NAME)
    if there is not None and not is_log(there):
        raise CannotError(
            f'This workbook has a sheet "{NAME}" of its own, which is not ours to change. '
            "Give it another name, and click again."
        )
    sheet = own_sheet(book, NAME, "Fill log", _SENTENCE, HEADINGS_ROW, *HEADINGS)
    old = there.extent.bottom - HEADINGS_ROW if there is not None and there.extent else 0
    rows: list[Sequence[object]] = [entry.cells for entry in entries]
    put_rows(sheet, HEADINGS_ROW + 1, rows or [[None] * len(HEADINGS)], old)
    if there is None:
        sheet.visible = False
