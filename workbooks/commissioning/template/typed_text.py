"""Rows of a table written as lines of text, with a bar between cells, as people read them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from commissioning_schemas.tables import Row
from commissioning_schemas.tables.columns import Column, Kind

from .office import Input, Record

_NUMBERS = {Kind.MONEY, Kind.SHARE, Kind.NUMBER}


def records(table: type[Row], fields: str, lines: str) -> Iterator[Record]:
    """Yield each line as a row by field: dates as 31/03/2021, pounds as 1,645,900."""
    names = [name.strip() for name in fields.split("|")]
    for line in filter(None, lines.splitlines()):
        cells = [cell.strip() for cell in line.split("|")]
        yield {
            name: typed(table.columns[name], cell)
            for name, cell in zip(names, cells, strict=True)
            if cell
        }


def typed(column: Column[Any], text: str) -> Input:
    """Return the value that a text stands for in a column."""
    if column.kind is Kind.DATE:
        return dt.datetime.strptime(text, "%d/%m/%Y").date()
    if column.kind is Kind.INTEGER:
        return int(text)
    if column.kind in _NUMBERS:
        return Decimal(text.replace(",", ""))
    return text
