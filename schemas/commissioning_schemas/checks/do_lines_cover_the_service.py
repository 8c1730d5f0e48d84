"""Is a service budgeted for in full?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..money import Pence
from ..show import plain, show_pounds
from ..tables import BudgetLine, CoFunding, Service
from ..years import FinancialYear
from .question import asks

SERVICE_NOT_COVERED = Code(
    code="SVC-008",
    name="service-not-covered",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Budget lines tagged to a service, and what partners pay for it, are not less than its "
    "annual value, in the base year if the service runs all through it. A line may pay for more "
    "than one service. Not looked at where no line of the year names a service.",
    why="A service that the budget does not pay for in full becomes an overspend.",
    fix="Tag the lines that pay for it, or align budget and value.",
    source="domain model",
    fails=Example("a penny less than its value", {"Services!J5": 484300.01}),
    passes=Example("the line pays for it to the penny", {"Services!J5": 484300}),
    set="ext",
)


@asks("Do lines cover the service?", SERVICE_NOT_COVERED)
def do_lines_cover_the_service(evidence: Evidence) -> Iterator[Said]:
    """The lines and partners of a service pay its annual value."""
    book, base = evidence.book, evidence.book.about.base_year
    lines = [line for line in book.lines if line.year == base]
    unclear = book.unclear_lines
    if not any(line.service_id for line in lines) or any(_in_doubt(evidence, one) for one in lines):
        return
    year, partners = FinancialYear.parse(base), _partners(evidence, base)
    for service in book.rows(Service):
        own = [line for line in lines if line.service_id == service.service_id]
        value, start, end = service.annual_value, service.start, service.extension_to or service.end
        if service.published or not service.service_id or value is None or not start or not end:
            continue
        if start > year.start or end < year.end or any(one.line_id in unclear for one in own):
            continue
        paid = sum(map(evidence.sums.revised, own))
        short = value - paid - partners.get(service.service_id, 0)
        if short > 0:
            also = " and partners" if service.service_id in partners else ""
            yield Said(
                "SVC-008",
                Place.of(service, Service.annual_value),
                f"The service costs {show_pounds(value)} a year; budget lines{also} pay "
                f"{show_pounds(value - short)} in {base}, {show_pounds(short)} less.",
                found=plain(value),
                expected=plain(value - short),
                impact=short,
            )


def _partners(evidence: Evidence, year: str) -> Mapping[str, Pence]:
    found: dict[str, Pence] = defaultdict(int)
    for row in evidence.book.rows(CoFunding):
        if row.year == year:
            found[row.service_id] += row.amount or 0
    return found


def _in_doubt(evidence: Evidence, line: BudgetLine) -> bool:
    return evidence.is_troubled(line, BudgetLine.service_id)
