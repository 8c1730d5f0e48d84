"""One table of a map on several sheets: the same headings, and a part of the office on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..grid import Grid, Sheet
from ..layout import MappedPlace, heading_row
from ..layout.headings import row_of_headings, same_heading
from ..layout.joined import joined_headings
from ..maps import MappedTable

EVERY = "*"


def on_each_sheet(grid: Grid, table: MappedTable) -> Sequence[MappedTable]:
    """Return a table of the map for each sheet that it stands on."""
    if not table.sheets:
        return [table]
    names = table.sheets
    if EVERY in names:
        names = tuple(sheet.name for sheet in grid.sheets if _has_headings(sheet, table))
    return [_on(table, name) for name in names]


def _on(table: MappedTable, name: str) -> MappedTable:
    constants = {**table.constants, table.sheet_field: name} if table.sheet_field else None
    return replace(table, sheet=name, sheets=(), constants=constants or table.constants)


def _has_headings(sheet: Sheet, table: MappedTable) -> bool:
    """Tell whether a sheet has every heading that the map reads, in one row."""
    place = MappedPlace(
        table.role, sheet.name, table.columns, table.heading, heading_rows=table.heading_rows
    )
    row = heading_row(sheet, place)
    if row is None:
        return False
    if table.heading_rows > 1:
        texts = joined_headings(sheet, row, table.heading_rows).values()
    else:
        texts = row_of_headings(sheet, row).values()
    wanted = [text for one in table.columns.values() for text in one]
    return all(any(same_heading(had, text) for had in texts) for text in wanted)
