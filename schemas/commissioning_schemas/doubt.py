"""Doubt: rows that lack what a sum needs, so that the sum without them accuses nobody.

One cause, one finding: the finding about the cell itself says what to mend.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from functools import cached_property

from .book import Book
from .book.office_lists import ARITHMETIC, allowed
from .money import Pence
from .tables import BudgetLine, Movement, Reserve, Virement


class Doubt:
    """Which sums of one Book lack an amount that nobody can place."""

    def __init__(self, book: Book) -> None:
        self.book = book

    @cached_property
    def years(self) -> Set[str]:
        """The years of which a line's amount is not known; every year if a line has none."""
        years = {line.year for line in self.book.lines if _lacks_amount(line)}
        return self.moved | (years.union(self.book.year_labels) if self._is_unplaced else years)

    @cached_property
    def _is_unplaced(self) -> bool:
        return any(not line.year for line in self.book.lines)

    @cached_property
    def is_astray(self) -> bool:
        """Tell whether a line names a year that is not listed, where it may mean any other."""
        known = {"", *self.book.year_labels}
        return any(line.year not in known for line in self.book.lines)

    @cached_property
    def moved(self) -> Set[str]:
        """The years in which a virement names no line, or one of several with the same id."""
        lines: dict[str, list[BudgetLine]] = defaultdict(list)
        for line in self.book.lines:
            lines[line.line_id].append(line)
        years: set[str] = set()
        for virement in self.book.rows(Virement):
            ends = [lines.get(name, []) for name in (virement.from_line, virement.to_line) if name]
            if len(ends) < 2 or any(len(end) != 1 for end in ends):
                named = {line.year for end in ends for line in end}
                years |= named or set(self.book.year_labels)
        return years

    @cached_property
    def draws(self) -> Set[str]:
        """The years whose draws are not known: of a movement the amount, the year or the type."""
        years: set[str] = set()
        for movement in self.book.movements:
            known_type = movement.movement in ARITHMETIC["movement"]
            if known_type and movement.movement != "Draw":
                continue
            if movement.year not in self.book.year_labels:
                years.update(self.book.year_labels)
            elif not known_type or not _is_amount(movement.amount):
                years.add(movement.year)
        return years

    @cached_property
    def sources(self) -> Set[str]:
        """The years in which nobody can tell if the office or others pay for a line.

        A line that says nothing counts as the office's own, in Excel too.
        """
        known = ("", *ARITHMETIC["source_type"])
        return {
            line.year
            for line in self.book.lines
            if line.source_type not in known or "source_type" in line.unread
        }

    @cached_property
    def types(self) -> Set[str]:
        """The years in which nobody can tell if a line is a contribution."""
        column = BudgetLine.line_type
        known = allowed(self.book.codes, column) or ()
        lines = [line for line in self.book.lines if line.has(column)]
        return {line.year for line in lines if line.line_type not in known}

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
            not _is_amount(movement.amount)
            or movement.year not in self.book.year_labels
            or movement.movement not in ARITHMETIC["movement"]
        )


def _lacks_amount(line: BudgetLine) -> bool:
    if line.original_budget is None:
        return line.revised_budget is None
    return line.original_budget < 0


def _is_amount(pence: Pence | None) -> bool:
    """Tell whether an amount is known, and can be right: one below zero is a fault of its own."""
    return pence is not None and pence >= 0
