"""Where the office's own money of a portfolio and year stands: on Summary, else in its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .evidence import Evidence
from .findings import Place
from .tables import BudgetLine


class PortfolioLines:
    """The lines of one workbook that are not paid externally, by portfolio and year."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self._lines: dict[str, dict[str, list[BudgetLine]]] = {}
        for line in evidence.book.lines:
            if line.source_type != "External" and line.portfolio_id:
                by_year = self._lines.setdefault(line.year, {})
                by_year.setdefault(line.portfolio_id, []).append(line)

    def portfolios(self, year: str) -> Mapping[str, Sequence[BudgetLine]]:
        """Return the lines of a year by portfolio, in the order of the workbook."""
        return self._lines.get(year, {})

    def place(self, portfolio: str, year: str, figure: str = "C04") -> Place:
        """Return where a figure of a portfolio and year is shown, else the last line behind it."""
        shown = self.evidence.place_of(figure, year=year, portfolio=portfolio)
        if shown is not None:
            return shown
        last = self.portfolios(year)[portfolio][-1]
        has_original = last.has(BudgetLine.original_budget)
        column = BudgetLine.original_budget if has_original else BudgetLine.revised_budget
        return Place.of(last, column)
