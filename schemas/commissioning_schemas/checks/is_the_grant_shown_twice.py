"""Is one grant of one year shown with two amounts?"""

from __future__ import annotations

from collections.abc import Iterator

from ..book.references import id_form
from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding, is_above
from ..findings import Place, Said, Severity
from ..show import plain, show_pounds
from ..tables import Fund
from ..words import normal
from .question import asks

GRANT_WITH_TWO_AMOUNTS = Code(
    code="ARI-010",
    name="grant-with-two-amounts",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="Two Funding rows of the same funder, fund name and year, without an award group, show "
    "different amounts. Gives way to TXT-001 where one of the two sources is a sentence.",
    why="Both amounts are in the totals, and at most one is right.",
    fix="Keep one, or give them an award group.",
    source="S-22 against S-36; ICAEW 15",
    fails=Example("two amounts for one grant", {"Funding!E6": "MOJ Victim/RJ funding"}),
    passes=Example(
        "one name for grants of two years", {"Funding!E8": "MOJ COVID victim recovery funding"}
    ),
)


@asks(
    "Is the grant shown twice?",
    GRANT_WITH_TWO_AMOUNTS,
    needs=(Fund.year, Fund.funder_org_id, Fund.fund_name, Fund.amount_awarded),
)
def is_the_grant_shown_twice(evidence: Evidence) -> Iterator[Said]:
    """The grant of a funder, by its name, has one amount in a year."""
    rounding = Rounding(evidence.book)
    first: dict[tuple[str, str, str], Fund] = {}
    for fund in evidence.book.funds:
        if fund.amount_awarded is None or fund.group_id:
            continue
        same = id_form(fund.funder_org_id), normal(fund.fund_name), fund.year
        if not all(same):
            continue
        earlier = first.setdefault(same, fund)
        amount, other = fund.amount_awarded, earlier.amount_awarded or 0
        room = rounding.of(fund, Fund.amount_awarded)
        room += rounding.of(earlier, Fund.amount_awarded)
        if is_above(abs(amount - other), room):
            yield Said(
                "ARI-010",
                Place.of(fund, Fund.amount_awarded),
                f"{fund.fund_name} of {fund.year} is {show_pounds(amount)}; at "
                f"{Place.of(earlier, Fund.amount_awarded)} it is {show_pounds(other)}.",
                found=plain(amount),
                expected=plain(other),
                impact=abs(amount - other),
            )
