"""Rounding: how far amounts rounded for print may lie from what they stand for (D.3.3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from ..book import Book, Table
from ..cells import read_money
from ..money import Pence
from ..tables import BudgetLine, Movement, Row, Year
from ..tables.columns import Column


def is_above(excess: Pence, room: Pence) -> bool:
    """Tell whether an excess is more than honest rounding can make; nil room wants a penny."""
    return excess > 0 and excess >= room


class Rounding:
    """The room that the published amounts of one Book leave, in pence; working ones leave none."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._finest: dict[tuple[int, str], Pence] = {}

    def of(self, row: Row, column: Column[Any]) -> Pence:
        """Return half of the last digit that a cell shows.

        A number shows no more than its stored digits, so the finest of its column counts.
        """
        return self.in_table(self._tables[id(row)], row, column) if row.published else 0

    def in_table(self, table: Table, row: Row, column: Column[Any]) -> Pence:
        """Return half of the last digit that a cell of a published table shows."""
        value = self.book.raw(row, column.field)
        if isinstance(value, str):
            return read_money(value, table.region.unit_of(column.field)).resolution
        if value is None:
            return 0
        key = (id(table), column.field)
        if key not in self._finest:
            self._finest[key] = min(self._of_numbers(table, column))
        return self._finest[key]

    def _of_numbers(self, table: Table, column: Column[Any]) -> Iterable[Pence]:
        for row in table.rows:
            value = self.book.raw(row, column.field)
            if isinstance(value, int | float) and not isinstance(value, bool):
                yield read_money(value, table.region.unit_of(column.field)).resolution

    @cached_property
    def _tables(self) -> Mapping[int, Table]:
        tables = [table for table in self.book.tables if not table.working]
        return {id(row): table for table in tables for row in table.rows}

    def of_all(self, rows: Iterable[Row], column: Column[Any]) -> Pence:
        """Return the room that the amounts of several rows leave together."""
        return sum(self.of(row, column) for row in rows)

    def requested(self, year: str) -> Pence:
        """The room of what a year asks for."""
        lines = (line for line in self.book.lines if line.year == year)
        return sum(
            self.of(line, BudgetLine.original_budget) or self.of(line, BudgetLine.revised_budget)
            for line in lines
            if line.source_type != "External"
        )

    def approved(self, year: str) -> Pence:
        """The room of a year's approved budget."""
        rows = [row for row in self.book.years if row.year == year]
        return self.of_all(rows[:1], Year.approved_budget)

    def drawn(self, year: str) -> Pence:
        """The room of what a year draws from reserves."""
        draws = [m for m in self.book.movements if m.movement == "Draw" and m.year == year]
        return self.of_all(draws, Movement.amount)

    def balance(self, reserve: str, year: str) -> Pence:
        """The room of a reserve's closing balance: of every movement up to the year."""
        moved = [m for m in self.book.movements if m.reserve_id == reserve and m.year <= year]
        return self.of_all(moved, Movement.amount)
