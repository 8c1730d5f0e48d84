"""Results of formulas: worked out where none is stored, so that reading meets a value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from ..address import Range
from ..formula import CIRCULAR, Calculator, Result, Unsupported
from ..grid import Grid, Sheet, TableRange, Value
from ..layout import Region, as_text
from ..tables import TABLES
from ..tables.columns import Column, Kind

Spot = tuple[str, int, int]

_DAY_ZERO = dt.date(1899, 12, 30)
_LAST_DAY = 2_958_465


@dataclass(frozen=True)
class Worked:
    """A Grid with a result beside every formula that can be worked out.

    ``bare`` are the cells that had none, ``lost`` those of them whose result is not known.
    ``circular`` are input cells that read a circle: what they show is no amount of anybody's.
    """

    grid: Grid
    calc: Calculator
    bare: frozenset[Spot] = frozenset()
    lost: frozenset[Spot] = frozenset()
    circular: frozenset[Spot] = frozenset()

    @property
    def unsure(self) -> frozenset[Spot]:
        """The cells whose value is not the one that the file stores."""
        return self.bare | self.circular


def work_out(grid: Grid, regions: Iterable[Region]) -> Worked:
    """Work out the formulas of a Grid that have no stored result.

    A table that was found without being an Excel Table of that name counts as one, so that
    formulas which name it can be worked out.
    """
    regions = list(regions)
    calc = Calculator(_with_tables(grid, regions))
    circular = frozenset(_circular_inputs(calc, regions))
    bare, lost, sheets = set[Spot](), set[Spot](), []
    for sheet in grid.sheets:
        found: dict[int, dict[int, Value]] = {}
        for row, column in _bare(sheet):
            spot = (sheet.name, row, column)
            bare.add(spot)
            result = calc.value(*spot)
            if result is CIRCULAR or isinstance(result, Unsupported):
                lost.add(spot)
            else:
                found.setdefault(row, {})[column] = _value(result)
        for name, row, column in circular:
            if name == sheet.name:
                found.setdefault(row, {})[column] = None
        sheets.append(_with(sheet, found) if found else sheet)
    if not bare and not circular:
        return Worked(grid, calc)
    worked = replace(grid, sheets=tuple(sheets))
    return Worked(worked, calc, frozenset(bare), frozenset(lost), circular)


def _circular_inputs(calc: Calculator, regions: Iterable[Region]) -> Iterator[Spot]:
    """Yield the cells of data that hold a formula, and one that reads a circle."""
    for region in regions:
        name, columns = region.sheet.name, TABLES[region.role].columns
        typed = {field: region.mapped or not column.calculated for field, column in columns.items()}
        for record in region.records:
            formulas = region.sheet.formulas.get(record.row)
            if not formulas:
                continue
            for field, column in record.columns.items():
                is_input = column in formulas and typed[field]
                if is_input and calc.value(name, record.row, column) is CIRCULAR:
                    yield name, record.row, column


def _bare(sheet: Sheet) -> Iterator[tuple[int, int]]:
    for row, formulas in sheet.formulas.items():
        cells = sheet.rows.get(row, {})
        for column in formulas:
            if cells.get(column) is None:
                yield row, column


def _with(sheet: Sheet, found: dict[int, dict[int, Value]]) -> Sheet:
    rows = dict(sheet.rows)
    for row, cells in found.items():
        rows[row] = {**rows.get(row, {}), **cells}
    return replace(sheet, rows=rows)


def _value(result: Result) -> Value:
    if isinstance(result, Decimal):
        return float(result)
    return None if isinstance(result, Unsupported) else result


def as_stored(value: Value, column: Column[Any]) -> Value:
    """Return a result that was worked out here as a file would store it: dates as dates."""
    if column.kind is not Kind.DATE or not isinstance(value, int | float):
        return value
    is_day = not isinstance(value, bool) and 60 < value <= _LAST_DAY
    return _DAY_ZERO + dt.timedelta(int(value)) if is_day else value


def _with_tables(grid: Grid, regions: Iterable[Region]) -> Grid:
    added: dict[str, list[TableRange]] = {}
    for region in regions:
        if region.columns and not region.mapped and region.role.casefold() not in grid.tables:
            added.setdefault(region.sheet.name, []).append(_table(region))
    if not added:
        return grid
    return replace(
        grid,
        sheets=tuple(
            replace(sheet, tables=(*sheet.tables, *added.get(sheet.name, ())))
            for sheet in grid.sheets
        ),
    )


def _table(region: Region) -> TableRange:
    area, heads = region.range, region.sheet.rows.get(region.heading_row, {})
    bottom = max(area.bottom, area.top + 1)
    texts = [as_text(heads.get(column)).strip() for column in range(area.left, area.right + 1)]
    names = tuple(text or f"Column{number}" for number, text in enumerate(texts, 1))
    totals = region.excel_table != "" and bool(region.totals)
    return TableRange(
        region.role,
        Range(area.top, area.left, bottom, area.right),
        names,
        has_totals=totals,
    )
