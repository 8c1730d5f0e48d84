"""Does a bid hold what its stage calls for: a date once submitted, its fund once successful?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Bid
from ..tables.columns import Column
from ..tables.funding import SUBMITTED_STAGES
from .question import asks

STAGE_NOT_BORNE_OUT = Code(
    code="BID-001",
    name="stage-not-borne-out",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="Stage and dates agree: a bid from Submitted on has the day it was submitted, a "
    "Successful one its fund.",
    why="A bid that was won counts only once its fund is in Funding.",
    fix="Fill it in, or correct the stage.",
    source="S-39..42",
    fails=Example(
        "successful, but no fund",
        {
            "Bids!F6": 500000,
            "Bids!G6": 550000,
            "Bids!H6": "Successful",
            "Bids!I6": dt.date(2020, 6, 1),
        },
    ),
    passes=Example(
        "submitted, with the date",
        {
            "Bids!F6": 500000,
            "Bids!G6": 550000,
            "Bids!H6": "Submitted",
            "Bids!I6": dt.date(2020, 6, 1),
        },
    ),
)


@asks("Does a bid hold what its stage calls for?", STAGE_NOT_BORNE_OUT)
def is_the_bid_followed_up(evidence: Evidence) -> Iterator[Said]:
    """Submitted bids have their date, successful ones their fund."""
    for bid in evidence.book.rows(Bid):
        if bid.stage in SUBMITTED_STAGES and bid.submitted_on is None:
            yield from _lacks(bid, Bid.submitted_on, "a date such as 31/03/2021")
        if bid.stage == "Successful" and not bid.fund_id:
            yield from _lacks(bid, Bid.fund_id, "the fund in Funding that it brought")


def _lacks(bid: Bid, column: Column[dt.date | None] | Column[str], wanted: str) -> Iterator[Said]:
    if column.field in bid.unread or (bid.published and not bid.has(column)):
        return
    place = Place.of(bid, column)
    heading = place.column or column.heading
    message = f"The bid is {bid.stage}, but {heading} is empty. Expected {wanted}."
    yield Said("BID-001", place, message)
