"""Whatever the office: fill brings back every figure, once is enough, and revert undoes it."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from tests.schemas.fill.offices import cells_of

from commissioning.template import Office
from commissioning.writer.serials import serial
from commissioning_schemas.address import a1
from commissioning_schemas.edited import edited, with_sheet
from commissioning_schemas.edits import Edit
from commissioning_schemas.fill import fill, logged, revert
from commissioning_schemas.fill_log import HEADINGS, HEADINGS_ROW, NAME, Entry
from commissioning_schemas.grid import Grid, Sheet, Value

from .effort import effort
from .offices import offices
from .workbook import grid_of

Cells = dict[str, tuple[Value, str | None]]


@effort(5)
@given(offices())
def test_every_figure_of_an_office_comes_back_and_is_taken_back(office: Office) -> None:
    whole = grid_of(office)
    assert shown(fill(whole).grid) == shown(whole)
    before = edited(
        whole,
        [
            Edit(sheet.name, a1(row, column))
            for sheet in whole.sheets
            for row, cells in sheet.formulas.items()
            for column in cells
        ],
    )
    filling = fill(before)
    assert shown(filling.grid) == shown(whole)
    assert not fill(filling.grid).is_stale
    log = log_of(logged(before, filling))
    reverting = revert(with_sheet(filling.grid, log))
    assert reverting.left == []
    assert shown(edited(filling.grid, reverting.edits)) == shown(before)


def shown(grid: Grid) -> Cells:
    """Return every cell that holds something, with numbers and days as a file stores them."""
    return {
        place: (serial(value, date1904=False) if isinstance(value, dt.date) else value, formula)
        for place, (value, formula) in cells_of(grid).items()
        if (value, formula) != (None, None)
    }


def log_of(entries: list[Entry]) -> Sheet:
    rows: dict[int, dict[int, Value]] = {HEADINGS_ROW: dict(enumerate(HEADINGS, 1))}
    for row, entry in enumerate(entries, HEADINGS_ROW + 1):
        rows[row] = {at: cell for at, cell in enumerate(entry.cells, 1) if cell is not None}
    return Sheet(NAME, state="hidden", rows=rows)
