"""Small Grids for the tests of formulas: cells by address, and Excel Tables by their rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from commissioning_schemas.address import Range, parse_cell
from commissioning_schemas.formula import Calculator
from commissioning_schemas.grid import Grid, Sheet, TableRange

HEADINGS = 4


def sheet(name: str, cells: Mapping[str, Any], **more: Any) -> Sheet:
    rows: dict[int, dict[int, Any]] = {}
    formulas: dict[int, dict[int, str]] = {}
    for address, value in cells.items():
        row, column = parse_cell(address)
        if isinstance(value, str) and value.startswith(("=", "{=")):
            formulas.setdefault(row, {})[column] = value
            value = None
        rows.setdefault(row, {})[column] = value
    return Sheet(name, rows=rows, formulas=formulas, **more)


def table(name: str, columns: Sequence[str], *lines: Sequence[Any]) -> Sheet:
    """One Excel Table with its headings in row 4; short lines end in empty cells."""
    rows: dict[int, dict[int, Any]] = {HEADINGS: dict(enumerate(columns, 1))}
    formulas: dict[int, dict[int, str]] = {}
    for row, line in enumerate(lines, HEADINGS + 1):
        rows[row] = {}
        for column, value in enumerate(line, 1):
            if isinstance(value, str) and value.startswith("="):
                formulas.setdefault(row, {})[column] = value
            elif value is not None:
                rows[row][column] = value
    area = Range(HEADINGS, 1, HEADINGS + len(lines), len(columns))
    return Sheet(
        name, rows=rows, formulas=formulas, tables=(TableRange(name, area, tuple(columns)),)
    )


def calculator(*sheets: Sheet, names: Mapping[str, str] | None = None) -> Calculator:
    return Calculator(Grid(sheets, names or {}))


def give(formula: str, cells: Mapping[str, Any] | None = None, at: str = "Z1") -> Any:
    """What a formula gives in Z1 of a sheet S with these cells."""
    row, column = parse_cell(at)
    return calculator(sheet("S", cells or {})).evaluate(formula, "S", row, column)
