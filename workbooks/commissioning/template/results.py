"""Stored results for every formula, so that a program that cannot calculate can read them."""

from __future__ import annotations

from commissioning_schemas.formula import Calculator, Unsupported

from ..reader import read
from ..writer import Result, put_results


def with_results(data: bytes) -> bytes:
    """Return a workbook with the result of each formula beside it."""
    grid = read(data)
    calculator = Calculator(grid)
    results: dict[str, dict[tuple[int, int], Result]] = {}
    for sheet in grid.sheets:
        results[sheet.name] = {
            (row, column): _result(calculator, sheet.name, row, column)
            for row, formulas in sheet.formulas.items()
            for column in formulas
        }
    return put_results(data, results)


def _result(calculator: Calculator, sheet: str, row: int, column: int) -> Result:
    value = calculator.value(sheet, row, column)
    if isinstance(value, Unsupported):
        raise ValueError(f"{sheet} row {row}, column {column}: {value}")
    return value
