"""A shipped workbook with a few cells changed, as a Grid."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from commissioning.reader import read
from commissioning.shipped import shipped
from commissioning_schemas.address import Range, a1, parse_cell
from commissioning_schemas.formula import Calculator
from commissioning_schemas.grid import Grid, Sheet, Value
from commissioning_schemas.maps import Map, parse_map


@lru_cache
def example(name: str = "working") -> Grid:
    return read(shipped(f"examples/{name}.xlsx").read_bytes())


@lru_cache
def example_map(name: str) -> Map | None:
    if name == "working":
        return None
    return parse_map(tomllib.loads(shipped(f"examples/{name}.map.toml").read_text("utf-8")))


def edited(
    grid: Grid,
    cells: Mapping[str, Value],
    *,
    recalculated: bool = True,
    tables: Mapping[str, str] | None = None,
    deleted_sheet: str = "",
) -> Grid:
    """Type values (or formulas) into cells; resize tables; then work everything out again."""
    sheets = [sheet for sheet in grid.sheets if sheet.name != deleted_sheet]
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

