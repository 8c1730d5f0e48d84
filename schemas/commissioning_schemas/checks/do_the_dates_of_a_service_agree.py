"""Do the dates of a service follow each other, and is its value a possible one?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..cells.described import day_in_words
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..show import plain, show_pounds
from ..tables import Service
from .question import asks

SERVICE_DATES_DISAGREE = Code(
    code="SVC-007",
    name="service-dates-disagree",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Start before end; end before extension; value not negative.",
    why="The value of a contract, its threshold and the day to decide what follows rest on these.",
    fix="Correct the date or the value.",
    source="model",
    fails=Example("an end before the start", {"Services!H5": dt.date(2020, 3, 31)}),
    passes=Example("a service of one day", {"Services!H5": dt.date(2020, 4, 1)}),
)


@asks("Do the dates and the value of a service agree?", SERVICE_DATES_DISAGREE)
def do_the_dates_of_a_service_agree(evidence: Evidence) -> Iterator[Said]:
    """A service ends on or after its start, and is extended to a day that is no earlier."""
    for failure in evidence.failed("SVC-007"):
        pence = getattr(failure.row, failure.field)
        place = Place.of(failure.row, failure.row.columns[failure.field])
        yield Said(
            "SVC-007",
            place,
            f"{place.column} is {show_pounds(pence)}; it cannot be below zero.",
            found=plain(pence),
            expected="0",
            impact=abs(pence),
        )
    for service in evidence.book.rows(Service):
        if service.published:
            continue
        start, end, extension = service.start, service.end, service.extension_to
        if start is not None and end is not None and start > end:
            place = Place.of(service, Service.end)
            yield _too_early(place, "The service ends", end, "starts", start)
        if end is not None and extension is not None and end > extension:
            place = Place.of(service, Service.extension_to)
            yield _too_early(place, "The extension ends", extension, "ends", end)


def _too_early(place: Place, what: str, day: dt.date, after: str, earliest: dt.date) -> Said:
    return Said(
        "SVC-007",
        place,
        f"{what} on {day_in_words(day)}, before the service {after} on {day_in_words(earliest)}.",
        found=day.isoformat(),
        expected=f"{earliest.isoformat()} or later",
    )
