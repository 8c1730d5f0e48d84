"""What xlwings' client in Excel sends of a workbook to a server, made from a Grid."""

from __future__ import annotations

import datetime as dt
from typing import Any

import xlwings as xw

from commissioning_schemas.grid import CellError, Grid, Sheet, Value


def remote_book(grid: Grid) -> xw.Book:
    """Return the workbook in xlwings' remote engine."""
    return xw.Book(json=payload(grid))


def payload(grid: Grid) -> dict[str, Any]:
    first = "A1"
    return {
        "client": "Office.js",
        "version": xw.__version__,
        "book": {"name": "plan.xlsx", "active_sheet_index": 0, "selection": first},
        "names": [_name(grid, *one) for one in grid.names.items()],
        "sheets": [_sheet(sheet) for sheet in grid.sheets],
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    used = sheet.extent
    rows = range(1, used.bottom + 1) if used else ()
    columns = range(1, used.right + 1) if used else ()
    return {
        "name": sheet.name,
        "visibility": {"visible": "Visible", "hidden": "Hidden"}.get(sheet.state, "VeryHidden"),
        "values": [[_sent(sheet.value(row, column)) for column in columns] for row in rows],
        "used_range_address": used.a1 if used else None,
        "pictures": [],
        "tables": [
            {
                "name": table.name,
                "range_address": table.range.a1,
                "header_row_range_address": None,
                "data_body_range_address": table.range.a1,
                "total_row_range_address": None,
                "show_headers": table.has_header,
                "show_totals": table.has_totals,
                "table_style": "",
                "show_autofilter": False,
            }
            for table in sheet.tables
        ],
    }


def _sent(value: Value) -> Any:
    if isinstance(value, CellError):
        return value.name
    if isinstance(value, dt.time):
        value = dt.datetime.combine(dt.date(1899, 12, 30), value)
    if isinstance(value, dt.date):
        moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
        return moment.isoformat(timespec="milliseconds") + "Z"
    return "" if value is None else value


def _name(grid: Grid, key: str, text: str) -> dict[str, Any]:
    sheet, _, own = key.rpartition("!")
    names = [one.name.lower() for one in grid.sheets]
    return {
        "name": own,
        "sheet_index": None,
        "address": None,
        "refers_to": f"={text}",
        "scope_sheet_name": sheet or None,
        "scope_sheet_index": names.index(sheet) if sheet in names else None,
        "book_scope": sheet not in names,
    }
