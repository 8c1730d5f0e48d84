"""Does a grant that comes every year change much from one year to the next?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding
from ..findings import Place, Said, Severity
from ..money import change
from ..show import plain, show_pounds
from ..tables import Fund
from ..words import normal
from .question import asks

RECURRING_GRANT_CHANGES = Code(
    code="GRT-007",
    name="recurring-grant-changes",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="A recurring grant (kind Annual formula, same funder and fund name, years one apart) "
    "changes by more than limit grant_change (2%).",
    why="Services that live on the grant must be cut or can grow; members will ask why.",
    fix="Check the amount, and explain the change in the report.",
    source="S-36",
    fails=Example("a grant falls by a penny more than 2%", {"Funding!J7": 873179.99}),
    passes=Example("a grant falls by 2% to the penny", {"Funding!J7": 873180}),
)


@asks(
    "Does a recurring grant change?",
    RECURRING_GRANT_CHANGES,
    needs=(Fund.year, Fund.funder_org_id, Fund.fund_name, Fund.kind, Fund.amount_awarded),
)
def does_a_recurring_grant_change(evidence: Evidence) -> Iterator[Said]:
    """An annual grant stays within the office's limit of the year before."""
    rounding, limit = Rounding(evidence.book), evidence.book.limits["grant_change"]
    for year, after in pairwise(evidence.book.year_labels):
        earlier, later = _annual(evidence, year), _annual(evidence, after)
        for same, fund in earlier.items():
            old, new = fund.amount_awarded, None
            if (successor := later.get(same)) is not None:
                new = successor.amount_awarded
            if successor is None or old is None or new is None:
                continue
            share = change(old, new)
            room = rounding.of(fund, Fund.amount_awarded)
            room += rounding.of(successor, Fund.amount_awarded)
            if share is None or abs(new - old) - room <= limit * abs(old):
                continue
            yield Said(
                "GRT-007",
                Place.of(successor, Fund.amount_awarded),
                f"{successor.fund_name} goes from {show_pounds(old)} in {year} to "
                f"{show_pounds(new)} in {after} ({_signed(share)}); changes above {limit:.1%} need "
                "a reason.",
                found=plain(new),
                expected=plain(old),
                impact=abs(new - old),
            )


def _annual(evidence: Evidence, year: str) -> Mapping[tuple[str, str], Fund]:
    """Return the annual grants of a year by funder and name, but for those that share both."""
    found: dict[tuple[str, str], list[Fund]] = {}
    for fund in evidence.book.funds:
        if fund.year == year and fund.kind == "Annual formula" and fund.fund_name:
            same = fund.funder_org_id.casefold(), normal(fund.fund_name)
            found.setdefault(same, []).append(fund)
    return {same: funds[0] for same, funds in found.items() if len(funds) == 1}


def _signed(share: Decimal) -> str:
    return f"{share:+.1%}".replace("-", "−")
