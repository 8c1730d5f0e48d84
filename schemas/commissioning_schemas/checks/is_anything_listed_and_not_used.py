"""Is something on the lists that the base year does not use?"""

from __future__ import annotations

from collections.abc import Iterator

from ..active import is_active
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Award, Fund, Organisation, Portfolio, Service
from ..years import FinancialYear
from .question import asks

NOT_USED = Code(
    code="REF-008",
    name="listed-but-not-used",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Portfolio, provider or fund in the lists but never used in the base year: an active "
    "portfolio without line and grant, a provider without service, a grant of the year that is in "
    "no line and no award and not spent. Not looked at while the year has no lines.",
    why="Either rows are missing, or the list shows what no longer is.",
    fix="Fill in its rows, or take it off the list; a portfolio can be given its last year.",
    source="ICAEW 11",
    fails=Example("no line of RRO", {"Budget!C9": "VV"}),
    passes=Example("RRO ended the year before", {"Budget!C9": "VV", "Portfolios!G7": "2019-20"}),
    set="ext",
)


@asks("Is anything listed and not used?", NOT_USED)
def is_anything_listed_and_not_used(evidence: Evidence) -> Iterator[Said]:
    """Every portfolio, provider and grant has rows in the base year."""
    book, base = evidence.book, evidence.book.about.base_year
    lines = [line for line in book.lines if line.year == base]
    if not lines or any(not line.portfolio_id for line in lines):
        return
    used = {line.portfolio_id for line in lines}
    used |= {fund.portfolio_id for fund in book.funds if fund.year == base}
    for portfolio in book.portfolios:
        key = portfolio.portfolio_id
        if key and key not in used and is_active(portfolio, base) and not portfolio.published:
            yield _say(Place.of(portfolio, Portfolio.portfolio_id), key, "line and no grant", base)
    yield from _providers(evidence, base)
    sources = {line.source_ref for line in lines} | {award.fund_id for award in book.rows(Award)}
    for fund in book.funds:
        idle = not fund.amount_spent and "amount_spent" not in fund.unread
        if fund.year != base or fund.published or fund.fund_id in sources or not idle:
            continue
        if fund.fund_id and book.holds(Award):
            what = "line and no award, and nothing of it is spent,"
            yield _say(Place.of(fund, Fund.fund_id), fund.fund_id, what, base)


def _providers(evidence: Evidence, base: str) -> Iterator[Said]:
    services = evidence.book.rows(Service)
    if not services or any("provider_org_id" in one.unread for one in services):
        return
    running = {one.provider_org_id for one in services if _runs_in(one, base)}
    for row in evidence.book.rows(Organisation):
        is_provider = row.roles.split(";") == ["Provider"]
        if is_provider and not row.published and row.org_id and row.org_id not in running:
            yield _say(Place.of(row, Organisation.org_id), row.org_id, "service", base)


def _runs_in(service: Service, label: str) -> bool:
    year, end = FinancialYear.parse(label), service.extension_to or service.end
    starts = service.start is None or service.start <= year.end
    return starts and (end is None or end >= year.start)


def _say(place: Place, key: str, what: str, base: str) -> Said:
    return Said("REF-008", place, f"{key} has no {what} in {base}.", found=key)
