"""The guard: it lets no edit through but of calculated cells and of sheets that are ours."""

from __future__ import annotations

from collections.abc import Iterable

from .. import checks_list, fill_log
from ..address import parse_cell
from ..book import Book, Table
from ..edits import Edit
from ..figures.profiles import MONTHS
from ..grid import Grid
from ..owned import publish
from ..owned.head import LIVE_STATUS
from ..tables import Profile
from .months import is_typed
from .own_sheets import OURS

_STATUS = (2, 1)
_KEPT = (*OURS, checks_list.NAME, fill_log.NAME)


class NotOursError(ValueError):
    """An edit of a cell that belongs to the people who use the workbook."""


def guard(edits: Iterable[Edit], book: Book) -> None:
    """Raise NotOursError where an edit would touch anything but what fill may write."""
    for edit in edits:
        if not may_write(edit, book):
            raise NotOursError(f"{edit.sheet}!{edit.cell} is not a calculated cell")


def may_write(edit: Edit, book: Book) -> bool:
    """Tell whether an edit is of a calculated cell or of a sheet that the product owns."""
    row, column = parse_cell(edit.cell)
    of_sheet = [t for t in book.tables if t.region.sheet.name.casefold() == edit.sheet.casefold()]
    if book.map is not None:
        return any((row, column) in table.region.calculated for table in of_sheet)
    if edit.sheet.casefold() in {name.casefold() for name in _KEPT} and not of_sheet:
        return True
    if (row, column) == _STATUS:
        return _is_status(edit, book.grid)
    if edit.sheet.casefold() == publish.NAME.casefold():
        return _is_published(book.grid, edit.sheet, row)
    return any(_is_calculated(book, table, row, column) for table in of_sheet)


def _is_status(edit: Edit, grid: Grid) -> bool:
    """Tell whether a cell shows the live status, or nothing."""
    sheet = grid.sheet(edit.sheet)
    if sheet is None:
        return False
    had = sheet.formula(*_STATUS)
    return had == LIVE_STATUS or (had is None and sheet.value(*_STATUS) is None)


def _is_calculated(book: Book, table: Table, row: int, column: int) -> bool:
    region = table.region
    if not region.heading_row < row <= region.range.bottom or row in region.totals:
        return False
    fields = [name for name, at in region.columns.items() if at == column]
    if any(table.kind.columns[name].calculated for name in fields):
        return True
    return any(name in MONTHS for name in fields) and _is_by_method(table, row)


def _is_by_method(table: Table, row: int) -> bool:
    return any(
        isinstance(one, Profile) and one.row_number == row and not is_typed(one)
        for one in table.rows
    )


def _is_published(grid: Grid, sheet: str, row: int) -> bool:
    """Tell whether a row is one of the table of awards to publish, all of which is calculated."""
    home, table = grid.tables.get(publish.NAME.casefold(), (None, None))
    if home is None or table is None or home.name.casefold() != sheet.casefold():
        return False
    return table.range.top < row <= table.range.bottom
