"""What a reader sees in a cell: its text, or that of the merged cell that it is part of."""

from __future__ import annotations

from commissioning_schemas.address import column_number
from commissioning_schemas.grid import Sheet

from .truth import Table


def shown(sheet: Sheet, row: int, column: int) -> str:
    """Return the text of a cell, on one line; "" where it is empty."""
    for merged in sheet.merged:
        if merged.holds(row, column):
            row, column = merged.top, merged.left
    value = sheet.value(row, column)
    return "" if value is None else " ".join(str(value).split())


def heading(sheet: Sheet, table: Table, letters: str) -> str:
    """Return the heading of a column, ``"2024/25 | Budget"`` where it has two rows."""
    if table.heading is None:
        return ""
    rows = (table.parents, table.heading)
    words = [shown(sheet, row, column_number(letters)) for row in rows if row is not None]
    return " | ".join(dict.fromkeys(filter(None, words)))


def filled_rows(sheet: Sheet, table: Table) -> list[int]:
    """Return the rows of a table that are not blank."""
    return sorted({row for row, _, _ in sheet.filled(table.range)})
