"""From a workbook that is open in Excel to a Grid."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import xlwings as xw

from commissioning_schemas.address import Range
from commissioning_schemas.grid import Grid, Sheet, TableRange, Value

from .desktop import Cells, desktop_parts, exact_values, formats_are_slow
from .parts import Values
from .values import value_of

UNREAD = frozenset({"formats", "formulas", "hidden", "merged", "protection"})
"""What only Excel on a desktop can be asked for."""

MOST_CELLS = 4_000_000
"""How many cells a sheet may have to be read; a whole column that is coloured has a million."""

_STATES: Mapping[int, str] = {2: "veryHidden", 0: "hidden"}


def read(book: xw.Book, tell: Callable[[str], None] = lambda _: None) -> Grid:
    """Return the workbook as it is on screen, unsaved edits and all; nothing in it is changed.

    ``tell`` is given the name of each sheet before it is read.
    """
    desktop = book.app.engine.type == "desktop"
    sizes = [(sheet, sheet.used_range) for sheet in book.sheets]
    return Grid(
        sheets=tuple(_told(sheet, desktop, tell) for sheet, used in sizes if _fits(used)),
        unreadable=tuple(
            (sheet.name, _too_large(used)) for sheet, used in sizes if not _fits(used)
        ),
        names=dict(_names(book)),
        date1904=desktop and bool(getattr(book.api, "Date1904", False)),
        unread=_unread(desktop),
    )


def _unread(desktop: bool) -> frozenset[str]:
    if not desktop:
        return UNREAD
    return frozenset({"formats"}) if formats_are_slow() else frozenset()


def read_sheet(book: xw.Book, name: str) -> Grid:
    """Return one sheet's values alone; an empty Grid where the workbook has no such sheet."""
    found = [sheet for sheet in book.sheets if sheet.name.casefold() == name.casefold()]
    return Grid(tuple(_sheet(sheet, desktop=False) for sheet in found), unread=UNREAD)


def _fits(used: xw.Range) -> bool:
    return used.size <= MOST_CELLS


def _told(sheet: xw.Sheet, desktop: bool, tell: Callable[[str], None]) -> Sheet:
    tell(sheet.name)
    return _sheet(sheet, desktop)


def _sheet(sheet: xw.Sheet, desktop: bool) -> Sheet:
    used = sheet.used_range
    area = Range.parse(used.get_address(False, False))
    # Excel calls A1 used on a sheet that is empty, which then reads as one empty cell.
    values = exact_values(used, _rows(used)) if desktop else _rows(used)
    rows = _placed(area, values)
    parts: Mapping[str, Any] = desktop_parts(sheet, used, area, rows) if desktop else {}
    return Sheet(
        name=sheet.name,
        state=_STATES.get(int(sheet.visible), "visible"),
        rows=rows,
        tables=tuple(_tables(sheet, rows)),
        **parts,
    )


def _too_large(used: xw.Range) -> str:
    return (
        f"its used range, {used.get_address(False, False)}, is too large. Select the empty rows "
        "below the last entry, delete them, and save"
    )


def _rows(used: xw.Range) -> Values:
    found: Values = used.options(ndim=2, err_to_str=True).value
    return found


def _placed(area: Range, values: Values) -> Cells:
    """Return the cells that hold something, by row and column."""
    placed: Cells = {}
    for row, line in enumerate(values, area.top):
        cells: dict[int, Value] = {
            column: value
            for column, raw in enumerate(line, area.left)
            if (value := value_of(raw)) is not None
        }
        if cells:
            placed[row] = cells
    return placed


def _tables(sheet: xw.Sheet, rows: Cells) -> Iterator[TableRange]:
    for table in sheet.tables:
        area = Range.parse(table.range.get_address(False, False))
        has_header = bool(table.show_headers)
        columns = range(area.left, area.right + 1)
        heads: Mapping[int, Value] = rows.get(area.top, {}) if has_header else {}
        yield TableRange(
            name=table.name,
            range=area,
            columns=tuple(
                str(heads.get(column, f"Column{number}"))
                for number, column in enumerate(columns, 1)
            ),
            has_header=has_header,
            has_totals=bool(table.show_totals),
        )


def _names(book: xw.Book) -> Iterator[tuple[str, str]]:
    for name in book.names:
        sheet, mark, own = name.name.rpartition("!")
        if mark and sheet.startswith("'"):
            sheet = sheet[1:-1].replace("''", "'")
        yield f"{sheet}{mark}{own}".lower(), (name.refers_to or "").removeprefix("=")
