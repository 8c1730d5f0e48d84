"""Tables of the template: Excel Tables by name, or sheets by name and headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..address import Range
from ..grid import Grid, Sheet, TableRange
from ..units import Unit
from .headings import best_row, match, row_of_headings
from .region import Record, Region, Wanted
from .rows import data_rows, is_blank, is_total_label, last_before_gap


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
    if len(sheet.tables) == 1:
        return _excel_table(role, sheet, sheet.tables[0], wanted, unit)
    return _by_headings(role, sheet, wanted, unit)


def _excel_table(
    role: str, sheet: Sheet, table: TableRange, wanted: Sequence[Wanted], unit: Unit
) -> Region:
    area = table.range
    inside = {
        column: text
        for column, text in row_of_headings(sheet, area.top).items()
        if area.left <= column <= area.right
    }
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


def _by_headings(role: str, sheet: Sheet, wanted: Sequence[Wanted], unit: Unit) -> Region:
    heading_row, columns = best_row(sheet, wanted) or (_first_row(sheet), {})
    headings = row_of_headings(sheet, heading_row)
    looked_at = _input_columns(columns, wanted)
    last = last_before_gap(sheet, heading_row + 1, looked_at) if columns else heading_row
    return Region(
        role=role,
        sheet=sheet,
        range=Range(
            heading_row,
            min(columns.values(), default=1),
            max(last, heading_row),
            max(columns.values(), default=1),
        ),
        heading_row=heading_row,
        columns=columns,
        headings={field: headings[column] for field, column in columns.items()},
        records=[
            Record(row, columns) for row in data_rows(sheet, heading_row + 1, last, looked_at)
        ],
        unit=unit,
        missing=tuple(want for want in wanted if want.field not in columns),
    )


def _first_row(sheet: Sheet) -> int:
    return min(sheet.rows, default=1)


def _input_columns(columns: Mapping[str, int], wanted: Sequence[Wanted]) -> list[int]:
    return [columns[want.field] for want in wanted if want.field in columns and not want.calculated]


def _rows_below(
    sheet: Sheet, area: Range, columns: Mapping[str, int], wanted: Sequence[Wanted]
) -> list[int]:
    """Return rows under an Excel Table that are data of it: an amount, and something beside it."""
    inputs = _input_columns(columns, wanted)
    amounts = {columns[want.field] for want in wanted if want.amount and want.field in columns}
    end = min(
        (other.range.top - 1 for other in sheet.tables if other.range.top > area.bottom),
        default=max(sheet.rows, default=0),
    )
    found = []
    for row in data_rows(sheet, area.bottom + 1, end, inputs):
        cells = sheet.rows[row]
        filled = {column for column in inputs if not is_blank(cells.get(column))}
        label = next((cells[c] for c in sorted(filled) if isinstance(cells[c], str)), "")
        if len(filled) >= 2 and filled - amounts and not is_total_label(str(label)):
            found.append(row)
    return found
