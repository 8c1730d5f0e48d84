"""The office of the new workbook: its tables, and the modules that the old workbooks have."""

from __future__ import annotations

from collections.abc import Iterable

from commissioning_schemas.combining import Combined, Record
from commissioning_schemas.grid import Grid

from ..template import Office
from ..template.codes import codes
from ..template.office import MODULE_OF


def office_of(combined: Combined, grids: Iterable[Grid]) -> Office:
    """Return the inputs of the new workbook.

    A module is in it where a workbook holds rows for it, or one of the sheets that only show
    results. Lists of Codes that no workbook has are those of a new workbook.
    """
    sheets = {sheet.name.casefold() for grid in grids for sheet in grid.sheets}
    modules = {
        module
        for name, module in MODULE_OF.items()
        if combined.tables.get(name) or (name not in combined.tables and name.casefold() in sheets)
    }
    tables = {name: rows for name, rows in combined.tables.items() if rows}
    tables["Codes"] = _codes(combined.tables.get("Codes", ()))
    tables["Portfolios"] = [{"portfolio_id": "", **row} for row in tables.get("Portfolios", ())]
    return Office(combined.about, tables, frozenset(modules))


def _codes(own: Iterable[Record]) -> list[Record]:
    rows = list(own)
    have = {str(row.get("list")).casefold() for row in rows}
    return rows + [row for row in codes() if str(row["list"]).casefold() not in have]
