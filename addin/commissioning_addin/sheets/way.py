"""The way through the list: which finding comes next, and how it is shown."""

from __future__ import annotations

from collections.abc import Sequence

import xlwings as xw

from commissioning_schemas.address import Range, parse_cell
from commissioning_schemas.checks_list import NAME, ListedFinding

from ..ribbon.desk import Desk
from ..ribbon.telling import CannotError
from .checks import FIRST_ROW, listed, row_of
from .summary import keep_place, kept_summary, place


def step(desk: Desk, by: int) -> None:
    """Go to the next finding, or to the one before, and show it in the status bar."""
    rows = listed(desk.book)
    if not rows:
        raise CannotError("There is no finding on the list: nothing wrong was found.")
    here = current(desk, rows)
    number = (here + by) % len(rows) if here is not None else (0 if by > 0 else len(rows) - 1)
    one = rows[number]
    keep_place(desk.book.name, one.fingerprint)
    note = _go(desk, rows, one)
    said = f"{number + 1} of {len(rows)}: {place(one)} {one.code} {one.message}"
    desk.leave_both(said, note or one.fix)


def current(desk: Desk, rows: Sequence[ListedFinding]) -> int | None:
    """Return the place on the list of the finding that is selected, if one is.

    Where a cell has several, it is the one that was shown last.
    """
    selected = desk.book.selection
    if selected is None:
        return None
    spot, sheet = (selected.row, selected.column), selected.sheet.name
    if sheet == NAME:
        number = selected.row - FIRST_ROW
        return number if 0 <= number < len(rows) else None
    found = [number for number, row in enumerate(rows) if row.sheet == sheet and _at(row, spot)]
    kept = kept_summary()
    shown = kept.get("at") if kept.get("workbook") == desk.book.name else ""
    last = [number for number in found if rows[number].fingerprint == shown]
    return next(iter(last or found), None)


def _at(row: ListedFinding, spot: tuple[int, int]) -> bool:
    return bool(row.cell) and parse_cell(row.cell) == spot


def _go(desk: Desk, rows: Sequence[ListedFinding], one: ListedFinding) -> str:
    """Select the cell of a finding; where it cannot be selected, its row on the list, and why."""
    sheet = _sheet(desk.book, one.sheet)
    if sheet is not None and one.cell and int(sheet.visible) not in (0, 2):
        desk.go_to(sheet, Range.parse(one.cell).a1)
        return ""
    desk.go_to(desk.book.sheets[NAME], f"G{row_of(rows, one)}")
    if sheet is None and one.sheet:
        return f'(The sheet "{one.sheet}" is not there any more.)'
    if sheet is not None and one.cell:
        return f'(The sheet "{one.sheet}" is hidden: right-click any tab and choose Unhide.)'
    return ""


def _sheet(book: xw.Book, name: str) -> xw.Sheet | None:
    return next((sheet for sheet in book.sheets if sheet.name == name), None)
