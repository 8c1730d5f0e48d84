"""Where in the new workbook something across workbooks is to be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..book import Book
from ..book.references import id_form
from ..findings import Place, Said
from ..tables import TABLES, Row
from .model import Across


def placed(across: Iterable[Across], book: Book) -> Iterator[Said]:
    """Yield what was said of rows as said of the cells of a Book that holds them."""
    rows = {(row.table, id_form(row.key)): row for row in _rows(book)}
    for one in across:
        row = book.about if one.table == "About" else rows.get((one.table, id_form(one.key)))
        yield Said(
            one.code,
            Place.of(row, row.columns[one.field]) if row is not None else Place(table=one.table),
            one.message,
            one.found,
            one.expected,
            one.impact,
            one.severity,
            one.fix,
        )


def _rows(book: Book) -> Iterator[Row]:
    for kind in TABLES.values():
        yield from reversed(book.rows(kind))
