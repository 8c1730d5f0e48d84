"""Taking back the last fill: each cell that still holds what it wrote gets what it had before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..address import a1, parse_cell
from ..book import Book, build_book
from ..edits import Edit
from ..figures import same
from ..fill_log import BEFORE, NAME, OF_SHEETS, Entry, last_run, read_log
from ..formula import normalise
from ..grid import Grid, Value
from ..maps import Map
from ..owned.head import LIVE_STATUS
from ..values import show_value
from .calculated import STATUS_LABEL
from .guard import guard, may_write
from .model import Change, Growth, LeftAlone, Size, in_order
from .own_sheets import OURS


@dataclass(frozen=True)
class Reverting:
    """What taking back the last fill does, and what FillLog holds afterwards.

    ``run`` is the number of that fill; 0 where there is none to take back. ``dressed`` are the
    cells that only get their former look; ``shrunk`` the tables that get their former range, and
    ``sizes`` the columns and rows that get their former width or height. ``marking`` is what the
    workbook says must stand on every page made of it.
    """

    run: int
    changes: Sequence[Change]
    left: Sequence[LeftAlone]
    entries: Sequence[Entry]
    marking: str = ""
    dressed: Sequence[Edit] = ()
    shrunk: Sequence[Growth] = ()
    sizes: Sequence[Size] = ()

    @property
    def edits(self) -> list[Edit]:
        """The edits that take the fill back."""
        return [*(change.edit for change in self.changes), *self.dressed]


def revert(grid: Grid, map: Map | None = None) -> Reverting:
    """Work out how the last fill is taken back; cells that were changed since are left."""
    entries = read_log(grid)
    last = last_run(entries)
    book = build_book(grid, map)
    marking = book.about.marking or ""
    if not last:
        return Reverting(0, (), (), entries, marking)
    found = [_taken_back(book, grid, entry) for entry in last]
    changes = [one for one in found if isinstance(one, Change)]
    dressed = [one for one in found if isinstance(one, Edit)]
    left = [one for one in found if isinstance(one, LeftAlone)]
    left += _looks(last)
    guard([*(change.edit for change in changes), *dressed], book)
    return Reverting(
        last[0].run,
        in_order(changes, grid.sheets),
        left,
        [entry for entry in entries if entry.run != last[0].run],
        marking,
        dressed,
        [one for one in found if isinstance(one, Growth)],
        [one for one in found if isinstance(one, Size)],
    )


def _looks(last: Sequence[Entry]) -> Iterator[LeftAlone]:
    """Yield the sheets that were built anew where the log does not keep how they looked.

    Only where a sheet is built anew are words among what fill wrote there.
    """
    ours = {name.casefold() for name in OURS}
    kept = {one.sheet for one in last if one.look}
    cells = [one for one in last if one.before_kind not in OF_SHEETS]
    words = (one.sheet for one in cells if one.after_formula is None)
    for name in dict.fromkeys(one for one in words if one.casefold() in ours):
        if name not in kept:
            said = "its cells are as they were; its colours stay those of the newer sheet."
            yield LeftAlone(name, None, "look", said)


def _taken_back(
    book: Book, grid: Grid, entry: Entry
) -> Change | Edit | Growth | Size | LeftAlone | None:
    sheet = grid.sheet(entry.sheet)
    if sheet is None:
        return LeftAlone(entry.sheet, None, "changed-since", "the sheet is not there any more.")
    if entry.before_kind == "table":
        return _shrunk(grid, entry)
    if entry.before_kind in ("width", "height"):
        return _size(entry)
    try:
        spot = parse_cell(entry.cell)
    except ValueError:
        return LeftAlone(entry.sheet, None, "changed-since", f"{entry.cell} is not a cell.")
    now, formula = sheet.value(*spot), sheet.formula(*spot)
    edit = _edit(sheet.name, entry)
    still = _still_holds(entry, now, formula, sheet.name)
    if (edit.value, edit.formula) == (now, formula):
        return edit if edit.look and still and may_write(edit, book) else None
    if not still:
        if (edit.value, edit.formula) == (entry.after_value, entry.after_formula):
            return None  # Fill changed no more than its look.
        holds = formula if formula is not None else show_value(now, "number")
        said = f"it holds {holds} now, which is not what fill wrote. It stays as it is."
        return LeftAlone(sheet.name, entry.cell, "changed-since", said)
    if not may_write(edit, book):
        said = "it is no calculated cell any more. It stays as it is."
        return LeftAlone(sheet.name, entry.cell, "not-ours", said)
    if edit.formula is not None and edit.formula.startswith("{"):
        said = f"the array formula {edit.formula} stood here. Excel alone can put it back."
        return LeftAlone(sheet.name, entry.cell, "array-formula", said)
    label = STATUS_LABEL if formula == LIVE_STATUS else ""
    return Change(edit, "number", label, "", now, formula)


def _shrunk(grid: Grid, entry: Entry) -> Growth | LeftAlone | None:
    """Return the former range of a table that grew, where it still has the one it got."""
    _, table = grid.tables.get(str(entry.after_value).casefold(), (None, None))
    now, before = (table.range.a1 if table is not None else ""), str(entry.before)
    if now == before:
        return None
    if now != entry.cell or table is None:
        said = f"the table {entry.after_value} has another range since. It stays as it is."
        return LeftAlone(entry.sheet, None, "changed-since", said)
    return Growth(table.name, entry.sheet, now, before)


def _size(entry: Entry) -> Size | None:
    size, former = entry.after_value, entry.before
    after = float(size) if isinstance(size, int | float) else None
    before = float(former) if isinstance(former, int | float) else None
    is_width = entry.before_kind == "width"
    try:
        row, column = parse_cell(f"{entry.cell}1" if is_width else f"A{entry.cell}")
    except ValueError:
        return None
    if entry.sheet.casefold() not in {name.casefold() for name in OURS}:
        return None
    kind: Literal["width", "height"] = "width" if is_width else "height"
    return Size(entry.sheet, kind, column if is_width else row, after, before)


def _still_holds(entry: Entry, now: Value, formula: str | None, sheet: str) -> bool:
    """Tell whether a cell holds what fill wrote; Excel may have worked its formula out since."""
    if entry.after_formula is not None:
        wrote = normalise(entry.after_formula, table=sheet)
        return formula is not None and normalise(formula, table=sheet) == wrote
    return formula is None and (now == entry.after_value or same("number", now, entry.after_value))


def _edit(sheet: str, entry: Entry) -> Edit:
    look = f"{NAME}!{a1(entry.row, BEFORE)}" if entry.look and entry.row else None
    if entry.before_kind == "formula":
        return Edit(sheet, entry.cell, entry.before_result, str(entry.before), look=look)
    before = None if entry.before_kind == "blank" else entry.before
    return Edit(sheet, entry.cell, before, look=look)
