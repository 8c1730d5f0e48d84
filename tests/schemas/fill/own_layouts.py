"""Managers' own workbooks as Grids, each with the content of its map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from commissioning_schemas.formula import Calculator
from commissioning_schemas.grid import Grid, Sheet, Value
from commissioning_schemas.maps import Map, parse_map

HEADINGS_ROW = 3


def sheet_of(name: str, rows: Sequence[Sequence[Value]]) -> Sheet:
    """Return a sheet with headings in row 3; a text that begins with = is a formula."""
    values: dict[int, dict[int, Value]] = {1: {1: f"{name} of Northshire"}}
    formulas: dict[int, dict[int, str]] = {}
    for number, row in enumerate(rows, HEADINGS_ROW):
        for column, content in enumerate(row, 1):
            if isinstance(content, str) and content.startswith("="):
                formulas.setdefault(number, {})[column] = content
            elif content is not None:
                values.setdefault(number, {})[column] = content
    return Sheet(name, rows=values, formulas=formulas)


def grid_of(*sheets: Sheet, results: bool = True) -> Grid:
    """Return a workbook of these sheets, with the results of its formulas."""
    grid = Grid(sheets)
    if not results:
        return grid
    calc = Calculator(grid)
    for sheet in sheets:
        for row, cells in sheet.formulas.items():
            for column in cells:
                result = calc.value(sheet.name, row, column)
                of_row = dict(sheet.rows.get(row, {}))
                of_row[column] = float(result) if not isinstance(result, str) else result
                sheet.rows[row] = of_row
    return grid


def map_of(*tables: Mapping[str, Any], unit: str = "£") -> Map:
    """Return a map of these tables, for an office of two portfolios."""
    return parse_map(
        {
            "version": 1,
            "unit": unit,
            "about": {"body_name": "Northshire", "base_year": "2021-22", "status": "Draft"},
            "portfolio": [{"id": "NORTH", "name": "North"}, {"id": "SOUTH", "name": "South"}],
            "table": list(tables),
        }
    )


def plan_table(*calculated: str, **more: Any) -> dict[str, Any]:
    """Return the part of a map for the table of a plan."""
    return {
        "role": "Budget",
        "sheet": "Plan",
        "heading": "Area",
        "columns": {"portfolio_id": "Area", "original_budget": "Allocation"},
        "constants": {"year": "2021-22", "source_type": "Own budget"},
        "rows": {"total": ["Total"]},
        "calculated": list(calculated),
        **more,
    }
