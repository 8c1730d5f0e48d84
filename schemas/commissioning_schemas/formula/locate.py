"""Where a reference leads, from the cell that the formula stands in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from ..address import LAST_COLUMN, LAST_ROW
from ..grid import Sheet, TableRange
from .areas import Area
from .cells import Cells
from .nodes import Name, Reference, Structured
from .results import REF, VALUE, Fault, Scalar
from .structured import THIS_ROW

Locator: TypeAlias = Callable[[int, int], Area]
"""Gives the area, for the row and column of the cell that the formula stands in."""


def locate(cells: Cells, node: Reference, sheet: int, row: int, column: int) -> Locator:
    """Prepare a reference, written for one cell, so that it can be followed from any other."""
    number = sheet if node.sheet is None else cells.number_of(node.sheet)
    if number is None:
        return _nowhere
    first, last = node.first, node.last or node.first
    if first.row is None or first.column is None or last.row is None or last.column is None:
        area = _whole(cells, number, node)
        return lambda _row, _column: area
    row1, moves1 = _from(first.row, first.row_fixed, row)
    row2, moves2 = _from(last.row, last.row_fixed, row)
    column1, shifts1 = _from(first.column, first.column_fixed, column)
    column2, shifts2 = _from(last.column, last.column_fixed, column)

    def follow(at_row: int, at_column: int) -> Area:
        one, two = row1 + at_row * moves1, row2 + at_row * moves2
        left, right = column1 + at_column * shifts1, column2 + at_column * shifts2
        top, bottom = (one, two) if one <= two else (two, one)
        if left > right:
            left, right = right, left
        if top < 1 or left < 1 or bottom > LAST_ROW or right > LAST_COLUMN:
            raise Fault(REF)
        return Area(number, top, left, bottom, right)

    if not (moves1 or moves2 or shifts1 or shifts2):
        fixed = follow(row, column)
        return lambda _row, _column: fixed
    return follow


def _from(end: int, is_fixed: bool, here: int) -> tuple[int, bool]:
    """Return a row or column as it is, or as steps from the formula's, and if it moves with it."""
    return (end, False) if is_fixed else (end - here, True)


def locate_cell(
    cells: Cells, node: Reference, sheet: int, row: int, column: int
) -> Callable[[int, int], Scalar] | None:
    """Prepare the reading of one cell; ``None`` where the reference is none, or leads nowhere."""
    number = sheet if node.sheet is None else cells.number_of(node.sheet)
    corner, read = node.first, cells.read
    if number is None or corner.row is None or corner.column is None:
        return None
    moves, shifts = not corner.row_fixed, not corner.column_fixed
    down, across = corner.row - row * moves, corner.column - column * shifts

    def one(at_row: int, at_column: int) -> Scalar:
        target_row, target_column = down + at_row * moves, across + at_column * shifts
        if 1 <= target_row <= LAST_ROW and 1 <= target_column <= LAST_COLUMN:
            return read(number, target_row, target_column)
        raise Fault(REF)

    return one


def _nowhere(_row: int, _column: int) -> Area:
    raise Fault(REF)


def _whole(cells: Cells, number: int, node: Reference) -> Area:
    """Bound whole columns and rows by the workbook's used part, so that they stay of one shape."""
    used = [cells.bounds(at) for at in range(len(cells.sheets))]
    first, last = node.first, node.last or node.first
    ends = sorted((first.row or 1, last.row or max(area.bottom for area in used)))
    sides = sorted((first.column or 1, last.column or max(area.right for area in used)))
    return Area(number, ends[0], sides[0], ends[1], sides[1])


def formula_of_name(cells: Cells, node: Name, sheet: int) -> str | None:
    """Return what a defined name stands for; one of the sheet's own goes before the workbook's."""
    home = (node.sheet or cells.sheets[sheet].name).lower()
    key, names = node.name.lower(), cells.grid.names
    return names.get(f"{home}!{key}", names.get(key))


def locate_in_table(cells: Cells, node: Structured, sheet: int) -> Locator:
    """Prepare a reference to part of an Excel Table."""
    if node.table is not None:
        known = cells.grid.tables.get(node.table.casefold())
        if known is None:
            return _nowhere
        home, table = known
        return _inside(cells.numbers[home.name.casefold()], table, node)
    standing = cells.sheets[sheet]
    prepared: dict[str, Locator] = {}

    def follow(row: int, column: int) -> Area:
        table = table_at(standing, row, column)
        if table is None:
            raise Fault(REF)
        if table.name not in prepared:
            prepared[table.name] = _inside(sheet, table, node)
        return prepared[table.name](row, column)

    return follow


def locate_in_row(cells: Cells, node: Structured) -> Callable[[int, int], Scalar] | None:
    """Prepare the reading of one column's cell in the formula's row, for a table that is named.

    ``None`` where the reference is none, or leads nowhere.
    """
    found = column_of_row(cells, node)
    if found is None:
        return None
    (number, column, top, bottom), read = found, cells.read

    def one(row: int, _column: int) -> Scalar:
        if not top <= row <= bottom:
            raise Fault(VALUE)
        return read(number, row, column)

    return one


def column_of_row(cells: Cells, node: Structured) -> tuple[int, int, int, int] | None:
    """Return the sheet, column, first and last row of a reference to one cell of the row.

    ``None`` where the reference is none, names no table, or leads nowhere.
    """
    known = cells.grid.tables.get((node.table or "").casefold())
    if known is None or THIS_ROW not in node.items or node.first is None or node.last is not None:
        return None
    home, table = known
    names = [name.casefold() for name in table.columns]
    if node.first.casefold() not in names:
        return None
    column = table.range.left + names.index(node.first.casefold())
    rows = table.range.top + table.has_header, table.range.bottom - table.has_totals
    return cells.numbers[home.name.casefold()], column, *rows


def table_at(sheet: Sheet, row: int, column: int) -> TableRange | None:
    """Return the Excel Table that a cell stands in."""
    for table in sheet.tables:
        if table.range.holds(row, column):
            return table
    return None


def _inside(number: int, table: TableRange, node: Structured) -> Locator:
    names = [name.casefold() for name in table.columns]
    whole = table.range
    left, right = whole.left, whole.right
    if node.first is not None:
        wanted = [node.first.casefold(), (node.last or node.first).casefold()]
        if any(name not in names for name in wanted):
            return _nowhere
        left, right = sorted(whole.left + names.index(name) for name in wanted)
    top, bottom = whole.top + table.has_header, whole.bottom - table.has_totals
    if THIS_ROW in node.items:

        def this_row(row: int, _column: int) -> Area:
            if not top <= row <= bottom:
                raise Fault(VALUE)
            return Area(number, row, left, row, right)

        return this_row
    rows = _rows(table, node.items, top, bottom)
    if rows is None or rows[0] > rows[1]:
        return _nowhere
    area = Area(number, rows[0], left, rows[1], right)
    return lambda _row, _column: area


def _rows(
    table: TableRange, items: tuple[str, ...], top: int, bottom: int
) -> tuple[int, int] | None:
    if not items:
        return top, bottom
    if "#all" in items:
        return table.range.top, table.range.bottom
    if "#headers" in items and not table.has_header:
        return None
    if "#totals" in items and not table.has_totals:
        return None
    spans = {
        "#headers": (table.range.top, table.range.top),
        "#data": (top, bottom),
        "#totals": (table.range.bottom, table.range.bottom),
    }
    chosen = [spans[item] for item in items]
    return min(span[0] for span in chosen), max(span[1] for span in chosen)
