"""Entries: the rows of a workbook with what they hold, ready to stand in another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..book import Book
from ..book.places import Nowhere
from ..book.references import id_form
from ..findings import Place
from ..tables import Row
from ..tables.columns import Kind
from .model import Content, Origin, Source, Taken


@dataclass
class Entry:
    """One row of one workbook, and what it holds by field: money in pounds."""

    file: str
    row: Row
    values: dict[str, Content]

    @property
    def key(self) -> str:
        """The key of the row, as people know it."""
        return "|".join(str(self.values.get(name) or "") for name in self.row.key_fields)

    @property
    def form(self) -> str:
        """The form in which keys are compared; empty where the row has none."""
        form = "|".join(id_form(part) for part in self.key.split("|"))
        return form if form.replace("|", "") else ""

    def origin(self, taken: Taken) -> Origin:
        """Return where the row came from."""
        number = None if isinstance(self.row.places, Nowhere) else self.row.row_number
        return Origin(self.row.table, self.key, self.file, self.row.places.sheet, number, taken)

    def spot(self, name: str) -> str:
        """Return the file, sheet and cell of a field, as a message names them."""
        return f"{self.file}, {Place.of(self.row, self.row.columns[name])}"


def entries_of(source: Source, kind: type[Row]) -> Iterator[Entry]:
    """Yield the rows of one kind whose amounts are exact."""
    for row in source.book.rows(kind):
        if not row.published:
            yield Entry(source.file, row, dict(_contents(row, source.book)))


def _contents(row: Row, book: Book) -> Iterator[tuple[str, Content]]:
    """Yield what a row holds; a cell that could not be read is taken over as it is."""
    for name, column in row.columns.items():
        if column.calculated:
            continue
        value = getattr(row, name)
        if name in row.unread:
            yield name, _as_it_is(row, book, name)
        elif value is None or value == "":
            continue
        elif column.kind is Kind.MONEY:
            yield name, in_pounds(value)
        else:
            yield name, value


def in_pounds(pence: int) -> Decimal:
    """Return an amount of pence in pounds, exactly."""
    return Decimal(pence).scaleb(-2)


def _as_it_is(row: Row, book: Book, name: str) -> Content:
    raw = book.raw(row, name)
    if isinstance(raw, bool | float) or not isinstance(raw, str | int | dt.date):
        return None if raw is None else str(raw)
    return raw
