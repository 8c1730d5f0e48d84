"""Is it decided what follows a contract that soon ends?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..cells.described import day_in_words
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Service
from ..words import normal
from .question import asks

END_NOT_PREPARED = Code(
    code="SVC-004",
    name="end-not-prepared",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Contract does not end within the notice period (limit notice_days) with no decision: it "
    "is extended, or a later row holds the service of that name.",
    why="People who rely on a service lose it when nobody has bought what follows.",
    fix="Record the extension, or the service that follows.",
    source="S-20, continuity",
    fails=Example("180 days left", {"Services!H5": dt.date(2021, 9, 14)}),
    passes=Example("181 days left", {"Services!H5": dt.date(2021, 9, 15)}),
    set="ext",
)


@asks("Is the end of the contract prepared?", END_NOT_PREPARED)
def is_the_end_of_the_contract_prepared(evidence: Evidence) -> Iterator[Said]:
    """A contract in its last days has an extension or a successor."""
    book, today = evidence.book, evidence.book.about.as_at
    notice = int(book.limits["notice_days"])
    services = book.rows(Service)
    for service in services:
        end = service.end
        if service.published or service.route != "Contract" or end is None or today is None:
            continue
        left = (end - today).days
        if service.extension_to or "extension_to" in service.unread or not 0 <= left <= notice:
            continue
        if any(_follows(other, service) for other in services):
            continue
        yield Said(
            "SVC-004",
            Place.of(service, Service.end),
            f"The contract ends on {day_in_words(end)}, in {left} days, within the notice period "
            f"of {notice}; no extension and no service that follows is recorded.",
            found=end.isoformat(),
        )


def _follows(other: Service, service: Service) -> bool:
    """Tell whether a row holds the same service for the time after."""
    if other is service or other.start is None or service.end is None:
        return False
    return normal(other.name) == normal(service.name) and other.start > service.end
