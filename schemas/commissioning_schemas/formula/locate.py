"""Where a reference leads, from the cell that the formula stands in.

A locator is made once for a formula and serves every workbook: sheets and tables are looked up
where it is followed.
"""

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

Locator: TypeAlias = Callable[[Cells, int, int], Area]
"""Gives the area, for the row and column of the cell that the formula stands in."""

Reader: TypeAlias = Callable[[Cells, int, int], Scalar]
"""Gives the value of one cell."""


def locate(node: Reference, sheet: int, row: int, column: int) -> Locator:
    """Prepare a reference, written for one cell, so that it can be followed from any other."""
    number_of = _sheet_of(node, sheet)
    first, last = node.first, node.last or node.first
    if first.row is None or first.column is None or last.row is None or last.column is None:
        return lambda cells, _row, _column: _whole(cells, number_of(cells), node)
    row1, moves1 = _from(first.row, first.row_fixed, row)
    row2, moves2 = _from(last.row, last.row_fixed, row)
    column1, shifts1 = _from(first.column, first.column_fixed, column)
    column2, shifts2 = _from(last.column, last.column_fixed, column)

    def follow(cells: Cells, at_row: int, at_column: int) -> Area:
        one, two = row1 + at_row * moves1, row2 + at_row * moves2
        left, right = column1 + at_column * shifts1, column2 + at_column * shifts2
        top, bottom = (one, two) if one <= two else (two, one)
        if left > right:
            left, right = right, left
        if top < 1 or left < 1 or bottom > LAST_ROW or right > LAST_COLUMN:
            raise Fault(REF)
        return Area(number_of(cells), top, left, bottom, right)

    return follow


def _sheet_of(node: Reference, sheet: int) -> Callable[[Cells], int]:
    """Return what gives the number of a reference's sheet."""
    if node.sheet is None:
        return lambda _cells: sheet
    name = node.sheet.casefold()

    def named(cells: Cells) -> int:
        number = cells.numbers.get(name)
        if number is None:
            raise Fault(REF)
        return number

    return named


def _from(end: int, is_fixed: bool, here: int) -> tuple[int, bool]:
    """Return a row or column as it is, or as steps from the formula's, and if it moves with it."""
    return (end, False) if is_fixed else (end - here, True)


def locate_cell(node: Reference, sheet: int, row: int, column: int) -> Reader | None:
    """Prepare the reading of one cell; ``None`` where the reference names more than one."""
    corner = node.first
    if node.last is not None or corner.row is None or corner.column is None:
        return None
    moves, shifts = not corner.row_fixed, not corner.column_fixed
    down, across = corner.row - row * moves, corner.column - column * shifts
    number_of = _sheet_of(node, sheet)
    is_own = node.sheet is None

    def one(cells: Cells, at_row: int, at_column: int) -> Scalar:
        target_row, target_column = down + at_row * moves, across + at_column * shifts
        if 1 <= target_row <= LAST_ROW and 1 <= target_column <= LAST_COLUMN:
            number = sheet if is_own else number_of(cells)
            return cells.read(number, target_row, target_column)
        raise Fault(REF)

    return one


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


def locate_in_table(node: Structured, sheet: int) -> Locator:
    """Prepare a reference to part of an Excel Table."""
    is_row = THIS_ROW in node.items
    if node.table is None:

        def in_own(cells: Cells, row: int, column: int) -> Area:
            table = table_at(cells.sheets[sheet], row, column)
            if table is None:
                raise Fault(REF)
            area = _part(sheet, table, node)
            return _row_of(area, row) if is_row else area

        return in_own
    part_of = part_of_table(node)
    if not is_row:
        return lambda cells, _row, _column: part_of(cells)
    return lambda cells, row, _column: _row_of(part_of(cells), row)


def locate_in_row(node: Structured) -> Reader | None:
    """Prepare the reading of one column's cell in the formula's row, for a table that is named.

    ``None`` where the reference is none.
    """
    if not is_cell_of_row(node):
        return None
    part_of = part_of_table(node)

    def one(cells: Cells, row: int, _column: int) -> Scalar:
        number, top, column, bottom, _ = part_of(cells)
        if not top <= row <= bottom:
            raise Fault(VALUE)
        return cells.read(number, row, column)

    return one


def is_cell_of_row(node: Structured) -> bool:
    """Tell whether a reference is to one cell of the formula's row, in a table that is named."""
    named = node.table is not None and node.first is not None and node.last is None
    return named and THIS_ROW in node.items


def part_of_table(node: Structured) -> Callable[[Cells], Area]:
    """Return what gives the part of a named table; all data rows where this row is meant."""
    name, key = (node.table or "").casefold(), repr(node)

    def part_of(cells: Cells) -> Area:
        area = cells.parts.get(key)
        if area is None:
            known = cells.grid.tables.get(name)
            if known is None:
                raise Fault(REF)
            home, table = known
            area = _part(cells.numbers[home.name.casefold()], table, node)
            cells.parts[key] = area
        return area

    return part_of


def table_at(sheet: Sheet, row: int, column: int) -> TableRange | None:
    """Return the Excel Table that a cell stands in."""
    for table in sheet.tables:
        if table.range.holds(row, column):
            return table
    return None


def _part(number: int, table: TableRange, node: Structured) -> Area:
    left, right = table.range.left, table.range.right
    if node.first is not None:
        names = [name.casefold() for name in table.columns]
        wanted = [node.first.casefold(), (node.last or node.first).casefold()]
        if any(name not in names for name in wanted):
            raise Fault(REF)
        left, right = sorted(left + names.index(name) for name in wanted)
    top, bottom = table.range.top + table.has_header, table.range.bottom - table.has_totals
    if THIS_ROW in node.items:
        return Area(number, top, left, bottom, right)
    rows = _rows(table, node.items, top, bottom)
    if rows is None or rows[0] > rows[1]:
        raise Fault(REF)
    return Area(number, rows[0], left, rows[1], right)


def _row_of(area: Area, row: int) -> Area:
    if not area.top <= row <= area.bottom:
        raise Fault(VALUE)
    return Area(area.sheet, row, area.left, row, area.right)


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
