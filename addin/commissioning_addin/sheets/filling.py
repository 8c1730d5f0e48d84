"""A fill in an open workbook: shown, asked about, logged, written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from commissioning.filling import FilledWorkbook, Source
from commissioning.reports.fill_text import fill_report
from commissioning.sheets.palette import LOOK_FORMATS
from commissioning_schemas.address import Range
from commissioning_schemas.fill import Change, Filling, Growth, Rebuilt, fill, logged
from commissioning_schemas.formula import normalise
from commissioning_schemas.grid import Grid
from commissioning_schemas.maps import Map

from ..port import apply, unlocked
from ..port.parts import of_area
from ..port.writing import alike, regions
from ..ribbon.desk import Desk
from .log import put_log
from .own_sheet import own_sheet

_MOST_LINES = 28


def fill_workbook(desk: Desk, *, restore: bool) -> None:
    """Work out the fill, show it, and write it where the person says yes."""
    grid, map = desk.grid(), desk.map()
    desk.status("working out ...")
    filling = fill(grid, map, restore=restore)
    filled = FilledWorkbook(source_of(desk, grid, map), filling)
    text = at_most(fill_report(filled, 76, False))
    if not filling.is_stale:
        desk.say(text)
    elif desk.ask(f"{text}\n\nWrite this? Revert last fill takes it back."):
        with desk.writing():
            _write(desk, grid, filling)
        desk.leave_status("Commissioning: filled. Revert last fill takes it back.")


def source_of(desk: Desk, grid: Grid, map: Map | None) -> Source:
    """Return the workbook as the reports of fills name it."""
    return Source(desk.book.name, "", b"", grid, None, map)


def at_most(text: str) -> str:
    """Return as much of a report as a message box can show."""
    lines = [line for line in text.splitlines() if line.strip(" ─-")]
    more = len(lines) - _MOST_LINES
    shown = lines[:_MOST_LINES] + ([f"... and {more} more lines"] if more > 0 else [])
    return "\n".join(shown)


def _write(desk: Desk, grid: Grid, filling: Filling) -> None:
    """Write the log first: whatever comes between, it says what was to be changed."""
    book = desk.book
    changes = [change for change in filling.changes if not _follows(change)]
    put_log(book, grid, logged(grid, replace(filling, changes=changes)))
    resize(desk, filling.grown)
    for rebuilt in filling.rebuilt:
        _rebuild(desk, rebuilt)
    for name, meaning in filling.names.items():
        book.names.add(name, f"={meaning}")
    apply(book, [change.edit for change in changes])
    if desk.app.calculation != "automatic":
        desk.app.calculate()


def resize(desk: Desk, tables: Iterable[Growth]) -> None:
    """Give Excel Tables other last rows."""
    for one in tables:
        sheet = desk.book.sheets[one.sheet]
        with unlocked(sheet):
            sheet.tables[one.table].resize(of_area(sheet, Range.parse(one.after)))


def _follows(change: Change) -> bool:
    """Tell whether a cell has its formula already, and only its result follows from others."""
    own, wanted = change.old_formula, change.edit.formula
    if own is None or wanted is None:
        return False
    table = change.edit.sheet
    return normalise(own, table=table) == normalise(wanted, table=table)


def _rebuild(desk: Desk, rebuilt: Rebuilt) -> None:
    """Put a sheet's cells where they belong now, with the number formats that go with them."""
    sheet = own_sheet(desk.book, rebuilt.name, rebuilt.name, "", 4, "")
    apply(desk.book, [change.edit for change in rebuilt.cells])
    looks = {(one.row, one.column): LOOK_FORMATS.get(one.look) for one in rebuilt.plan}
    formats: dict[tuple[int, int], object] = {spot: code for spot, code in looks.items() if code}
    with unlocked(sheet):
        for area, lines in regions(formats):
            for part, code in alike(area, lines):
                of_area(sheet, part).number_format = str(code)
