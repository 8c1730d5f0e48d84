"""Taking back the last fill: each cell that still holds what it wrote gets what it had before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..address import parse_cell
from ..book import Book, build_book
from ..edits import Edit
from ..figures import same
from ..fill_log import Entry, last_run, read_log
from ..formula import normalise
from ..grid import Grid, Value
from ..maps import Map
from ..values import show_value
from .guard import guard, may_write
from .model import Change, LeftAlone, in_order
from .own_sheets import OURS


@dataclass(frozen=True)
class Reverting:
    """What taking back the last fill does, and what FillLog holds afterwards.

    ``run`` is the number of that fill; 0 where there is none to take back. ``marking`` is what
    the workbook says must stand on every page made of it.
    """

    run: int
    changes: Sequence[Change]
    left: Sequence[LeftAlone]
    entries: Sequence[Entry]
    marking: str = ""

    @property
    def edits(self) -> list[Edit]:
        """The edits that take the fill back."""
        return [change.edit for change in self.changes]


def revert(grid: Grid, map: Map | None = None) -> Reverting:
    """Work out how the last fill is taken back; cells that were changed since are left."""
    entries = read_log(grid)
    last = last_run(entries)
    book = build_book(grid, map)
    marking = book.about.marking or ""
    if not last:
        return Reverting(0, (), (), entries, marking)
    changes: list[Change] = []
    left: list[LeftAlone] = []
    for entry in last:
        found = _taken_back(book, grid, entry)
        if isinstance(found, Change):
            changes.append(found)
        elif found is not None:
            left.append(found)
    left += _looks(last)
    guard([change.edit for change in changes], book)
    kept = [entry for entry in entries if entry.run != last[0].run]
    return Reverting(last[0].run, in_order(changes, grid.sheets), left, kept, marking)


def _looks(last: Sequence[Entry]) -> Iterator[LeftAlone]:
    """Yield the sheets that were built anew: only then are words among what fill wrote there."""
    ours = {name.casefold() for name in OURS}
    words = (one.sheet for one in last if one.after_formula is None)
    for name in dict.fromkeys(one for one in words if one.casefold() in ours):
        said = "its cells are as they were; its colours and widths stay those of the newer sheet."
        yield LeftAlone(name, None, "look", said)


def _taken_back(book: Book, grid: Grid, entry: Entry) -> Change | LeftAlone | None:
    sheet = grid.sheet(entry.sheet)
    if sheet is None:
        return LeftAlone(entry.sheet, None, "changed-since", "the sheet is not there any more.")
    try:
        spot = parse_cell(entry.cell)
    except ValueError:
        return LeftAlone(entry.sheet, None, "changed-since", f"{entry.cell} is not a cell.")
    now, formula = sheet.value(*spot), sheet.formula(*spot)
    edit = _edit(sheet.name, entry)
    if (edit.value, edit.formula) == (now, formula):
        return None
    if not _still_holds(entry, now, formula, sheet.name):
        holds = formula if formula is not None else show_value(now, "number")
        said = f"it holds {holds} now, which is not what fill wrote. It stays as it is."
        return LeftAlone(sheet.name, entry.cell, "changed-since", said)
    if not may_write(edit, book):
        said = "it is no calculated cell any more. It stays as it is."
        return LeftAlone(sheet.name, entry.cell, "not-ours", said)
    return Change(edit, "number", "", "", now, formula)


def _still_holds(entry: Entry, now: Value, formula: str | None, sheet: str) -> bool:
    """Tell whether a cell holds what fill wrote; Excel may have worked its formula out since."""
    if entry.after_formula is not None:
        wrote = normalise(entry.after_formula, table=sheet)
        return formula is not None and normalise(formula, table=sheet) == wrote
    return formula is None and (now == entry.after_value or same("number", now, entry.after_value))


def _edit(sheet: str, entry: Entry) -> Edit:
    if entry.before_kind == "formula":
        return Edit(sheet, entry.cell, entry.before_result, str(entry.before))
    return Edit(sheet, entry.cell, None if entry.before_kind == "blank" else entry.before)
