"""What came and went that is larger than a row: sheets, tables and columns."""

from __future__ import annotations

from collections.abc import Iterator

from ..book import Book, Table
from ..layout import plain_heading
from ..words import quote
from .rows import columns_of


def structure(old: Book, new: Book) -> Iterator[str]:
    """Yield one sentence for each sheet, table or column that came, went or changed its state."""
    renamed = dict(_renamed(old, new))
    yield from (f"Sheet {quote(was)} is called {quote(now)} now." for was, now in renamed.items())
    before = {sheet.name: sheet for sheet in old.grid.sheets if sheet.name not in renamed}
    after = {sheet.name: sheet for sheet in new.grid.sheets if sheet.name not in renamed.values()}
    yield from (f"Sheet {quote(name)} is new." for name in after if name not in before)
    yield from (f"Sheet {quote(name)} is gone." for name in before if name not in after)
    for name, sheet in after.items():
        if name in before and sheet.state != before[name].state:
            hidden = "visible" if sheet.state == "visible" else "hidden"
            yield f"Sheet {quote(name)} is {hidden} now."
    yield from _columns(old, new)


def _renamed(old: Book, new: Book) -> Iterator[tuple[str, str]]:
    """Yield sheets that hold the same single table under another name."""
    homes = [
        {table.region.role: table.region.sheet.name for table in book.tables} for book in (old, new)
    ]
    names = [{sheet.name for sheet in book.grid.sheets} for book in (old, new)]
    for role, was in homes[0].items():
        now = homes[1].get(role)
        if now is not None and now != was and was not in names[1] and now not in names[0]:
            yield was, now


def _paired(old: Book, new: Book) -> Iterator[tuple[Table, Table]]:
    """Pair the tables of two versions: of those that have one role, the first with the first."""
    for role in dict.fromkeys(table.region.role for table in new.tables):
        sides = (
            [table for table in book.tables if table.region.role == role] for book in (old, new)
        )
        yield from zip(*sides, strict=False)


def _columns(old: Book, new: Book) -> Iterator[str]:
    for was, table in _paired(old, new):
        sheet = quote(table.region.sheet.name)
        had = {plain_heading(text): text for text in columns_of(was)}
        has = {plain_heading(text): text for text in columns_of(table)}
        yield from (
            f"Column {quote(text)} on sheet {sheet} is new."
            for form, text in has.items()
            if form not in had
        )
        yield from (
            f"Column {quote(text)} on sheet {sheet} is gone."
            for form, text in had.items()
            if form not in has
        )
