"""Do the partners of a service together pay what it costs?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..show import plain, show_pounds
from ..tables import CoFunding, Service, Year
from .question import asks

PARTNERS_DIFFER = Code(
    code="SVC-005",
    name="partners-differ-from-service",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Co-funders' shares of a jointly paid service add to the service value, in each year.",
    why="What no partner pays, the office pays without a decision.",
    fix="Correct what a partner pays, or the annual value of the service.",
    source="S-28",
    fails=Example("the last partner is £3,000 short", {"CoFunding!D7": 7000}),
    passes=Example(
        "one partner pays what another does not", {"CoFunding!D6": 13000, "CoFunding!D7": 7000}
    ),
)


@asks(
    "Do the partners pay for the service?",
    PARTNERS_DIFFER,
    needs=(CoFunding.service_id, CoFunding.year, CoFunding.amount, Service.annual_value),
)
def do_partners_pay_for_the_service(evidence: Evidence) -> Iterator[Said]:
    """For each service and year, the amounts of all partners add to the annual value."""
    shares = _Shares(evidence)
    for (name, year), rows in shares.groups.items():
        service = shares.services[name]
        value, paid = service.annual_value, sum(row.amount or 0 for row in rows)
        if value is None or value < 0 or evidence.is_troubled(service, Service.annual_value):
            continue
        if paid == value or shares.in_doubt(name, year):
            continue
        gap = f"{show_pounds(abs(paid - value))} {'less' if paid < value else 'more'}"
        yield Said(
            "SVC-005",
            Place.of(rows[-1], CoFunding.amount),
            f"{_partners(len(rows))} of {name} in {year} pay{'s' * (len(rows) == 1)} "
            f"{show_pounds(paid)}; the service costs {show_pounds(value)} a year: {gap}.",
            found=plain(paid),
            expected=plain(value),
            impact=abs(paid - value),
        )


def _partners(count: int) -> str:
    return "The only partner" if count == 1 else f"The {count} partners"


class _Shares:
    """What partners pay, by service and year, and the rows of which that is not known."""

    def __init__(self, evidence: Evidence) -> None:
        book = evidence.book
        self.services = {row.service_id: row for row in reversed(book.rows(Service))}
        self.years = set(book.year_labels) if book.holds(Year) else None
        self.groups: dict[tuple[str, str], list[CoFunding]] = {}
        self.doubtful: list[CoFunding] = []
        for row in book.rows(CoFunding):
            known = row.service_id in self.services and self._is_year(row.year)
            if known and not row.published:
                self.groups.setdefault((row.service_id, row.year), []).append(row)
            if not known or row.amount is None or row.amount < 0:
                self.doubtful.append(row)

    def _is_year(self, label: str) -> bool:
        return bool(label) and (self.years is None or label in self.years)

    def in_doubt(self, service: str, year: str) -> bool:
        """Tell whether a row that may belong to a service and year lacks something."""
        return any(
            (row.service_id == service or row.service_id not in self.services)
            and (row.year == year or not self._is_year(row.year))
            for row in self.doubtful
        )
