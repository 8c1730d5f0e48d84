"""Is a provider reviewed as often as was set?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ..cells.described import day_in_words
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..months import months_after
from ..tables import Service
from .question import asks

REVIEW_OVERDUE = Code(
    code="SVC-006",
    name="review-overdue",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Provider review is held at the set frequency, while the service runs; the first one is "
    "due that long after its start.",
    why="A service that fails is noticed late where nobody looks at it.",
    fix="Hold the review, and enter the day.",
    source="S-20",
    fails=Example("a quarter and a day ago", {"Services!T5": dt.date(2020, 12, 17)}),
    passes=Example("a quarter ago", {"Services!T5": dt.date(2020, 12, 18)}),
    set="ext",
)

_MONTHS: Mapping[str, int] = MappingProxyType(
    {"Monthly": 1, "Quarterly": 3, "Six-monthly": 6, "Yearly": 12}
)


@asks("Is the provider reviewed?", REVIEW_OVERDUE)
def is_the_provider_reviewed(evidence: Evidence) -> Iterator[Said]:
    """The last review of a running service is no older than its frequency allows."""
    today, column = evidence.book.about.as_at, Service.last_review
    for service in evidence.book.rows(Service):
        months, since = _MONTHS.get(service.review_frequency), service.last_review or service.start
        end = service.extension_to or service.end
        if service.published or column.field in service.unread or months is None:
            continue
        if today is None or since is None or end is None or end < today:
            continue
        due = months_after(since, months)
        if due >= today:
            continue
        last = service.last_review
        held = f"The last review was on {day_in_words(last)}" if last else "No review was held"
        yield Said(
            "SVC-006",
            Place.of(service, column),
            f"{held}; {service.review_frequency.lower()} reviews made the next one due on "
            f"{day_in_words(due)}. The workbook is of {day_in_words(today)}.",
            found=last.isoformat() if last else None,
            expected=f"{due.isoformat()} or later",
        )
