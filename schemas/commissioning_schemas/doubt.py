"""Doubt: rows that lack what a sum needs, so that the sum without them accuses nobody.

One cause, one finding: the finding about the cell itself says what to mend.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cached_property

from .book import Book
from .book.office_lists import ARITHMETIC
from .money import Pence
from .tables import BudgetLine, Movement, Reserve, Virement


class Doubt:
    """Which sums of one Book lack an amount that nobody can place."""

    def __init__(self, book: Book) -> None:
        self.book = book

    @cached_property
    def years(self) -> Set[str]:
        """The years of which a line's amount is not known; every year if a line has none.

        A virement with one end only leaves the lines of its year with too little or too much.
        """
        years = {line.year for line in self.book.lines if _lacks_amount(line)}
        years |= {line.year for line, _ in self._halves}
        unplaced = any(not line.year for line in self.book.lines)
        return years.union(self.book.year_labels) if unplaced else years

    def gained(self, year: str) -> Pence:
        """Return what virements bring to a year from lines that nobody knows."""
        return sum(pence for line, pence in self._halves if line.year == year and pence > 0)

    @cached_property
    def _halves(self) -> Sequence[tuple[BudgetLine, Pence]]:
        """The lines that a virement changes while its other line is not there, by how much."""
        lines = {line.line_id: line for line in reversed(self.book.lines) if line.line_id}
        halves = []
        for virement in self.book.rows(Virement):
            giver, taker = lines.get(virement.from_line), lines.get(virement.to_line)
            amount = virement.amount or 0
            if giver is None and taker is not None:
                halves.append((taker, amount))
            elif taker is None and giver is not None:
                halves.append((giver, -amount))
        return halves

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
