"""Is each year's plan paid for: by the approved budget, or with what is drawn from reserves?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding, is_above
from ..findings import Said, Severity
from ..money import change
from ..needs import APPROVED, DRAWN, REQUESTED
from ..show import plain, show_pounds
from ..tables import Movement
from .question import asks

UNFUNDED_REQUEST = Code(
    code="BUD-002",
    name="unfunded-request",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="Requested spend does not exceed the approved budget plus the year's Draw movements, "
    "whatever their status.",
    why="The office may not plan spend that nothing pays for.",
    fix="Cut requests, or record the reserve decision as a Draw.",
    source="S-34",
    fails=Example("the year's draw is 5,100 short", {"Reserves!F7": 200000}),
    passes=Example("budget and draw cover the requests to the penny"),
)

OVER_PROGRAMMED = Code(
    code="BUD-003",
    name="over-programmed",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="Requested spend exceeds the approved budget, but the year's draws cover it.",
    why="A reserve can be spent only once; the year after must do without it.",
    fix="Confirm that it is for one year only, and see BUD-004 for the year after.",
    source="S-34",
    fails=Example("1,851,000 asked for, 1,645,900 approved, 205,100 drawn"),
    passes=Example("the budget is raised to what is asked for", {"Years!E6": 1851000}),
)


@asks(
    "Is the year funded?", UNFUNDED_REQUEST, OVER_PROGRAMMED, needs=(*REQUESTED, *APPROVED, *DRAWN)
)
def is_the_year_funded(evidence: Evidence) -> Iterator[Said]:
    """Requested spend is at most the approved budget plus what is drawn from reserves.

    A manager's workbook may leave the reserves to others: then nobody can tell what they pay.
    """
    book, sums = evidence.book, evidence.sums
    rounding, doubt = Rounding(book), evidence.doubt
    for year in book.year_labels:
        approved = sums.approved(year)
        requested, drawn = sums.requested(year), sums.drawn(year)
        room = rounding.requested(year) + rounding.approved(year)
        if approved is None or approved < 0 or not is_above(requested - approved, room):
            continue
        if year in doubt.moved | doubt.sources:
            continue
        place = evidence.place_of_request(year)
        over, gap = requested - approved, requested - approved - drawn
        if book.map is not None and not book.holds(Movement):
            evidence.leave_out(
                place,
                f"{year} asks for {show_pounds(over)} more than its approved budget of "
                f"{show_pounds(approved)}; whether a reserve pays for it cannot be known, as the "
                "map names no Reserves (BUD-002, BUD-003)",
            )
            continue
        if is_above(gap, room + rounding.drawn(year)):
            if year in doubt.draws:
                continue
            yield Said(
                "BUD-002",
                place,
                f"{year} asks for {show_pounds(requested)}. Approved budget "
                f"{show_pounds(approved)} and reserve draws {show_pounds(drawn)} pay for "
                f"{show_pounds(approved + drawn)}; {show_pounds(gap)} has nothing to pay for it.",
                found=plain(requested),
                expected=plain(approved + drawn),
                impact=gap,
            )
        else:
            share = change(approved, requested)
            yield Said(
                "BUD-003",
                place,
                f"{year} asks for {show_pounds(requested)}, {show_pounds(over)}"
                f"{f' ({share:.1%})' if share is not None else ''} more than the approved budget "
                f"of {show_pounds(approved)}; reserve draws of {show_pounds(drawn)} cover it.",
                found=plain(requested),
                expected=plain(approved),
                impact=over,
            )
