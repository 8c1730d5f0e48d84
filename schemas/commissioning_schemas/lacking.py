"""What a rule needs of the tables and a workbook lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .book import Book
from .book.places import Nowhere
from .tables import CORE, About
from .tables.columns import Column
from .words import quote


def lacking(book: Book, needs: Sequence[Column[Any]]) -> str:
    """Return, in words, what a check needs and a workbook lacks; ``""`` where it lacks nothing.

    It may do without a module; a mapped workbook holds what its map names, and no more is asked.
    """
    for column in needs if book.map is None else ():
        table = column.owner.table
        if table in CORE and not _holds(book, column):
            unreadable = table.casefold() in {name.casefold() for name, _ in book.grid.unreadable}
            return f"{table}, which {'cannot be read' if unreadable else 'is not in the workbook'}"
        if column.heading in book.missing_headings.get(table.casefold(), ()):
            return f"the column {quote(column.heading)} of {table}, which is not in the workbook"
    return ""


def _holds(book: Book, column: Column[Any]) -> bool:
    if column.owner is About:
        return not isinstance(book.about.places, Nowhere)
    return book.holds(column.owner)
