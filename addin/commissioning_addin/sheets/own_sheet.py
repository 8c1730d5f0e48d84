"""A sheet of ours in an open workbook: as the writer would put it into a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import xlwings as xw

from commissioning.writer import NewCell, NewSheet
from commissioning_schemas.address import Range
from commissioning_schemas.grid import Grid, Sheet

from ..port import plain, protect, put, unlocked
from ..port.links import link_to, unlink
from ..port.looks import show, show_plain, show_sizes
from ..port.parts import of_area
from ..port.writing import regions
from ..refusals import refused_as
from ..ribbon.telling import CannotError


def own_sheet(book: xw.Book, new: NewSheet, there: Sheet | None, top: int) -> xw.Sheet:
    """Put a sheet with a list into a workbook; where it is there, its rows from ``top`` on.

    Rows that are no longer on the list are emptied. What is on it already keeps its look.
    """
    if there is None:
        sheet = added(book, new.name)
        _put(sheet, new.cells)
        show(sheet, new.cells)
        show_sizes(sheet, new.widths, new.heights)
        if new.protected:
            protect(sheet)
        if new.state != "visible":
            sheet.visible = False
        return sheet
    sheet = book.sheets[new.name]
    cells = [cell for cell in new.cells if cell.row >= top]
    last, width = max(cell.row for cell in cells), max(cell.column for cell in cells)
    old = there.extent.bottom if there.extent is not None else top - 1
    with unlocked(sheet):
        _unlink(sheet, cells)
        _put(sheet, cells)
        show(sheet, [cell for cell in cells if cell.row > old])
        show_sizes(sheet, {}, {row: new.heights[row] for row in new.heights if row >= top})
        if old > last:
            gone = Range(last + 1, 1, old, width)
            put(sheet, gone, [[None] * width] * (old - last))
            show_plain(sheet, gone)
    return sheet


def not_somebodys_own(grid: Grid, name: str, is_ours: Callable[[Sheet], bool]) -> Sheet | None:
    """Return our sheet as it is now; CannotError where a sheet of that name is somebody's own."""
    there = grid.sheet(name)
    if there is not None and not is_ours(there):
        raise CannotError(
            f'This workbook has a sheet "{name}" of its own, which is not ours to change. '
            "Give it another name, and click again."
        )
    return there


def added(book: xw.Book, name: str) -> xw.Sheet:
    """Add a sheet at the end; CannotError where the workbook lets no sheet be added."""
    said = CannotError(
        f"No sheet {name} can be added to this workbook: its structure is protected. "
        "Choose Review, Protect Workbook to take that off, and click again."
    )
    with refused_as(said):
        sheet = book.sheets.add(name, after=book.sheets[len(book.sheets) - 1])
    return sheet


def _put(sheet: xw.Sheet, cells: Iterable[NewCell]) -> None:
    contents = {(cell.row, cell.column): _content(cell) for cell in cells}
    for area, lines in regions(contents):
        put(sheet, area, lines)


def _content(cell: NewCell) -> object:
    if cell.link:
        return link_to(cell.link, str(cell.value))
    return cell.formula if cell.formula is not None else plain(cell.value)


def _unlink(sheet: xw.Sheet, cells: Iterable[NewCell]) -> None:
    links: dict[tuple[int, int], object] = {
        (one.row, one.column): None for one in cells if one.link
    }
    columns = {column for _, column in links}
    for column in columns:
        rows = [row for row, _ in links]
        unlink(of_area(sheet, Range(min(rows), column, max(rows), column)))
