"""Is there a record of a meeting that was held?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..cells.described import day_in_words
from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Event
from .question import asks

_MEETING: ByHeading = {
    "Event": "E-01",
    "Board or report": "Commissioning Performance Board",
    "Date": dt.date(2020, 9, 30),
    "Status": "Held",
}

MEETING_WITHOUT_RECORD = Code(
    code="GOV-003",
    name="meeting-without-record",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="A held meeting has a record reference.",
    why="What was decided can be shown only by its record.",
    fix="Add the reference or the link.",
    source="S-13; ICAEW 17",
    fails=Example("held, and no record", sheets={"Calendar": [_MEETING]}),
    passes=Example("held and recorded", sheets={"Calendar": [{**_MEETING, "Record": "CPB-Q2"}]}),
    set="ext",
)


@asks("Is the meeting recorded?", MEETING_WITHOUT_RECORD)
def is_the_meeting_recorded(evidence: Evidence) -> Iterator[Said]:
    """Every event that is Held names its record."""
    column = Event.record_ref
    for event in evidence.book.rows(Event):
        lacks = not event.record_ref and column.field not in event.unread
        if event.published or event.status != "Held" or not lacks:
            continue
        place, day = Place.of(event, column), event.event_date
        when = f" on {day_in_words(day)}" if day is not None else ""
        heading = place.column or column.heading
        yield Said(
            "GOV-003",
            place,
            f"{event.body or 'The meeting'} was held{when}, but {heading} is empty.",
            expected="the reference of its record",
        )
