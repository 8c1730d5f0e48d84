"""The rows of a table in two versions, matched by key: an inserted or sorted row is no change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..book import Book, Table
from ..grid import Sheet
from ..layout import headings_of
from ..money import Pence
from ..tables import TABLES, Row
from ..tables.columns import Column, Kind
from .cells import Spot, changed, place
from .model import CellChange, RowChange

Known = tuple[Table, Row]


def row_changes(old: Book, new: Book) -> Iterator[RowChange]:
    """Yield every row that came, went or changed, table by table, in the newer order."""
    for role in TABLES:
        before, after = _by_key(old, role), _by_key(new, role)
        for name, found in after.items():
            yield from _compared(name, before.get(name), found, (old, new))
        for name, lost in before.items():
            if name not in after:
                yield _alone("removed", lost, old)


def about_changes(old: Book, new: Book) -> Iterator[RowChange]:
    """Yield what changed of the record on the workbook itself."""
    cells = [
        one
        for column in type(new.about).columns.values()
        if (
            one := changed(
                _spot(old, old.about, column), _spot(new, new.about, column), column.field
            )
        )
    ]
    if cells:
        yield RowChange("changed", "About", "About", cells[0].place, cells)


def _by_key(book: Book, role: str) -> dict[tuple[str, int], Known]:
    """Return the rows of a role by key; rows that share a key are counted in their order."""
    found: dict[tuple[str, int], Known] = {}
    seen: dict[str, int] = {}
    for table in book.tables:
        for row in table.rows if table.region.role == role else ():
            name = _name(row)
            seen[name] = seen.get(name, 0) + 1
            found[name, seen[name]] = (table, row)
    return found


def _name(row: Row) -> str:
    """Return what a row is known by: its key; without one, all that it holds but amounts."""
    if row.key.replace("|", "").strip():
        return row.key.strip().casefold()
    values = (getattr(row, f) for f, column in row.columns.items() if column.kind is not Kind.MONEY)
    return "|".join(str(value) for value in values if value not in (None, "")).casefold()


def _compared(
    name: tuple[str, int], was: Known | None, now: Known, books: tuple[Book, Book]
) -> Iterator[RowChange]:
    if was is None:
        yield _alone("added", now, books[1])
        return
    cells = list(_cell_changes(was, now, books))
    if cells:
        yield RowChange("changed", now[1].table, now[1].identity, _place_of(now), cells)


def _cell_changes(was: Known, now: Known, books: tuple[Book, Book]) -> Iterator[CellChange]:
    old_row, new_row = was[1], now[1]
    for field, column in type(new_row).columns.items():
        first, second = _spot(books[0], old_row, column), _spot(books[1], new_row, column)
        if first is None or second is None:
            continue  # A column that came or went is said once, of the table.
        one = changed(
            first, second, new_row.places.heading(field) or column.heading, now[0].kind.table
        )
        if one is not None:
            yield replace(one, moved=_moved(old_row, new_row, column))
    before, after = _others(was), _others(now)
    for heading in after:
        if heading in before and (one := changed(before[heading], after[heading], heading)):
            yield one


def _moved(was: Row, now: Row, column: Column[Pence | None]) -> Pence | None:
    """Return by how many pence an amount moved; ``None`` where one of the two is none."""
    first, second = getattr(was, column.field), getattr(now, column.field)
    if column.kind is not Kind.MONEY or column.calculated:
        return None
    return (second or 0) - (first or 0) if (first, second) != (None, None) else None


def _alone(kind: str, known: Known, book: Book) -> RowChange:
    """Return a row that only one version has, with all that people typed into it."""
    table, row = known
    cells = []
    for field, column in type(row).columns.items():
        spot = None if column.calculated else _spot(book, row, column)
        heading = row.places.heading(field) or column.heading
        was, now = (None, spot) if kind == "added" else (spot, None)
        if one := changed(was, now, heading):
            sign = 1 if kind == "added" else -1
            amount = getattr(row, field) if column.kind is Kind.MONEY else None
            cells.append(replace(one, moved=None if amount is None else sign * amount))
    return RowChange(kind, table.kind.table, row.identity, _place_of(known), cells)


def _place_of(known: Known) -> str:
    table, row = known
    first = min(table.region.columns.values(), default=1)
    return place((table.region.sheet, row.row_number, first))


def _spot(book: Book, row: Row, column: Column[object]) -> Spot | None:
    cell = row.places.cell(row.row_number, column.field)
    sheet = book.grid.sheet(row.places.sheet)
    return None if cell is None or sheet is None else (sheet, *cell)


def _others(known: Known) -> Mapping[str, Spot]:
    """Return the cells of a row below headings that mean nothing to the rules, by heading."""
    table, row = known
    sheet: Sheet = table.region.sheet
    used = {record for one in table.region.records for record in one.columns.values()}
    return {
        text: (sheet, row.row_number, column)
        for column, text in headings_of(table.region).items()
        if column not in used
    }


def columns_of(table: Table) -> Sequence[str]:
    """Return the headings of a table as its sheet words them."""
    return list(headings_of(table.region).values())
