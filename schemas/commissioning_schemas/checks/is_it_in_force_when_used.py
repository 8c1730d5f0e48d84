"""Is what a row refers to in force in the year of that row?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import cast

from ..active import is_active
from ..cells.described import day_in_words
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import BudgetLine, CoFunding, Fund, Portfolio, Service
from ..years import FinancialYear
from .question import asks

NOT_IN_FORCE = Code(
    code="REF-006",
    name="not-in-force",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Referenced row is not closed or out of its dates when used: a portfolio in the years in "
    "which it is active, a service in years in which it runs, a grant in its own year unless it "
    "may be carried forward. Dates of awards are GRT-012.",
    why="Money is planned for something that is over, or not begun.",
    fix="Use a live record, or correct its dates.",
    source="domain model",
    fails=Example("it ended the day before the year", {"Services!H5": dt.date(2021, 3, 31)}),
    passes=Example("it ends on the year's first day", {"Services!H5": dt.date(2021, 4, 1)}),
    set="ext",
)


@asks("Is it in force when it is used?", NOT_IN_FORCE)
def is_it_in_force_when_used(evidence: Evidence) -> Iterator[Said]:
    """Say of each line, and each partner's share, what it names out of its time."""
    funds, services = evidence.first_by_key(Fund), evidence.first_by_key(Service)
    portfolios = evidence.first_by_key(Portfolio)
    for line in evidence.book.lines:
        if line.published or not line.year:
            continue
        portfolio = cast("Portfolio | None", portfolios.get(line.portfolio_id.casefold()))
        if portfolio is not None and not is_active(portfolio, line.year):
            yield _say_of_portfolio(line, portfolio)
        service = cast("Service | None", services.get(line.service_id.casefold()))
        yield from _of_service(Place.of(line, BudgetLine.service_id), line.year, service)
        fund = cast("Fund | None", funds.get(line.source_ref.casefold()))
        if line.source_type == "External" and fund is not None:
            yield from _of_fund(line, fund)
    for row in evidence.book.rows(CoFunding):
        service = cast("Service | None", services.get(row.service_id.casefold()))
        if not row.published and row.year:
            yield from _of_service(Place.of(row, CoFunding.service_id), row.year, service)


def _say_of_portfolio(line: BudgetLine, portfolio: Portfolio) -> Said:
    years = [
        f"{word} {year}"
        for word, year in (("from", portfolio.active_from), ("to", portfolio.active_to))
        if year
    ]
    said = f"{portfolio.portfolio_id} is active {' '.join(years)}; this row is of {line.year}."
    return Said("REF-006", Place.of(line, BudgetLine.portfolio_id), said, found=line.year)


def _of_service(place: Place, label: str, service: Service | None) -> Iterator[Said]:
    if service is None or not service.service_id:
        return
    year, end = FinancialYear.parse(label), service.extension_to or service.end
    if end is not None and end < year.start:
        said = f"{service.service_id} ended on {day_in_words(end)}; this row is of {label}."
        yield Said("REF-006", place, said, found=label, expected=f"up to {end.isoformat()}")
    elif service.start is not None and service.start > year.end:
        begins = day_in_words(service.start)
        said = f"{service.service_id} begins on {begins}; this row is of {label}."
        yield Said(
            "REF-006", place, said, found=label, expected=f"from {service.start.isoformat()}"
        )


def _of_fund(line: BudgetLine, fund: Fund) -> Iterator[Said]:
    may_last = fund.unspent_treatment == "Carry forward agreed" and fund.year < line.year
    if fund.year and fund.year != line.year and not may_last:
        said = f"{fund.fund_id} is a grant of {fund.year}; this row is of {line.year}."
        place = Place.of(line, BudgetLine.source_ref)
        yield Said("REF-006", place, said, found=line.year, expected=fund.year)
