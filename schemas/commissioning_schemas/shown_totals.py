"""The totals that a table shows, each with the rows of data that it may be the sum of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .book import Table
from .cells import Reading, read_money
from .findings import Place
from .money import Pence
from .tables import Row
from .tables.columns import Column, Kind


@dataclass(frozen=True)
class ShownTotal:
    """One cell of a total row: its column, and the data above it.

    ``above`` are all rows above it, ``since`` those below the total before it: a grand total
    adds up the first, a subtotal the second.
    """

    table: Table
    column: Column[Pence | None]
    row: Row
    above: Sequence[Row]
    since: Sequence[Row]

    @property
    def place(self) -> Place:
        """The place of the cell."""
        place = Place.of(self.row, self.column)
        key = f"total {self.row.row_number}"
        return Place(
            place.sheet, place.cell, None, place.table, place.column, key, self.column.field
        )

    @property
    def parts(self) -> Sequence[Sequence[Row]]:
        """The rows that it may be the sum of: each choice once, the most likely first."""
        return [part for part in (self.above, self.since) if part][: 1 + self._is_later]

    @property
    def _is_later(self) -> bool:
        return len(self.since) < len(self.above)

    @cached_property
    def reading(self) -> Reading[Pence]:
        """What the cell shows."""
        spot = self.row.places.cell(self.row.row_number, self.column.field)
        region = self.table.region
        value = region.sheet.value(*spot) if spot is not None else None
        return read_money(value, region.unit_of(self.column.field, spot[1] if spot else None))

    def sum_of(self, rows: Sequence[Row]) -> Pence:
        """Return what the column's amounts in some rows add to."""
        return sum(getattr(row, self.column.field) or 0 for row in rows)


def shown_totals(table: Table) -> Iterator[ShownTotal]:
    """Yield every cell of a mapped table's total rows that shows something, column by column."""
    for column in table.kind.columns.values():
        if column.kind is Kind.MONEY:
            for rows in _by_place(table.rows, column):
                yield from _in_column(table, column, rows)


def _by_place(rows: Sequence[Row], column: Column[Any]) -> list[list[Row]]:
    """Return the rows by the column of the sheet in which their field stands."""
    found: dict[int, list[Row]] = {}
    for row in rows:
        spot = row.places.cell(row.row_number, column.field)
        if spot is not None:
            found.setdefault(spot[1], []).append(row)
    return list(found.values())


def _in_column(
    table: Table, column: Column[Pence | None], rows: Sequence[Row]
) -> Iterator[ShownTotal]:
    start = 0
    for number in table.region.totals:
        above = [row for row in rows if row.row_number < number]
        since = [row for row in above if row.row_number > start]
        start = number
        row = type(rows[0])(rows[0].places, number, {}, published=table.region.published)
        total = ShownTotal(table, column, row, above, since)
        if above and not total.reading.blank:
            yield total
