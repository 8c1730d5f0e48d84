"""Sheets and workbooks for tests, written as rows of cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from commissioning_schemas.address import Range
from commissioning_schemas.grid import Grid, Sheet, TableRange, Value

Cells = Sequence[Value]


def sheet(name: str, *rows: Cells, first: int = 1, table: str = "", named: str = "") -> Sheet:
    """Build a sheet from its rows; text that begins with ``=`` is a formula without a result.

    ``table`` is the range of an Excel Table, called ``named`` or as the sheet.
    """
    cells: dict[int, dict[int, Value]] = {}
    formulas: dict[int, dict[int, str]] = {}
    for number, row in enumerate(rows, first):
        for column, value in enumerate(row, 1):
            if isinstance(value, str) and value.startswith("="):
                formulas.setdefault(number, {})[column] = value
            elif value is not None:
                cells.setdefault(number, {})[column] = value
    built = Sheet(name, rows=cells, formulas=formulas)
    return with_tables(built, {named or name: table}) if table else built


def with_tables(plain: Sheet, ranges: Mapping[str, str]) -> Sheet:
    """Give a sheet Excel Tables by name and range."""
    tables = []
    for name, text in ranges.items():
        area = Range.parse(text)
        heads = plain.rows.get(area.top, {})
        texts = tuple(str(heads.get(c, "")) for c in range(area.left, area.right + 1))
        tables.append(TableRange(name, area, texts))
    return Sheet(plain.name, rows=plain.rows, formulas=plain.formulas, tables=tuple(tables))


def grid(*sheets: Sheet) -> Grid:
    """Build a workbook of sheets."""
    return Grid(sheets)
