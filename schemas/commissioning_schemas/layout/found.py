"""Tables of the template: Excel Tables by name, or sheets by name and headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..address import Range
from ..grid import Grid, Sheet, TableRange, Value
from ..units import Unit
from .headings import best_row, match, row_of_headings
from .region import Record, Region, Wanted
from .rows import (
    data_rows,
    is_blank,
    is_note_label,
    is_total_label,
    label_of,
    last_before_gap,
)


def find_tables(
    grid: Grid, wanted: Mapping[str, Sequence[Wanted]], unit: Unit
) -> dict[str, Region]:
    """Return the region of each wanted role that the workbook holds.

    A role is an Excel Table of that name, else a sheet of that name: its only Excel Table, or
    the rows below the heading row that names most of its columns.
    """
    found = {}
    for role, columns in wanted.items():
        region = _find(grid, role, columns, unit)
        if region is not None:
            found[role] = region
    return found


def _find(grid: Grid, role: str, wanted: Sequence[Wanted], unit: Unit) -> Region | None:
    named = grid.tables.get(role.casefold())
    if named is not None:
        return _excel_table(role, *named, wanted, unit)
    sheet = grid.sheet(role)
    if sheet is None:
        return None
    below = best_row(sheet, wanted)
    known = {table.name: len(_columns(sheet, table, wanted)) for table in sheet.tables}
    best = max(sheet.tables, key=lambda table: known[table.name], default=None)
    if best is not None and known[best.name] >= (len(below[1]) if below else 0):
        return _excel_table(role, sheet, best, wanted, unit)
    return _by_headings(role, sheet, wanted, below, unit)


def _columns(sheet: Sheet, table: TableRange, wanted: Sequence[Wanted]) -> dict[str, int]:
    """Return the columns of an Excel Table by field."""
    return match(_headings(sheet, table), wanted)


def _headings(sheet: Sheet, table: TableRange) -> dict[int, str]:
    area = table.range
    texts = row_of_headings(sheet, area.top)
    return {column: text for column, text in texts.items() if area.left <= column <= area.right}


def _excel_table(
    role: str, sheet: Sheet, table: TableRange, wanted: Sequence[Wanted], unit: Unit
) -> Region:
    area, inside = table.range, _headings(sheet, table)
    columns = match(inside, wanted)
    bottom = area.bottom - table.has_totals
    looked_at = _input_columns(columns, wanted)
    rows = [Record(row, columns) for row in data_rows(sheet, area.top + 1, bottom, looked_at)]
    rows += [
        Record(row, columns, outside=True) for row in _rows_below(sheet, area, columns, wanted)
    ]
    return Region(
        role=role,
        sheet=sheet,
        range=area,
        heading_row=area.top,
        columns=columns,
        headings={field: inside[column] for field, column in columns.items()},
        records=rows,
        unit=unit,
        excel_table=table.name,
        totals=(area.bottom,) if table.has_totals else (),
        missing=tuple(want for want in wanted if want.field not in columns),
    )


def _by_headings(
    role: str,
    sheet: Sheet,
    wanted: Sequence[Wanted],
    below: tuple[int, dict[str, int]] | None,
    unit: Unit,
) -> Region:
    heading_row, columns = below or (_first_row(sheet), {})
    headings = row_of_headings(sheet, heading_row)
    looked_at = _input_columns(columns, wanted)
    end = last_before_gap(sheet, heading_row + 1, looked_at) if columns else heading_row
    rows = data_rows(sheet, heading_row + 1, end, looked_at)
    totals: list[int] = []
    while rows and is_total_label(label_of(sheet, rows[-1], looked_at)):
        totals.insert(0, rows.pop())
    last = rows[-1] if rows else heading_row
    return Region(
        role=role,
        sheet=sheet,
        range=Range(
            heading_row,
            min(columns.values(), default=1),
            last,
            max(columns.values(), default=1),
        ),
        heading_row=heading_row,
        columns=columns,
        headings={field: headings[column] for field, column in columns.items()},
        records=[Record(row, columns) for row in rows],
        unit=unit,
        totals=tuple(totals),
        missing=tuple(want for want in wanted if want.field not in columns),
    )


def _first_row(sheet: Sheet) -> int:
    return min(sheet.rows, default=1)


def _input_columns(columns: Mapping[str, int], wanted: Sequence[Wanted]) -> list[int]:
    return [columns[want.field] for want in wanted if want.field in columns and not want.calculated]


def _rows_below(
    sheet: Sheet, area: Range, columns: Mapping[str, int], wanted: Sequence[Wanted]
) -> list[int]:
    """Return rows under an Excel Table that are data of it: an amount, and something beside it.

    A row without an amount is data too where it fills most of the columns that must be filled.
    """
    inputs = _input_columns(columns, wanted)
    amounts = [columns[w.field] for w in wanted if w.amount and w.field in columns]
    needed = [columns[w.field] for w in wanted if w.required and w.field in columns]
    end = min(
        (other.range.top - 1 for other in sheet.tables if other.range.top > area.bottom),
        default=max(sheet.rows, default=0),
    )
    found = []
    for row in data_rows(sheet, area.bottom + 1, end, inputs):
        cells = sheet.rows[row]
        filled = {column for column in inputs if not is_blank(cells.get(column))}
        has_amount = any(_is_amount(cells.get(column)) for column in amounts)
        most = 2 * len(filled.intersection(needed)) > len(needed)
        beside = filled.difference(amounts)
        label = label_of(sheet, row, inputs)
        is_row = has_amount or (most and len(beside) > 1 and not is_note_label(label))
        if beside and is_row and not is_total_label(label):
            found.append(row)
    return found


def _is_amount(value: Value) -> bool:
    if isinstance(value, str):
        return any(letter.isdigit() for letter in value)
    return isinstance(value, int | float) and not isinstance(value, bool)
