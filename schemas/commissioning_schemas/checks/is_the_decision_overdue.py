"""Has the day passed on which the decision about a bid was due?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..cells.described import day_in_words
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..grid import Value
from ..tables import Bid
from .question import asks

_BID: dict[str, Value] = {
    "Bids!F6": 500000,
    "Bids!G6": 550000,
    "Bids!H6": "Submitted",
    "Bids!I6": dt.date(2020, 12, 1),
}

DECISION_OVERDUE = Code(
    code="BID-003",
    name="decision-overdue",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="The decision on a bid that is Submitted or Awaiting decision is not overdue at the "
    "workbook's date.",
    why="A bid that was turned down in silence still stands in the plans of those who hope for it.",
    fix="Ask the funder, then correct the stage or the date.",
    source="S-39",
    fails=Example("due the day before", {**_BID, "Bids!J6": dt.date(2021, 3, 17)}),
    passes=Example("due on the day itself", {**_BID, "Bids!J6": dt.date(2021, 3, 18)}),
    set="ext",
)


@asks("Is the decision overdue?", DECISION_OVERDUE)
def is_the_decision_overdue(evidence: Evidence) -> Iterator[Said]:
    """A bid that waits for a decision has its day still to come."""
    today = evidence.book.about.as_at
    for bid in evidence.book.rows(Bid):
        due, waiting = bid.decision_due, bid.stage in ("Submitted", "Awaiting decision")
        if bid.published or not waiting or today is None or due is None or due >= today:
            continue
        yield Said(
            "BID-003",
            Place.of(bid, Bid.decision_due),
            f"The decision was due on {day_in_words(due)}, and the bid is still {bid.stage}. The "
            f"workbook is of {day_in_words(today)}.",
            found=due.isoformat(),
            expected=f"{today.isoformat()} or later",
        )
