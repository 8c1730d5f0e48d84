"""Is it settled what becomes of grant money that may not be spent in time?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..cells.described import day_in_words
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..needs import AWARDED
from ..show import plain, show_pounds
from ..tables import Award, Fund
from .question import asks

UNSPENT_NOT_SETTLED = Code(
    code="GRT-003",
    name="unspent-grant-not-settled",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="From 30 days (limit spend_by_days) before spend_by, money received and neither spent nor "
    "awarded has a treatment: received − max(spent, awards of the fund) > 0 and "
    "unspent_treatment is empty.",
    why="What is not spent in time goes back to the funder, unless it was agreed otherwise.",
    fix="Award it, agree to carry it forward, or record its return.",
    source="S-37; grant conditions",
    fails=Example(
        "a penny left, 30 days before the last day",
        {"Funding!L5": 890999.99, "Funding!P5": dt.date(2021, 4, 17)},
    ),
    passes=Example(
        "a penny left, 31 days before the last day",
        {"Funding!L5": 890999.99, "Funding!P5": dt.date(2021, 4, 18)},
    ),
)


@asks(
    "Is the unspent money settled?",
    UNSPENT_NOT_SETTLED,
    needs=(Fund.amount_received, Fund.amount_spent, Fund.spend_by, *AWARDED),
)
def is_the_unspent_money_settled(evidence: Evidence) -> Iterator[Said]:
    """Shortly before a grant ends, what is left of it is spent, awarded or decided on."""
    book, awarded = evidence.book, _Awarded(evidence)
    today, notice = book.about.as_at, book.limits["spend_by_days"]
    for fund in evidence.first_by_key(Fund).values() if today is not None else ():
        assert isinstance(fund, Fund)
        last, received = fund.spend_by, fund.amount_received
        if fund.published or today is None or last is None or received is None:
            continue
        if (last - today).days > notice or fund.unspent_treatment:
            continue
        if not fund.unread.isdisjoint({"unspent_treatment", "amount_spent"}):
            continue
        used = awarded.by_fund(fund.fund_id)
        left = received - max(fund.amount_spent or 0, used or 0)
        if used is None or left <= 0:
            continue
        column = Fund.unspent if fund.has(Fund.unspent) else Fund.amount_received
        yield Said(
            "GRT-003",
            Place.of(fund, column),
            f"{show_pounds(left)} of {fund.fund_id} is neither spent nor awarded, and nothing is "
            f"said of what becomes of it. It must be spent by {day_in_words(last)}; the workbook "
            f"is of {day_in_words(today)}.",
            found=plain(left),
            expected="0",
            impact=left,
        )


class _Awarded:
    """What was awarded from each fund, where that is known."""

    def __init__(self, evidence: Evidence) -> None:
        self._total: dict[str, int] = {}
        self._unknown: set[str] = set()
        for award in evidence.book.rows(Award):
            if award.amount_awarded is None:
                self._unknown.add(award.fund_id)
            self._total[award.fund_id] = self._total.get(award.fund_id, 0) + (
                award.amount_awarded or 0
            )
        known = {fund.fund_id for fund in evidence.book.funds}
        self._astray = any(name not in known for name in self._total)

    def by_fund(self, name: str) -> int | None:
        """Return the sum; ``None`` where an award of unknown amount or fund may belong to it."""
        if self._astray or name in self._unknown:
            return None
        return self._total.get(name, 0)
