"""Does a year that lives on reserves leave more than the next year can pay for?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding, is_above
from ..findings import Said, Severity
from ..money import change
from ..needs import APPROVED, DRAWN, REQUESTED
from ..show import plain, show_pounds
from ..tables import BudgetLine
from .question import asks

CLIFF_EDGE = Code(
    code="BUD-004",
    name="cliff-edge",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="A year draws on reserves and asks for more than the next year's approved budget, and "
    "the lines of the next year do not come to that budget.",
    why="Reserves are spent once. Without a plan for the fall, services end when they run out.",
    fix="Plan the next year at its approved budget, and mark one-off lines.",
    source="S-35",
    fails=Example("1,851,000 asked for, 1,645,900 in the year after, and no lines for it"),
    passes=Example(
        "the year after asks for its budget to the penny",
        {"Budget!B17": "2022-23", "Budget!G17": "Own budget", "Budget!H17": None}
        | {"Budget!I17": 1645900, "Budget!I15": 575000},
    ),
)


@asks("Does a cliff edge follow?", CLIFF_EDGE, needs=(*REQUESTED, *APPROVED, *DRAWN))
def does_a_cliff_edge_follow(evidence: Evidence) -> Iterator[Said]:
    """A year paid from reserves is followed by one planned within its own budget."""
    book, sums = evidence.book, evidence.sums
    rounding, doubt = Rounding(book), evidence.doubt
    for year, after in pairwise(book.year_labels if book.holds(BudgetLine) else ()):
        requested, planned, budget = (
            sums.requested(year),
            sums.requested(after),
            sums.approved(after),
        )
        if budget is None or sums.drawn(year) <= 0 or after in doubt.years:
            continue
        fall, room = requested - budget, rounding.approved(after)
        if not is_above(fall, room + rounding.requested(year)):
            continue
        if is_above(abs(planned - budget), room + rounding.requested(after)):
            share = change(requested, budget)
            percent = f" ({abs(share):.1%})" if share is not None else ""
            shown = evidence.place_of("C05", year=after)
            yield Said(
                "BUD-004",
                shown or evidence.place_of_budget(after),
                f"{year} asks for {show_pounds(requested)} and draws on reserves; {after} has "
                f"{show_pounds(budget)}, a fall of {show_pounds(fall)}{percent}. The lines of "
                f"{after} add to {show_pounds(planned)}.",
                found=plain(planned),
                expected=plain(budget),
                impact=fall,
            )
