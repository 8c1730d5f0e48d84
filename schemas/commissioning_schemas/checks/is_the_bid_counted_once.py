"""Is the range of a bid the right way round, and is its money in no total before it is won?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..show import plain, show_pounds
from ..tables import Bid, Fund
from .question import asks

BID_NOT_IN_RANGE = Code(
    code="BID-002",
    name="bid-range-wrong",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="Low ≤ high; pipeline money is never in funded totals: a bid names a fund with an amount "
    "only once it is Successful.",
    why="Money that is hoped for would be spent as if it were there.",
    fix="Swap the two amounts.",
    source="S-41",
    fails=Example("£3m to £2m", {"Bids!F5": 3000000, "Bids!G5": 2000000}),
    passes=Example("one amount, low and high", {"Bids!F5": 3000000, "Bids!G5": 3000000}),
)


@asks("Is a bid counted once, and its range the right way round?", BID_NOT_IN_RANGE)
def is_the_bid_counted_once(evidence: Evidence) -> Iterator[Said]:
    """The low amount is at most the high one; no fund of an undecided bid has an amount."""
    funds = {fund.fund_id: fund for fund in reversed(evidence.book.funds) if fund.fund_id}
    for bid in evidence.book.rows(Bid):
        place, low, high = Place.of(bid, Bid.amount_high), bid.amount_low, bid.amount_high
        if low is not None and high is not None and low > high >= 0:
            yield Said(
                "BID-002",
                place,
                f"The low amount of {show_pounds(low)} is above the high amount of "
                f"{show_pounds(high)}.",
                found=plain(high),
                expected=f"{plain(low)} or more",
                impact=low - high,
            )
        fund = funds.get(bid.fund_id)
        if fund is not None and fund.amount_awarded and bid.stage in _UNDECIDED:
            yield _counted(place, bid, fund, fund.amount_awarded)


_UNDECIDED = (
    "Idea",
    "Preparing",
    "Submitted",
    "Awaiting decision",
    "Unsuccessful",
    "Withdrawn",
)


def _counted(place: Place, bid: Bid, fund: Fund, pence: int) -> Said:
    return Said(
        "BID-002",
        place,
        f"The bid is {bid.stage}, but its fund {fund.fund_id} counts {show_pounds(pence)} in the "
        "totals of external funding.",
        found=plain(pence),
        expected="0",
        impact=pence,
        fix="Take the fund out of Funding until the bid is won, or correct the stage.",
    )
