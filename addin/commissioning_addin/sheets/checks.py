"""The sheet Checks in an open workbook: the list of findings, by which the marks go."""

from __future__ import annotations

from collections.abc import Sequence

import xlwings as xw

from commissioning.annotating import MARKS, live_status
from commissioning.sheets.checks import checks_sheet
from commissioning.writer import NewTable
from commissioning_schemas.checks_list import (
    HEADINGS_ROW,
    NAME,
    ListedFinding,
    is_list,
    read_list,
)
from commissioning_schemas.grid import Grid

from ..port import read_sheet
from ..refusals import refused_as
from ..ribbon.desk import Desk
from ..ribbon.telling import CannotError
from .own_sheet import not_somebodys_own, own_sheet

FIRST_ROW = HEADINGS_ROW + 1


def put_list(desk: Desk, grid: Grid, rows: Sequence[ListedFinding], *, marked: bool) -> None:
    """Put findings into Checks, which is added where it is missing, and make their marks show.

    CannotError where the workbook has a sheet Checks that is somebody's own.
    """
    book, there = desk.book, not_somebodys_own(grid, NAME, is_list)
    new = checks_sheet(rows, live_status(grid))
    sheet = own_sheet(book, new, there, FIRST_ROW)
    assert new.table is not None
    _put_table(sheet, new.table)
    if marked:
        for name, meaning in MARKS.items():
            if name not in grid.names:
                book.names.add(name, f"={meaning}")


def _put_table(sheet: xw.Sheet, table: NewTable) -> None:
    whole = sheet.range(table.range)
    if table.name in sheet.tables:
        sheet.tables[table.name].resize(whole)
        return
    said = CannotError(
        f"The list on the sheet {NAME} is written, but Excel makes no table of it, so no cell "
        "is marked. If the workbook is shared in Excel's older way, or another table has the "
        f"name {table.name}, end that, and click again."
    )
    with refused_as(said):
        sheet.tables.add(whole, name=table.name, table_style_name=table.style)


def listed(book: xw.Book) -> list[ListedFinding]:
    """Return the findings on the list; CannotError where there is no list."""
    grid = read_sheet(book, NAME)
    sheet = grid.sheet(NAME)
    if sheet is None or not is_list(sheet):
        raise CannotError(
            "There is no list of findings in this workbook yet. Click Validate first."
        )
    return list(read_list(grid))


def row_of(rows: Sequence[ListedFinding], one: ListedFinding) -> int:
    """Return the row of Checks in which a finding stands."""
    return FIRST_ROW + rows.index(one)
