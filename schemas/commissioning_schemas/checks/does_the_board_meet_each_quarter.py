"""Does the performance board meet in each quarter of the year?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..figures.of_governance import quarter_of
from ..findings import Place, Said, Severity
from ..meetings import Meetings
from ..tables import Event
from ..years import year_of
from .question import asks

_MEETINGS: list[ByHeading] = [
    {
        "Event": f"E-0{number}",
        "Board or report": "Commissioning Performance Board",
        "Date": day,
        "Status": status,
    }
    for number, (day, status) in enumerate(
        (
            (dt.date(2020, 4, 1), "Held"),
            (dt.date(2020, 9, 30), "Held"),
            (dt.date(2020, 12, 31), "Held"),
            (dt.date(2021, 3, 31), "Planned"),
        ),
        1,
    )
]

BOARD_MISSES_A_QUARTER = Code(
    code="GOV-001",
    name="board-misses-a-quarter",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="The performance board named in the office's profile (first value of the Codes list "
    "board) is planned or held in each quarter of the base year.",
    why="Spend, delivery and risk that no board looks at for a quarter drift.",
    fix="Add the meeting to Calendar.",
    source="S-10, S-13",
    fails=Example(
        "the meeting of the third quarter was cancelled",
        sheets={
            "Calendar": [*_MEETINGS[:2], {**_MEETINGS[2], "Status": "Cancelled"}, _MEETINGS[3]]
        },
    ),
    passes=Example("one meeting in each quarter, the last planned", sheets={"Calendar": _MEETINGS}),
)


@asks("Does the board meet each quarter?", BOARD_MISSES_A_QUARTER)
def does_the_board_meet_each_quarter(evidence: Evidence) -> Iterator[Said]:
    """Say of each quarter of the base year in which the first board of the list does not meet."""
    meetings, year = Meetings(evidence.book), evidence.book.about.base_year
    tables = [table for table in evidence.book.tables_of(Event) if table.working]
    if not meetings.boards or not year or not tables:
        return
    board = meetings.boards[0]
    if meetings.lacks_a_date(board):
        return
    days = [event.event_date for event in meetings.of(board)] + meetings.of_no_board()
    covered = {quarter_of(day) for day in days if day is not None and year_of(day) == year}
    for quarter in ("Q1", "Q2", "Q3", "Q4"):
        if quarter not in covered:
            yield Said(
                "GOV-001",
                Place(tables[0].region.sheet.name, table="Calendar", key=f"{year}|{quarter}"),
                f"There is no {board} in {quarter} of {year}. Expected one, planned or held.",
                expected=f"{board} in {quarter} of {year}",
            )
