"""Every amount that a workbook shows or that follows from it, to find one again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from ..book import Book, Table
from ..cells import read_money
from ..money import Pence, published_range, round_to
from ..tables.columns import Column, Kind
from .of_summary import OF_PORTFOLIO, OF_RESERVE, OF_YEAR, Part
from .rounding import Rounding
from .sums import Sums

Rounded = tuple[Pence, Pence]
"""An amount without its sign, and how far it may lie from what it stands for."""


class EveryAmount:
    """The amounts of one workbook: those of its tables and those of its Summary."""

    def __init__(self, sums: Sums) -> None:
        self.sums = sums
        self.book: Book = sums.book
        self.rounding = Rounding(sums.book)

    def holds(self, pence: Pence, resolution: Pence) -> bool:
        """Tell whether some amount equals one that is shown with a resolution, signs aside."""
        wanted, step = abs(pence), 2 * resolution or 1
        reach = resolution + self._most + 1
        first = bisect_left(self._sorted, (wanted - reach, 0))
        last = bisect_right(self._sorted, (wanted + reach, self._most))
        for amount, room in self._sorted[first:last]:
            low, high = published_range(amount, room)
            if round_to(low, step) <= wanted <= round_to(max(low, high - 1), step):
                return True
        return False

    @cached_property
    def _sorted(self) -> list[Rounded]:
        found = {*self._of_rows(), *self._of_total_rows(), *self._of_summary()}
        return sorted((abs(pence), room) for pence, room in found)

    @cached_property
    def _most(self) -> Pence:
        return max((room for _, room in self._sorted), default=0)

    def _of_rows(self) -> Iterator[Rounded]:
        for table in self.book.tables:
            for column in _of_money(table):
                for row in table.rows:
                    value = getattr(row, column.field)
                    if value is not None:
                        yield value, self.rounding.of(row, column)

    def _of_total_rows(self) -> Iterator[Rounded]:
        for table in self.book.tables:
            region = table.region
            for column in _of_money(table) if table.rows else ():
                for number in (*region.totals, *region.funding):
                    spot = table.rows[0].places.cell(number, column.field)
                    value = region.sheet.value(*spot) if spot is not None else None
                    reading = read_money(value, region.unit_of(column.field))
                    if reading.value is not None:
                        yield reading.value, 0 if table.working else reading.resolution

    def _of_summary(self) -> Iterator[Rounded]:
        sums, book = self.sums, self.book
        for year in book.year_labels:
            for _, of_year, rests in OF_YEAR.values():
                pence = of_year(sums, year)
                if pence is not None:
                    yield pence, self._room([rest(sums, year, "") for rest in rests])
            for portfolio in {row.portfolio_id for row in book.portfolios}:
                for _, of, rests in OF_PORTFOLIO.values():
                    parts = [rest(sums, year, portfolio) for rest in rests]
                    yield of(sums, year, portfolio), self._room(parts)
            for reserve in {row.reserve_id for row in book.movements}:
                for _, of, rests in OF_RESERVE.values():
                    parts = [rest(sums, year, reserve) for rest in rests]
                    yield of(sums, reserve, year), self._room(parts)

    def _room(self, parts: list[Part]) -> Pence:
        return sum(self.rounding.of_all(rows, column) for rows, column in parts)


def _of_money(table: Table) -> list[Column[Pence | None]]:
    return [column for column in table.kind.columns.values() if column.kind is Kind.MONEY]
