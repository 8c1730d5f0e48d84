"""A Grid with edits made: how a workbook would stand, before anything is written to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from .address import parse_cell
from .edits import Edit
from .grid import Grid, Sheet, Value


def edited(grid: Grid, edits: Iterable[Edit]) -> Grid:
    """Return the Grid with every edit made; KeyError where a sheet is not there."""
    by_sheet: dict[str, list[Edit]] = {}
    for edit in edits:
        by_sheet.setdefault(edit.sheet.casefold(), []).append(edit)
    if absent := set(by_sheet) - {sheet.name.casefold() for sheet in grid.sheets}:
        raise KeyError(min(absent))
    return replace(
        grid,
        sheets=tuple(
            _with(sheet, by_sheet[name]) if (name := sheet.name.casefold()) in by_sheet else sheet
            for sheet in grid.sheets
        ),
    )


def with_sheet(grid: Grid, sheet: Sheet) -> Grid:
    """Return the Grid with a sheet in the place of the one of that name, else at the end."""
    others = [one.name.casefold() for one in grid.sheets]
    if sheet.name.casefold() not in others:
        return replace(grid, sheets=(*grid.sheets, sheet))
    at = others.index(sheet.name.casefold())
    return replace(grid, sheets=(*grid.sheets[:at], sheet, *grid.sheets[at + 1 :]))


def _with(sheet: Sheet, edits: Iterable[Edit]) -> Sheet:
    values = {row: dict(cells) for row, cells in sheet.rows.items()}
    formulas = {row: dict(cells) for row, cells in sheet.formulas.items()}
    for edit in edits:
        row, column = parse_cell(edit.cell)
        values.setdefault(row, {}).pop(column, None)
        formulas.setdefault(row, {}).pop(column, None)
        if edit.value is not None:
            values[row][column] = value_of(edit)
        if edit.formula is not None:
            formulas[row][column] = edit.formula
    return replace(sheet, rows=values, formulas=formulas)


def value_of(edit: Edit) -> Value:
    """Return the value of an edit as a cell holds it: no decimals, and whole numbers whole."""
    value = edit.value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
