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
from commissioning_schemas.address import Range, a1, parse_cell
from commissioning_schemas.formula import Calculator
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
) -> Grid:
    """Type values (or formulas) into cells; resize tables; then work everything out again."""
    sheets = [sheet for sheet in grid.sheets if sheet.name != deleted_sheet]
    sheets += [module_sheet(name, rows) for name, rows in (added or {}).items()]
    for place, value in cells.items():
        name, address = place.split("!")
        at = next(n for n, sheet in enumerate(sheets) if sheet.name == name)
        sheets[at] = _typed(sheets[at], *parse_cell(address), value)
    for n, sheet in enumerate(sheets):
        sheets[n] = replace(
            sheet,
            tables=tuple(
                replace(table, range=Range.parse((tables or {}).get(table.name, table.range.a1)))
                for table in sheet.tables
            ),
        )
    changed = replace(grid, sheets=tuple(sheets))
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


def recalculate(grid: Grid) -> Grid:
    calc = Calculator(grid)
    sheets = []
    for sheet in grid.sheets:
        rows = {row: dict(cells) for row, cells in sheet.rows.items()}
        for row, formulas in sheet.formulas.items():
            for column in formulas:
                result = calc.value(sheet.name, row, column)
                stored: Value = float(result) if isinstance(result, Decimal) else result  # type: ignore[assignment]
                rows.setdefault(row, {})[column] = "" if stored is None else stored
        sheets.append(replace(sheet, rows=rows))
    return replace(grid, sheets=tuple(sheets))


def without_row(sheet: str, row: int, last_column: int) -> dict[str, Value]:
    """Return the edits that empty one row of a sheet."""
    return {f"{sheet}!{a1(row, column)}": None for column in range(1, last_column + 1)}
