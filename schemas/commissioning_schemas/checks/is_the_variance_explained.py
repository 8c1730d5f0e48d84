"""Is a variance beyond the office's limits explained?"""

from __future__ import annotations

from collections.abc import Iterator, Set
from decimal import Decimal
from functools import cached_property

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding
from ..findings import Place, Said, Severity
from ..money import Pence, change
from ..needs import BY_PORTFOLIO, VARIANCES
from ..show import plain, show_pounds
from ..tables import BudgetLine, Monitoring
from ..tables.monitoring import ALL
from .question import asks

VARIANCE_NOT_EXPLAINED = Code(
    code="BUD-011",
    name="variance-not-explained",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="Variance beyond tolerance has a narrative. The tolerance is limit amber of the revised "
    "budget for an overspend and limit under for an underspend, as for the RAG colour.",
    why="Nobody can act on a variance whose cause is not known.",
    fix="Say why, and what will be done.",
    source="HM Treasury forecasting handbook; practice",
    fails=Example(
        "a penny more than 5% underspent, and nothing said",
        {"Monitoring!J5": 1563604.99, "Monitoring!N5": None},
    ),
    passes=Example(
        "5% underspent to the penny, and nothing said",
        {"Monitoring!J5": 1563605, "Monitoring!N5": None},
    ),
)


@asks("Is the variance explained?", VARIANCE_NOT_EXPLAINED, needs=(*VARIANCES, *BY_PORTFOLIO))
def is_the_variance_explained(evidence: Evidence) -> Iterator[Said]:
    """A row of monitoring that is not green has a narrative."""
    rounding, judged = Rounding(evidence.book), _Judged(evidence)
    for row in evidence.book.rows(Monitoring):
        variance, budget = evidence.sums.variance(row), evidence.sums.monitored_budget(row)
        if row.narrative or variance is None or budget <= 0 or judged.in_doubt(row):
            continue
        limit = evidence.book.limits["amber" if variance > 0 else "under"]
        column = Monitoring.narrative if row.has(Monitoring.narrative) else Monitoring.variance
        shown = Monitoring.forecast_outturn
        if row.forecast_outturn is None:
            shown = Monitoring.variance
        most = limit * (budget + (rounding.requested(row.year) if row.published else 0))
        share = change(budget, budget + variance)
        if abs(variance) - rounding.of(row, shown) <= most or share is None:
            continue
        yield Said(
            "BUD-011",
            Place.of(row, column),
            f"A variance of {show_pounds(variance)} ({_signed(share)}) in {row.year} {row.period} "
            f"has no explanation. Expected one for more than {_limit(limit, variance)}.",
            found=plain(variance),
            impact=abs(variance),
        )


class _Judged:
    """Which rows of monitoring can be judged: those whose budget is known."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence

    @cached_property
    def _years(self) -> Set[str]:
        return self.evidence.doubt.years

    @cached_property
    def _lines(self) -> Set[str]:
        return self.evidence.book.unclear_lines

    @cached_property
    def _years_with_unknown_portfolios(self) -> Set[str]:
        return {
            line.year
            for line in self.evidence.book.lines
            if self.evidence.is_troubled(line, BudgetLine.portfolio_id)
        }

    def in_doubt(self, row: Monitoring) -> bool:
        """Tell whether a row, or the budget that it is compared with, lacks something."""
        asked = (Monitoring.year, Monitoring.portfolio_id, Monitoring.line_id)
        if "narrative" in row.unread or any(self.evidence.is_troubled(row, c) for c in asked):
            return True
        if row.line_id:
            return row.line_id in self._lines
        return row.year in self._years or (
            row.portfolio_id != ALL and row.year in self._years_with_unknown_portfolios
        )


def _limit(limit: Decimal, variance: Pence) -> str:
    return f"{limit * 100:f}".rstrip("0").rstrip(".") + ("% over" if variance > 0 else "% under")


def _signed(share: Decimal) -> str:
    return f"{share:+.1%}".replace("-", "−")
