"""Doubt: rows that lack what a sum needs, so that the sum without them accuses nobody.

One cause, one finding: the finding about the cell itself says what to mend.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property

from .book import Book
from .book.office_lists import ARITHMETIC
from .tables import BudgetLine, Movement, Reserve


class Doubt:
    """Which sums of one Book lack an amount that nobody can place."""

    def __init__(self, book: Book) -> None:
        self.book = book

    @cached_property
    def years(self) -> Set[str]:
        """The years of which a line's amount is not known; every year if a line has none."""
        years = {line.year for line in self.book.lines if _lacks_amount(line)}
        unplaced = any(not line.year for line in self.book.lines)
        return years.union(self.book.year_labels) if unplaced else years

    @cached_property
    def payers(self) -> Set[str]:
        """The years in which nobody can tell what pays for a line."""
        return {line.year for line in self.book.lines if not self._has_payer(line)}

    def _has_payer(self, line: BudgetLine) -> bool:
        if line.source_type == "Reserve":
            return self._is_reserve(line.source_ref)
        return line.source_type in ARITHMETIC["source_type"]

    @cached_property
    def reserves(self) -> Set[str]:
        """The reserves of which a movement is not known; every one if a movement names none."""
        named = {movement.reserve_id for movement in self.book.movements}
        if not all(map(self._is_reserve, named)):
            return named | self._listed
        return {movement.reserve_id for movement in self.book.movements if self._is_odd(movement)}

    def _is_reserve(self, name: str) -> bool:
        return bool(name) and (name in self._listed or not self.book.holds(Reserve))

    @cached_property
    def _listed(self) -> Set[str]:
        return {row.reserve_id for row in self.book.reserves}

    def _is_odd(self, movement: Movement) -> bool:
        return (
            movement.amount is None
            or movement.year not in self.book.year_labels
            or movement.movement not in ARITHMETIC["movement"]
        )


def _lacks_amount(line: BudgetLine) -> bool:
    return line.original_budget is None and line.revised_budget is None
