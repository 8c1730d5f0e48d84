"""A shipped workbook with a few cells changed, as a Grid."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

from commissioning.reader import read
from commissioning.shipped import shipped
from commissioning_schemas.address import Range, a1, column_number, parse_cell
from commissioning_schemas.codes import Example
from commissioning_schemas.formula import CIRCULAR, Calculator
from commissioning_schemas.grid import Grid, Sheet, TableRange, Value
from commissioning_schemas.maps import Map, parse_map
from commissioning_schemas.tables import TABLES

Sheets = Mapping[str, Sequence[Mapping[str, Value]]]
HEADINGS = 4


@lru_cache
def example(name: str = "working") -> Grid:
    return read(shipped(f"examples/{name}.xlsx").read_bytes())


@lru_cache
def map_file(name: str) -> str:
    return shipped(f"examples/{name}.map.toml").read_text("utf-8")


def example_map(
    name: str, added: Mapping[str, Sequence[Mapping[str, Any]]] | None = None
) -> Map | None:
    """Return the map of a shipped workbook, with parts added to its own."""
    if name == "working":
        return None
    content = tomllib.loads(map_file(name))
    more = {part: [*content.get(part, ()), *items] for part, items in (added or {}).items()}
    return parse_map({**content, **more})


def edited(
    grid: Grid,
    cells: Mapping[str, Value],
    *,
    recalculated: bool = True,
    tables: Mapping[str, str] | None = None,
    deleted_sheet: str = "",
    added: Sheets | None = None,
    merged: Sequence[str] = (),
    hidden: Sequence[str] = (),
    inserted: Mapping[str, int] | None = None,
    protected: Mapping[str, bool] | None = None,
) -> Grid:
    """Type values (or formulas) into cells; resize tables; then work everything out again.

    Merge ranges, hide rows, columns and sheets, insert rows at the top of sheets, and protect
    sheets, each written as in an ``Example``.
    """
    sheets = [sheet for sheet in grid.sheets if sheet.name != deleted_sheet]
    sheets += [module_sheet(name, rows) for name, rows in (added or {}).items()]
    for place, value in cells.items():
        name, address = place.split("!")
        at = next(n for n, sheet in enumerate(sheets) if sheet.name == name)
        sheets[at] = _typed(sheets[at], *parse_cell(address), value)
    for n, sheet in enumerate(sheets):
        sheets[n] = replace(
            sheet,
            protected=(protected or {}).get(sheet.name, sheet.protected),
            tables=tuple(
                replace(table, range=Range.parse((tables or {}).get(table.name, table.range.a1)))
                for table in sheet.tables
            ),
        )
    changed = replace(grid, sheets=tuple(_laid_out(s, merged, hidden, inserted) for s in sheets))
    return recalculate(changed) if recalculated else changed


def module_sheet(name: str, records: Sequence[Mapping[str, Value]]) -> Sheet:
    """Make a module's sheet, one Excel Table with headings in row 4, of rows by heading."""
    columns = TABLES[name].columns.values() if name in TABLES else ()
    headings = [column.heading for column in columns] or list(records[0])
    formulas = {column.heading: column.formula for column in columns if column.calculated}
    sheet = Sheet(name, rows={HEADINGS: dict(enumerate(headings, 1))})
    for row, record in enumerate(records, HEADINGS + 1):
        assert set(record) <= set(headings), set(record) - set(headings)
        for heading, value in {**formulas, **record}.items():
            sheet = _typed(sheet, row, headings.index(heading) + 1, value)
    area = Range(HEADINGS, 1, HEADINGS + max(1, len(records)), len(headings))
    return replace(sheet, tables=(TableRange(name, area, tuple(headings)),))


def _typed(sheet: Sheet, row: int, column: int, value: Value) -> Sheet:
    formula = value if isinstance(value, str) and value.startswith("=") else None
    rows = {**sheet.rows, row: {**sheet.rows.get(row, {}), column: value}}
    formulas = {**sheet.formulas, row: {**sheet.formulas.get(row, {})}}
    formulas[row].pop(column, None)
    if formula is not None:
        formulas[row][column] = formula
    if value is None or formula is not None:
        rows[row].pop(column)
    return replace(sheet, rows=rows, formulas=formulas)


def _laid_out(
    sheet: Sheet, merged: Sequence[str], hidden: Sequence[str], inserted: Mapping[str, int] | None
) -> Sheet:
    """Merge, hide and insert what is named of one sheet."""
    ranges = [Range.parse(area) for area in _of(sheet, merged)]
    lines = [line.partition(":")[0] for line in _of(sheet, hidden)]
    changed = replace(
        sheet,
        state="hidden" if "" in lines else sheet.state,
        merged=(*sheet.merged, *ranges),
        hidden_rows=sheet.hidden_rows | {int(line) for line in lines if line.isdigit()},
        hidden_columns=sheet.hidden_columns
        | {column_number(line) for line in lines if line.isalpha()},
    )
    count = (inserted or {}).get(sheet.name, 0)
    return _moved_down(changed, count) if count else changed


def _of(sheet: Sheet, places: Sequence[str]) -> list[str]:
    parted = [place.partition("!") for place in places]
    return [spot for name, _, spot in parted if name == sheet.name]


def _moved_down(sheet: Sheet, count: int) -> Sheet:
    """Insert rows at the top; formulas must name no cell of the sheet by its address."""
    tables = [
        replace(table, range=replace(area, top=area.top + count, bottom=area.bottom + count))
        for table in sheet.tables
        if (area := table.range)
    ]
    return replace(
        sheet,
        rows={row + count: cells for row, cells in sheet.rows.items()},
        formulas={row + count: cells for row, cells in sheet.formulas.items()},
        formats={row + count: cells for row, cells in sheet.formats.items()},
        tables=tuple(tables),
    )


def recalculate(grid: Grid) -> Grid:
    calc = Calculator(grid)
    sheets = []
    for sheet in grid.sheets:
        rows = {row: dict(cells) for row, cells in sheet.rows.items()}
        for row, formulas in sheet.formulas.items():
            for column in formulas:
                result = calc.value(sheet.name, row, column)
                stored: Value = float(result) if isinstance(result, Decimal) else result
                if result is CIRCULAR:
                    stored = 0  # as Excel shows it
                rows.setdefault(row, {})[column] = "" if stored is None else stored
        sheets.append(replace(sheet, rows=rows))
    return replace(grid, sheets=tuple(sheets))


def without_row(sheet: str, row: int, last_column: int) -> dict[str, Value]:
    """Return the edits that empty one row of a sheet."""
    return {f"{sheet}!{a1(row, column)}": None for column in range(1, last_column + 1)}


def of_example(one: Example) -> Grid:
    """Return the workbook of a code's example as a Grid; not for those that are whole files."""
    assert one.file is None
    return edited(
        example(one.book),
        one.cells,
        recalculated=one.recalculated,
        deleted_sheet=one.deleted_sheet,
        added=one.sheets,
        merged=one.merged,
        hidden=one.hidden,
        inserted=one.inserted,
        protected=one.protected,
    )
