"""Cells outside every table: notes, and sums that people keep beside their tables.

Rows are aligned by what they hold, so that an inserted row is one row that came, and not a
change of every cell below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ..address import a1
from ..book import Book
from ..grid import Sheet
from .cells import changed, place, shown
from .model import CellChange, RowChange

_OWNED = frozenset({"summary", "mtfs", "panel report", "livechecks", "checks", "filllog"})
"""Sheets that the product writes whole: what changes there follows, or is said of its figures."""

_MOST_ALIGNED = 1500
"""So many rows are aligned; of more, row n is held against row n."""


def other_changes(old: Book, new: Book) -> Iterator[RowChange]:
    """Yield what changed outside the tables, row by row of each sheet that both versions have."""
    for sheet in new.grid.sheets:
        before = old.grid.sheet(sheet.name)
        if before is not None and sheet.name.casefold() not in _OWNED:
            first, second = _free_cells(old, before), _free_cells(new, sheet)
            if first != second or sheet.formulas != before.formulas:
                yield from _of_sheet(_Side(before, first), _Side(sheet, second))


class _Side:
    """The cells of one sheet that belong to no table, by row."""

    def __init__(self, sheet: Sheet, rows: dict[int, list[int]]) -> None:
        self.sheet = sheet
        self.columns = rows
        self.numbers: Sequence[int] = sorted(rows)

    def text(self, row: int) -> tuple[tuple[int, str], ...]:
        return tuple((column, shown((self.sheet, row, column))) for column in self.columns[row])


def _free_cells(book: Book, sheet: Sheet) -> dict[int, list[int]]:
    """Return the used cells of a sheet that lie in no table and no field of the record."""
    areas = [table.region.range for table in book.tables if table.region.sheet is sheet]
    about = book.about.places
    taken = (
        {about.cell(0, field) for field in book.about.columns}
        if about.sheet == sheet.name
        else set()
    )
    found: dict[int, list[int]] = {}
    for row in sorted({*sheet.rows, *sheet.formulas}):
        columns = {*sheet.rows.get(row, {}), *sheet.formulas.get(row, {})}
        free = [
            column
            for column in sorted(columns)
            if (row, column) not in taken
            and not any(area.holds(row, column) for area in areas)
            and shown((sheet, row, column))
        ]
        if free:
            found[row] = free
    return found


def _of_sheet(was: _Side, now: _Side) -> Iterator[RowChange]:
    for before, after in _aligned(was, now):
        if before is None or after is None:
            side, row, kind = (now, after, "added") if before is None else (was, before, "removed")
            if row is not None:
                yield _alone(side, row, kind)
            continue
        columns = sorted({*was.columns.get(before, ()), *now.columns.get(after, ())})
        cells = [
            one
            for column in columns
            if (one := changed((was.sheet, before, column), (now.sheet, after, column), ""))
        ]
        if cells:
            yield RowChange("changed", "", "", cells[0].place, cells)


def _alone(side: _Side, row: int, kind: str) -> RowChange:
    cells = [
        CellChange(
            "",
            f"{side.sheet.name}!{a1(row, column)}",
            *(("", text) if kind == "added" else (text, "")),
        )
        for column, text in side.text(row)
    ]
    return RowChange(kind, "", "", place((side.sheet, row, side.columns[row][0])), cells)


def _aligned(was: _Side, now: _Side) -> Iterator[tuple[int | None, int | None]]:
    """Pair the rows of two versions of a sheet; a row without a partner stands alone."""
    if max(len(was.numbers), len(now.numbers)) > _MOST_ALIGNED:
        for row in sorted({*was.numbers, *now.numbers}):
            yield (row if row in was.columns else None, row if row in now.columns else None)
        return
    before, after = ([side.text(row) for row in side.numbers] for side in (was, now))
    for kind, i, j, k, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        paired = min(j - i, end - k)
        yield from zip(was.numbers[i : i + paired], now.numbers[k : k + paired], strict=True)
        yield from ((row, None) for row in was.numbers[i + paired : j])
        yield from ((None, row) for row in now.numbers[k + paired : end])
