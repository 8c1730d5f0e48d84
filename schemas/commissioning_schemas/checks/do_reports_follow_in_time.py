"""Does each report follow the one before within half a year?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from ..cells.described import day_in_words
from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..meetings import Meetings
from ..tables import Event
from .question import asks

_REPORT: ByHeading = {"Event": "E-01", "Board or report": "Commissioner report", "Status": "Held"}


def _two(days: int) -> dict[str, list[ByHeading]]:
    first = dt.date(2020, 4, 1)
    later = first + dt.timedelta(days)
    return {
        "Calendar": [{**_REPORT, "Date": first}, {**_REPORT, "Event": "E-02", "Date": later}],
    }


REPORT_TOO_LATE = Code(
    code="GOV-002",
    name="report-too-late",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Reports to the leadership team and the commissioner (values of the Codes list board "
    'that end in "report") are at most 184 days apart, each kind by itself.',
    why="Delivery is reported every six months; what slips in between comes too late to mend.",
    fix="Add a report to Calendar, or bring one forward.",
    source="S-13",
    fails=Example("1 April and 3 October", sheets=_two(185)),
    passes=Example("1 April and 2 October", sheets=_two(184)),
)

_MOST_DAYS = 184


@asks("Do reports follow in time?", REPORT_TOO_LATE)
def do_reports_follow_in_time(evidence: Evidence) -> Iterator[Said]:
    """Say of each report how long after the one before it comes, where that is too long."""
    meetings = Meetings(evidence.book)
    unplaced = meetings.of_no_board()
    for board in meetings.boards:
        if not board.casefold().endswith("report") or meetings.lacks_a_date(board):
            continue
        for one, other in pairwise(meetings.of(board)):
            before, after = one.event_date, other.event_date
            if before is None or after is None or any(before < day < after for day in unplaced):
                continue
            days = (after - before).days
            if days > _MOST_DAYS:
                yield Said(
                    "GOV-002",
                    Place.of(other, Event.event_date),
                    f"{board}: {days} days between {day_in_words(before)} and "
                    f"{day_in_words(after)}. Expected at most {_MOST_DAYS}.",
                    found=str(days),
                    expected=str(_MOST_DAYS),
                )
