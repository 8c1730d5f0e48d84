"""A fill in an open workbook: shown, asked about, logged, written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from commissioning.filling import FilledWorkbook, Source
from commissioning.reports.fill_text import fill_report
from commissioning.sheets.result import result_sheet
from commissioning.writer import NewSheet
from commissioning_schemas.address import Range
from commissioning_schemas.fill import Change, Filling, Growth, Rebuilt, fill, logged
from commissioning_schemas.formula import normalise
from commissioning_schemas.grid import Grid, Sheet
from commissioning_schemas.maps import Map

from ..port import apply, protect, unlocked
from ..port.looks import show, show_plain, show_sizes
from ..port.parts import of_area
from ..ribbon.desk import Desk
from .log import put_log
from .map_in_use import map_in_use, noted
from .own_sheet import added

_MOST_LINES = 28


def fill_workbook(desk: Desk, *, restore: bool) -> None:
    """Work out the fill, show it, and write it where the person says yes."""
    grid = desk.grid()
    map, note = map_in_use(desk, grid)
    desk.status("working out ...")
    filling = fill(grid, map, restore=restore)
    filled = FilledWorkbook(source_of(desk, grid, map), filling)
    text = noted(at_most(fill_report(filled, 76, False)), note)
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
        _rebuild(desk, rebuilt, grid.sheet(rebuilt.name))
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


def _rebuild(desk: Desk, rebuilt: Rebuilt, there: Sheet | None) -> None:
    """Put a sheet's cells where they belong now, with the looks that go with them."""
    book, new = desk.book, result_sheet(rebuilt)
    sheet = added(book, rebuilt.name) if there is None else book.sheets[rebuilt.name]
    apply(book, [change.edit for change in rebuilt.cells])
    area = Range(1, 1, *_corner(new, there))
    with unlocked(sheet):
        show_plain(sheet, area)
        show(sheet, new.cells)
        show_sizes(sheet, new.widths, new.heights)
    if there is None:
        protect(sheet)


def _corner(new: NewSheet, there: Sheet | None) -> tuple[int, int]:
    """Return the last row and column that hold something now or did before."""
    rows, columns = [cell.row for cell in new.cells], [cell.column for cell in new.cells]
    if there is not None and there.extent is not None:
        rows.append(there.extent.bottom)
        columns.append(there.extent.right)
    return max(rows), max(columns)
