"""What the data mean, added up: budget, reserve and funding, by year, in pence.

Years, portfolios and reserves are those that the rows name, after reading. An amount that could
not be read counts as nothing here; the finding about its cell says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from ..book import Book
from ..money import Pence
from ..split import shares
from ..tables import BudgetLine, Monitoring, Movement, Virement
from ..tables.monitoring import ALL

OUT_OF_RESERVE = ("Draw", "Transfer out", "Release")
"""The movements that take money out of a reserve."""

PortfolioYear = tuple[str, str]


class Flow(NamedTuple):
    """What happened to one reserve in one year: the opening stated, and what came and went."""

    stated: Pence
    into: Pence
    out: Pence


_NO_FLOW = Flow(0, 0, 0)


class Sums:
    """The sums of one Book."""

    def __init__(self, book: Book) -> None:
        self.book = book

    @cached_property
    def _moved(self) -> tuple[Mapping[str, Pence], Mapping[str, Pence]]:
        into: dict[str, Pence] = defaultdict(int)
        out: dict[str, Pence] = defaultdict(int)
        for virement in self.book.rows(Virement):
            into[virement.to_line] += virement.amount or 0
            out[virement.from_line] += virement.amount or 0
        return into, out

    def virement_in(self, line: BudgetLine) -> Pence:
        """What virements bring into a line. (C01)."""
        return self._moved[0].get(line.line_id, 0) if line.line_id else 0

    def virement_out(self, line: BudgetLine) -> Pence:
        """What virements take out of a line. (C02)."""
        return self._moved[1].get(line.line_id, 0) if line.line_id else 0

    def revised(self, line: BudgetLine) -> Pence:
        """A line's budget after virements; as shown where its table shows no original. (C03)."""
        if line.original_budget is None and line.revised_budget is not None:
            return line.revised_budget
        return (line.original_budget or 0) + self.virement_in(line) - self.virement_out(line)

    @cached_property
    def _requested(self) -> Mapping[PortfolioYear, Pence]:
        found: dict[PortfolioYear, Pence] = defaultdict(int)
        for line in self.book.lines:
            if line.source_type != "External":
                found[line.portfolio_id, line.year] += self.revised(line)
        return found

    def requested(self, year: str, portfolio: str | None = None) -> Pence:
        """What is asked of the office's own money, by one portfolio or all. (C04, C05)."""
        if portfolio is not None:
            return self._requested.get((portfolio, year), 0)
        return sum(pence for (_, of), pence in self._requested.items() if of == year)

    def approved(self, year: str) -> Pence | None:
        """The approved budget of a year; ``None`` where none is stated. (C06)."""
        return next((row.approved_budget for row in self.book.years if row.year == year), None)

    def unallocated(self, year: str) -> Pence:
        """Approved budget that is in no line; negative where too much is asked for. (C07)."""
        return (self.approved(year) or 0) - self.requested(year)

    def drawn(self, year: str, reserve: str | None = None) -> Pence:
        """What the year draws from one reserve or all, whatever the status. (C08)."""
        return sum(
            movement.amount or 0
            for movement in self.book.movements
            if movement.movement == "Draw"
            and movement.year == year
            and reserve in (None, movement.reserve_id)
        )

    def gap(self, year: str) -> Pence:
        """What neither the approved budget nor reserves pay for. (C09)."""
        return max(0, -self.unallocated(year) - self.drawn(year))

    def share_of(self, year: str, portfolios: Sequence[str]) -> Sequence[int] | None:
        """The portfolios' shares of what is asked for, in tenths of a per cent. (C12)."""
        return shares([self.requested(year, portfolio) for portfolio in portfolios])

    def external(self, year: str, portfolio: str | None = None) -> Pence:
        """External funding of one portfolio or all. (C14, C48)."""
        if portfolio is not None:
            return self._external.get((portfolio, year), 0)
        return sum(pence for (_, of), pence in self._external.items() if of == year)

    @cached_property
    def _external(self) -> Mapping[PortfolioYear, Pence]:
        found: dict[PortfolioYear, Pence] = defaultdict(int)
        for fund in self.book.funds:
            found[fund.portfolio_id, fund.year] += fund.amount_awarded or 0
        return found

    def resources(self, year: str, portfolio: str | None = None) -> Pence:
        """The office's own and external money together. (C15, C49)."""
        return self.requested(year, portfolio) + self.external(year, portfolio)

    def contributions(self, year: str) -> Pence:
        """The lines tagged Contribution. (C16)."""
        return self._contributions.get(year, 0)

    @cached_property
    def _contributions(self) -> Mapping[str, Pence]:
        found: dict[str, Pence] = defaultdict(int)
        for line in self.book.lines:
            if line.line_type == "Contribution":
                found[line.year] += self.revised(line)
        return found

    def signed(self, movement: Movement) -> Pence:
        """A movement with its sign: plus into the reserve, minus out of it. (C17)."""
        amount = movement.amount or 0
        return -amount if movement.movement in OUT_OF_RESERVE else amount

    def came_in(self, reserve: str, year: str) -> Pence:
        """What came into a reserve in a year, but for its opening balance. (C19)."""
        return self._flows.get((reserve, year), _NO_FLOW).into

    def went_out(self, reserve: str, year: str) -> Pence:
        """What went out of a reserve in a year. (C20)."""
        return self._flows.get((reserve, year), _NO_FLOW).out

    @cached_property
    def _flows(self) -> Mapping[tuple[str, str], Flow]:
        found: dict[tuple[str, str], Flow] = {}
        for movement in self.book.movements:
            place, pence = (movement.reserve_id, movement.year), self.signed(movement)
            stated, into, out = found.get(place, _NO_FLOW)
            if movement.movement == "Opening":
                found[place] = Flow(stated + (movement.amount or 0), into, out)
            else:
                found[place] = Flow(stated, into + max(0, pence), out + max(0, -pence))
        return found

    def opening(self, reserve: str, year: str) -> Pence:
        """The balance that a year starts with: stated for the first, then carried on. (C18)."""
        before = [label for label in self.book.year_labels if label < year]
        if before:
            return self.closing(reserve, before[-1])
        return self._flows.get((reserve, year), _NO_FLOW).stated

    def closing(self, reserve: str, year: str) -> Pence:
        """Opening balance, plus what came in, less what went out. (C21)."""
        return (
            self.opening(reserve, year) + self.came_in(reserve, year) - self.went_out(reserve, year)
        )

    def fall(self, year: str) -> Pence | None:
        """What a year's requests are above the next year's approved budget. (C22)."""
        after = [label for label in self.book.year_labels if label > year]
        budget = self.approved(after[0]) if after else None
        return None if budget is None else self.requested(year) - budget

    def monitored_budget(self, row: Monitoring) -> Pence:
        """The revised budget that a row of monitoring is compared with. (C23)."""
        if row.line_id:
            return self.revised_of(row.line_id)
        return self.requested(row.year, None if row.portfolio_id == ALL else row.portfolio_id)

    def revised_of(self, line_id: str) -> Pence:
        """The revised budget of the line with an id; nothing where there is none."""
        return self._revised_by_id.get(line_id, 0)

    @cached_property
    def _revised_by_id(self) -> Mapping[str, Pence]:
        found: dict[str, Pence] = defaultdict(int)
        for line in self.book.lines:
            found[line.line_id] += self.revised(line)
        return found

    def variance(self, row: Monitoring) -> Pence | None:
        """Forecast less revised budget; as shown where the table has no forecast. (C24)."""
        if row.forecast_outturn is None:
            return row.variance
        return row.forecast_outturn - self.monitored_budget(row)
