"""Is an underspend of all portfolios split, so that each can see its part?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..needs import BY_PORTFOLIO, VARIANCES
from ..show import plain, show_pounds
from ..tables import Monitoring, Portfolio
from ..tables.monitoring import ALL
from .question import asks

UNDERSPEND_NOT_SPLIT = Code(
    code="BUD-014",
    name="underspend-not-split",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="An underspend is split by portfolio: a Monitoring row for ALL with a negative variance "
    "has rows per portfolio for its year and period.",
    why="Nobody can say which services were not delivered, or which may have the money back.",
    fix="Add a row for each portfolio, for the same year and period.",
    source="S-33",
    fails=Example("205,100 underspent, for ALL only"),
    passes=Example("the forecast is what was budgeted", {"Monitoring!J5": 1645900}),
)


@asks(
    "Is the underspend split?",
    UNDERSPEND_NOT_SPLIT,
    needs=(*VARIANCES, *BY_PORTFOLIO, Portfolio.portfolio_id),
)
def is_the_underspend_split(evidence: Evidence) -> Iterator[Said]:
    """A row of monitoring for ALL that underspends stands beside rows of the portfolios."""
    split: dict[tuple[str, str], set[str]] = {}
    rows = evidence.book.rows(Monitoring)
    for row in rows:
        split.setdefault((row.year, row.period), set()).add(row.portfolio_id)
    for row in rows:
        variance = evidence.sums.variance(row)
        if row.portfolio_id != ALL or row.line_id or variance is None or variance >= 0:
            continue
        have = split[row.year, row.period]
        missing = [one for one in _spending(evidence, row.year) if one not in have]
        if missing:
            when = f"{row.year} {row.period}".strip()
            yield Said(
                "BUD-014",
                Place.of(row, Monitoring.variance),
                f"An underspend of {show_pounds(-variance)} in {when} is recorded for ALL "
                f"only. Expected rows for {', '.join(missing)} too.",
                found=plain(variance),
                impact=-variance,
            )


def _spending(evidence: Evidence, year: str) -> list[str]:
    """Return the portfolios that have money to spend in a year; all where the lines name none."""
    every = [row.portfolio_id for row in evidence.book.rows(Portfolio) if row.portfolio_id]
    return [one for one in every if evidence.sums.requested(year, one)] or every
