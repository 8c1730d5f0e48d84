"""Does a portfolio ask for much more, or less, than the year before?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding
from ..findings import Said, Severity
from ..grid import Value
from ..money import change
from ..portfolio_lines import PortfolioLines
from ..show import plain, show_pounds
from .question import asks

_OTHERS_AS_BEFORE: dict[str, Value] = {"Budget!I12": 339300, "Budget!I15": 347300}

PORTFOLIO_MOVES = Code(
    code="BUD-015",
    name="portfolio-moves",
    severity=Severity.INFO,
    kind="book",
    applies="both",
    rule="Year-on-year movement per portfolio above 10% (limit movement), where both years have "
    "lines of the portfolio.",
    why="Members will ask why; the report should say it first.",
    fix="Explain it in the report.",
    source="0.710 to 0.629, −11.4%; 0.484 to 0.623, +28.7%; 0.451 to 0.599, +32.8%",
    fails=Example(
        "a penny more than 10% above 710,300",
        {**_OTHERS_AS_BEFORE, "Budget!I10": 741230.01},
    ),
    passes=Example("10% more, to the penny", {**_OTHERS_AS_BEFORE, "Budget!I10": 741230}),
    set="ext",
)


@asks("Does a portfolio move much?", PORTFOLIO_MOVES)
def does_a_portfolio_move_much(evidence: Evidence) -> Iterator[Said]:
    """What a portfolio asks for stays within the office's limit of the year before."""
    book, limit = evidence.book, evidence.book.limits["movement"]
    lines, doubtful = PortfolioLines(evidence), evidence.doubt.years
    rounding = Rounding(book)
    for year, after in pairwise(book.year_labels):
        if doubtful & {year, after}:
            continue
        room = rounding.requested(year) + rounding.requested(after)
        for portfolio in lines.portfolios(after):
            old, new = (evidence.sums.requested(one, portfolio) for one in (year, after))
            share = change(old, new)
            has_both = portfolio in lines.portfolios(year)
            moved = abs(new - old) - room
            if share is None or moved <= limit * abs(old) or not has_both:
                continue
            by = f"{share:+.1%}".replace("-", "−")
            yield Said(
                "BUD-015",
                lines.place(portfolio, after),
                f"{portfolio} goes from {show_pounds(old)} in {year} to {show_pounds(new)} in "
                f"{after} ({by}); movements above {limit:.0%} need a word.",
                found=plain(new),
                expected=plain(old),
                impact=abs(new - old),
            )
