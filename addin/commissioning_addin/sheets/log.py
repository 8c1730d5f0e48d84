"""The sheet FillLog in an open workbook: what each fill found and wrote."""

from __future__ import annotations

from collections.abc import Sequence

import xlwings as xw

from commissioning.sheets.log import log_sheet
from commissioning_schemas.fill_log import HEADINGS_ROW, NAME, Entry, is_log
from commissioning_schemas.grid import Grid

from .own_sheet import not_somebodys_own, own_sheet


def put_log(book: xw.Book, grid: Grid, entries: Sequence[Entry]) -> None:
    """Put the entries into FillLog, which is hidden; CannotError where it is somebody's own."""
    there = not_somebodys_own(grid, NAME, is_log)
    own_sheet(book, log_sheet(entries, {}), there, HEADINGS_ROW)
