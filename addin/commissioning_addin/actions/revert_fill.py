"""Revert last fill: each cell that still holds what fill wrote gets back what it had before."""

from __future__ import annotations

from commissioning.filling import RevertedWorkbook
from commissioning.reports.fill_text import revert_report
from commissioning_schemas.fill import revert

from ..port import apply
from ..ribbon.desk import Desk
from ..ribbon.telling import CannotError
from ..sheets.filling import at_most, resize, source_of
from ..sheets.log import put_log
from ..sheets.map_in_use import map_in_use, noted


def act(desk: Desk) -> None:
    """Show what would be put back, ask, and do it."""
    grid = desk.grid()
    map, note = map_in_use(desk, grid)
    reverting = revert(grid, map)
    if not reverting.run:
        raise CannotError("There is no fill to take back in this workbook.")
    text = revert_report(RevertedWorkbook(source_of(desk, grid, map), reverting), 76, False)
    if desk.ask(noted(f"{at_most(text)}\n\nTake this fill back?", note)):
        with desk.writing():
            apply(desk.book, reverting.edits)
            resize(desk, reverting.shrunk)
            put_log(desk.book, grid, reverting.entries)
        desk.leave_status(f"Commissioning: fill number {reverting.run} is taken back.")
