"""Excel Tables that take in the rows right below them, as Excel does when somebody types there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..address import Range
from ..book import Book, Table
from ..grid import Grid, Sheet, TableRange
from ..layout.rows import is_blank
from ..owned import publish
from ..tables import Award, Row
from .model import Growth


def growing(book: Book) -> Iterator[Growth]:
    """Yield the tables that have whole rows right below them, and Publish where it is too short.

    A row is whole when all is filled in that must be. After a gap, or a row that lacks something,
    nobody can tell whether the rows belong to the table, and they are left to people.
    """
    for table in book.tables:
        _, excel = book.grid.tables.get(table.region.excel_table.casefold(), (None, None))
        if excel is not None and (rows := _rows_below(book, table, excel)):
            yield _grown(table.region.sheet, excel, rows)
    sheet, excel = book.grid.tables.get(publish.NAME.casefold(), (None, None))
    if sheet is not None and excel is not None:
        wanted = sum(award.publish == "Yes" for award in book.rows(Award))
        rows = wanted - (excel.range.bottom - excel.range.top)
        if rows > 0 and not excel.has_totals and _is_empty(sheet, excel.range, rows):
            yield _grown(sheet, excel, rows)


def taken_in(grid: Grid, grown: Sequence[Growth]) -> Grid:
    """Return the Grid with these tables as large as they become."""
    areas = {one.table.casefold(): Range.parse(one.after) for one in grown}
    return replace(
        grid,
        sheets=tuple(
            replace(sheet, tables=tuple(_resized(table, areas) for table in sheet.tables))
            for sheet in grid.sheets
        ),
    )


def _resized(table: TableRange, areas: dict[str, Range]) -> TableRange:
    area = areas.get(table.name.casefold())
    return table if area is None else replace(table, range=area)


def _rows_below(book: Book, table: Table, excel: TableRange) -> int:
    """Return how many rows right below a table are rows of it."""
    sheet, bottom = table.region.sheet, excel.range.bottom
    if excel.has_totals or sheet.protected:
        return 0
    count = 0
    for row in sorted(table.rows, key=lambda one: one.row_number):
        if row.row_number == bottom + count + 1 and row.outside and _is_whole(book, table, row):
            count += 1
    new = Range(bottom + 1, excel.range.left, bottom + count, excel.range.right)
    return 0 if any(area.meets(new) for area in sheet.merged) else count


def _is_whole(book: Book, table: Table, row: Row) -> bool:
    sheet = table.region.sheet
    for field, column in row.columns.items():
        spot = row.places.cell(row.row_number, field)
        required = column.required
        empty = spot is not None and is_blank(sheet.value(*spot)) and not column.calculated
        if empty and (required(row, book.limits) if callable(required) else required):
            return False
    return True


def _is_empty(sheet: Sheet, area: Range, rows: int) -> bool:
    """Tell whether nothing stands right below a table."""
    below = Range(area.bottom + 1, area.left, area.bottom + rows, area.right)
    others = [table.range for table in sheet.tables if table.range != area]
    return not (
        any(one.meets(below) for one in (*sheet.merged, *others))
        or any(True for _ in sheet.filled(below))
        or any(below.holds(row, at) for row, cells in sheet.formulas.items() for at in cells)
    )


def _grown(sheet: Sheet, excel: TableRange, rows: int) -> Growth:
    area = excel.range
    larger = replace(area, bottom=area.bottom + rows)
    return Growth(excel.name, sheet.name, area.a1, larger.a1)
