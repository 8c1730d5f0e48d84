"""Is a contract published that is large enough?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.of_services import lifetime_net
from ..findings import Place, Said, Severity
from ..money import Pence
from ..show import plain, show_pounds
from ..tables import Service
from .question import asks

CONTRACT_NOT_PUBLISHED = Code(
    code="SVC-003",
    name="contract-not-published",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Contract over £10,000 has a publication date once it has started. Its value is that of "
    "its whole life, without VAT.",
    why="The Specified Information Order obliges the commissioner to publish such contracts.",
    fix="Publish it, and enter the day.",
    source="Specified Information Order, paragraph 4(b) as amended in 2012",
    fails=Example(
        "a penny over £10,000, not published", {"Services!J5": 3333.34, "Services!Q5": None}
    ),
    passes=Example("£10,000 to the penny", {"Services!J5": 3333.33, "Services!Q5": None}),
    set="ext",
)

PUBLISHED_ABOVE: Pence = 1_000_000


@asks("Is the contract published?", CONTRACT_NOT_PUBLISHED)
def is_the_contract_published(evidence: Evidence) -> Iterator[Said]:
    """A contract that runs and is worth more than £10,000 has the day it was published."""
    today, column = evidence.book.about.as_at, Service.published_on
    for service in evidence.book.rows(Service):
        value, start = lifetime_net(service), service.start
        if service.published or service.route != "Contract" or column.field in service.unread:
            continue
        if value is None or today is None or start is None or start > today:
            continue
        if value > PUBLISHED_ABOVE and service.published_on is None:
            place = Place.of(service, column)
            yield Said(
                "SVC-003",
                place,
                f"The contract is worth {show_pounds(value)}, but {place.column or column.heading} "
                f"is empty. Contracts over {show_pounds(PUBLISHED_ABOVE)} are published.",
                found=None,
                expected=f"a day, as {plain(value)} is over {plain(PUBLISHED_ABOVE)}",
            )
