"""Is all the approved budget of each year in some line?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding, is_above
from ..findings import Place, Said, Severity
from ..needs import APPROVED, REQUESTED
from ..show import plain, show_pounds
from ..tables import BudgetLine
from .question import asks

_LINE_2022 = {"Budget!B17": "2022-23", "Budget!G17": "Own budget", "Budget!H17": None}

UNALLOCATED_BUDGET = Code(
    code="BUD-006",
    name="unallocated-budget",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="Approved budget that is in no line is shown, not lost: unallocated is above 0. In "
    "published tables only for years that have portfolio rows; info where ARI-002 explains the "
    "difference.",
    why="Money that is in no line is planned by nobody, and is easily lost or spent twice.",
    fix="Allocate it, or add a contingency line.",
    source="S-32 (£0.001m)",
    fails=Example(
        "a penny of the last year is in no line", _LINE_2022 | {"Budget!I17": 1645899.99}
    ),
    passes=Example("the last year is allocated to the penny", _LINE_2022 | {"Budget!I17": 1645900}),
)


@asks("Is all the approved budget allocated?", UNALLOCATED_BUDGET, needs=(*REQUESTED, *APPROVED))
def is_all_the_budget_allocated(evidence: Evidence) -> Iterator[Said]:
    """The approved budget of a year is not more than its lines ask for."""
    book, sums = evidence.book, evidence.sums
    rounding, doubt = Rounding(book), evidence.doubt
    for year in book.year_labels if book.holds(BudgetLine) else ():
        approved = sums.approved(year)
        if approved is None or year in doubt.years or doubt.is_astray:
            continue
        if _is_only_published(evidence, year):
            continue
        spare = approved - sums.requested(year)
        room = rounding.requested(year) + rounding.approved(year)
        place = evidence.place_of_request(year, "C07")
        explained = not is_above(spare, room) and _says_rounding(evidence, place)
        if is_above(spare, room) or (spare > 0 and explained):
            yield Said(
                "BUD-006",
                place,
                f"{show_pounds(spare)} of the {show_pounds(approved)} approved for {year} is in "
                f"no line{'; rounding explains it' if explained else ''}.",
                found=plain(spare),
                expected="0",
                impact=spare,
                severity=Severity.INFO if explained else None,
            )


def _is_only_published(evidence: Evidence, year: str) -> bool:
    """Tell whether a year has no lines because a published paper shows none."""
    if any(line.year == year for line in evidence.book.lines):
        return False
    return any(not table.working for table in evidence.book.tables_of(BudgetLine))


def _says_rounding(evidence: Evidence, place: Place) -> bool:
    here = place.sheet, place.cell
    return any((s.place.sheet, s.place.cell) == here for s in evidence.has_said("ARI-002"))
