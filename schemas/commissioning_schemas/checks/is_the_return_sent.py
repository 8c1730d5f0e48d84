"""Was the return to the funder sent by the day it was due?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..cells.described import day_in_words
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Fund
from .question import asks

RETURN_NOT_SENT = Code(
    code="GRT-009",
    name="return-not-sent",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Funder return is sent by its due date.",
    why="Funders stop paying, or ask for money back, when a return does not come.",
    fix="Send it, or record the date on which it was sent.",
    source="PQ HL15158; grant schedules",
    fails=Example("due the day before, not sent", {"Funding!Q5": dt.date(2021, 3, 17)}),
    passes=Example("due on the day of the workbook", {"Funding!Q5": dt.date(2021, 3, 18)}),
)


@asks("Is the return sent?", RETURN_NOT_SENT, needs=(Fund.return_due, Fund.return_sent))
def is_the_return_sent(evidence: Evidence) -> Iterator[Said]:
    """A return that was due before the day of the workbook was sent in time."""
    today = evidence.book.about.as_at
    for fund in evidence.book.funds:
        due, sent = fund.return_due, fund.return_sent
        if fund.published or due is None or not fund.has(Fund.return_sent):
            continue
        if sent is not None and sent > due:
            said = f"it was sent on {day_in_words(sent)}"
        elif sent is None and today is not None and today > due:
            said = f"it is not recorded as sent on {day_in_words(today)}"
        else:
            continue
        if "return_sent" in fund.unread:
            continue
        yield Said(
            "GRT-009",
            Place.of(fund, Fund.return_sent),
            f"The return of {fund.fund_id or fund.fund_name} was due on {day_in_words(due)}; "
            f"{said}.",
            found=sent.isoformat() if sent is not None else None,
            expected=f"{due.isoformat()} or earlier",
        )
