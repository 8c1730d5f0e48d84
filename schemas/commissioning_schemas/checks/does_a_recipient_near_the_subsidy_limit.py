"""Does a recipient's total come near the limit of what may be given without more ado?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..money import Pence, pence_from_number
from ..show import plain, show_pounds
from ..tables import Award
from ..units import Unit
from ..years import FinancialYear
from .question import asks

NEAR_THE_SUBSIDY_LIMIT = Code(
    code="GRT-013",
    name="near-the-subsidy-limit",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="A recipient's total in three financial years nears the minimal financial assistance "
    "limit, £315,000 (limit subsidy in Codes, where the office sets one): it is more than nine "
    "tenths of it.",
    why="Above the limit an award that is a subsidy must meet the duties of the Act.",
    fix="Get the recipient's confirmation; only an award that is a subsidy counts.",
    source="Subsidy Control Act 2022, section 36",
    fails=Example("a penny above nine tenths of £315,000", {"Awards!H25": 283500.01}),
    passes=Example("nine tenths to the penny", {"Awards!H25": 283500}),
    set="ext",
)

LIMIT = Decimal(315_000)
_YEARS = 3


@asks("Does a recipient near the subsidy limit?", NEAR_THE_SUBSIDY_LIMIT)
def does_a_recipient_near_the_subsidy_limit(evidence: Evidence) -> Iterator[Said]:
    """Say once of each recipient whose awards of a year and the two before come near."""
    limit = pence_from_number(evidence.book.limits.get("subsidy", LIMIT), Unit.POUNDS)[0]
    by_recipient: dict[str, list[tuple[FinancialYear, Award]]] = {}
    for award in evidence.book.rows(Award):
        if award.published or award.award_date is None or not award.recipient_org_id:
            continue
        year = FinancialYear.of(award.award_date)
        by_recipient.setdefault(award.recipient_org_id, []).append((year, award))
    for recipient, awards in by_recipient.items():
        for last in sorted({year for year, _ in awards}, reverse=True):
            window = [one for year, one in awards if 0 <= last.begins - year.begins < _YEARS]
            total: Pence = sum(award.amount_awarded or 0 for award in window)
            if total * 10 > limit * 9:
                first = FinancialYear(last.begins - _YEARS + 1)
                yield Said(
                    "GRT-013",
                    Place.of(window[-1], Award.amount_awarded),
                    f"{recipient} has {show_pounds(total)} from {first} to {last}; the limit is "
                    f"{show_pounds(limit)}.",
                    found=plain(total),
                    expected=plain(limit),
                    impact=max(0, total - limit) or None,
                )
                break
