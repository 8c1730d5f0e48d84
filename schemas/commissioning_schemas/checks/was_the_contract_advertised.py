"""Was a contract above its procurement threshold advertised, or exempted on record?"""

from __future__ import annotations

from collections.abc import Iterator

from ..cells.described import day_in_words
from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.of_services import above_threshold, is_gross, lifetime_gross, lifetime_net, threshold
from ..findings import Place, Said, Severity
from ..show import plain, show_pounds
from ..tables import Service
from .question import asks

CONTRACT_WITHOUT_NOTICE = Code(
    code="SVC-002",
    name="contract-without-notice",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Contract at or above its procurement threshold has a competed or justified route and a "
    "notice reference. The threshold is the one in force when the contract starts; VAT counts from "
    "1 January 2022.",
    why="A contract of that value must be advertised, or its exemption published; one that was not "
    "can be set aside by a court.",
    fix="Add the notice, or record the exemption.",
    source="S-44; procurement thresholds",
    fails=Example("£189,330 in three years, bought by quotes", {"Services!J5": 63110}),
    passes=Example("a penny a year below the threshold", {"Services!J5": 63109.99}),
)


@asks(
    "Was the contract advertised?",
    CONTRACT_WITHOUT_NOTICE,
    needs=(Service.route, Service.start, Service.end, Service.annual_value),
)
def was_the_contract_advertised(evidence: Evidence) -> Iterator[Said]:
    """A contract whose value reaches the threshold names its notice, whatever its route."""
    book, column = evidence.book, Service.notice_ref
    for service in book.rows(Service):
        limit = threshold(book, service)
        if service.published or not limit or not isinstance(limit, int):
            continue
        if service.notice_ref or column.field in service.unread or service.start is None:
            continue
        if above_threshold(book, service) is not True:
            continue
        gross = is_gross(book, service)
        value = (lifetime_gross if gross else lifetime_net)(service) or 0
        light = service.procurement_route == "Light touch"
        yield Said(
            "SVC-002",
            Place.of(service, column),
            f"The lifetime value of {show_pounds(value)} {'with' if gross else 'without'} VAT "
            f"reaches the threshold of {show_pounds(limit)} for "
            f"{'light-touch ' if light else ''}services that start on "
            f"{day_in_words(service.start)}. Bought by {service.procurement_route or 'no route'}; "
            "no notice is named.",
            found=plain(value),
            expected=f"a notice, or less than {plain(limit)}",
        )
