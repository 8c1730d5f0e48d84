"""The sheet Checks in an open workbook: the list of findings, by which the marks go."""

from __future__ import annotations

from collections.abc import Sequence

import xlwings as xw

from commissioning_schemas.checks_list import (
    HEADINGS,
    HEADINGS_ROW,
    NAME,
    ListedFinding,
    is_list,
    read_list,
)
from commissioning_schemas.grid import Grid

from ..port import read_sheet
from ..ribbon.desk import Desk
from ..ribbon.telling import CannotError
from .own_sheet import own_sheet, put_rows

FIRST_ROW = HEADINGS_ROW + 1
_MARKS = {f"marks_{part.lower()}": f"={NAME}[{part}]" for part in ("Sheet", "Key", "Column")}
_SENTENCE = "What the last check found. To accept a finding, fill in its last three columns."
_WIDTHS = {"Message": 56, "Fix": 50, "Reason": 36, "Key": 20, "Column": 20, "Fingerprint": 20}


def put_list(desk: Desk, grid: Grid, rows: Sequence[ListedFinding], *, marked: bool) -> None:
    """Put findings into Checks, which is added where it is missing, and make their marks show.

    CannotError where the workbook has a sheet Checks that is somebody's own.
    """
    book, there = desk.book, grid.sheet(NAME)
    if there is not None and not is_list(there):
        raise CannotError(
            f'This workbook has a sheet "{NAME}" of its own, which is not ours to change. '
            "Give it another name, and click again."
        )
    sheet = own_sheet(book, NAME, "Checks", _SENTENCE, HEADINGS_ROW, *HEADINGS)
    old = there.extent.bottom - HEADINGS_ROW if there is not None and there.extent else 0
    cells: list[Sequence[object]] = [row.cells for row in rows]
    area = put_rows(sheet, FIRST_ROW, cells or [[None] * len(HEADINGS)], old)
    whole = sheet.range((HEADINGS_ROW, 1), (area.bottom, area.right))
    if NAME in sheet.tables:
        sheet.tables[NAME].resize(whole)
    else:
        sheet.tables.add(whole, name=NAME)
        for column, heading in enumerate(HEADINGS, 1):
            sheet.range((HEADINGS_ROW, column)).column_width = _WIDTHS.get(heading, 14)
    if marked:
        for name, meaning in _MARKS.items():
            if name not in grid.names:
                book.names.add(name, meaning)


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
