"""Has every portfolio its actions, its measures and its risks?"""

from __future__ import annotations

from collections.abc import Iterator

from ..active import is_active
from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Action, Measure, Portfolio, Risk
from ..words import quote
from .question import asks

_RISK: ByHeading = {
    "Risk": "R-01",
    "Portfolio": "DCP",
    "Title": "Delays due to COVID",
    "Owner (role)": "Commissioning manager",
    "Inherent likelihood": 4,
    "Inherent impact": 4,
    "Residual likelihood": 3,
    "Residual impact": 4,
    "Status": "Open",
}
_ALL = [{**_RISK, "Risk": f"R-{name}", "Portfolio": name} for name in ("DCP", "VV", "RRO")]

PORTFOLIO_MISSING = Code(
    code="GOV-010",
    name="portfolio-without-rows",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Every portfolio has delivery actions, measures and at least one risk. A sheet that is "
    "not there, or not begun, is not looked at; nor is a portfolio not active in the base year.",
    why="A portfolio that no plan, scorecard or register names is one that nobody watches.",
    fix="Add a row for the portfolio.",
    source="S-11, 17, 23, 31, 43",
    fails=Example("no risk of RRO", sheets={"Risks": _ALL[:2]}),
    passes=Example("a risk of each portfolio", sheets={"Risks": _ALL}),
    set="ext",
)

_OF = ((Action, "action"), (Measure, "measure"), (Risk, "risk"))


@asks("Does every portfolio take part?", PORTFOLIO_MISSING)
def does_every_portfolio_take_part(evidence: Evidence) -> Iterator[Said]:
    """Say of each register that is begun which portfolios it leaves out."""
    book = evidence.book
    for kind, what in _OF:
        tables = [table for table in book.tables_of(kind) if table.working and table.rows]
        rows = [row for table in tables for row in table.rows]
        column = kind.columns["portfolio_id"]
        if not rows or any(evidence.is_troubled(row, column) for row in rows):
            continue
        named = {str(getattr(row, column.field)).casefold() for row in rows}
        for portfolio in book.portfolios:
            key = portfolio.portfolio_id
            if key and key.casefold() not in named and _counts(evidence, portfolio):
                yield Said(
                    "GOV-010",
                    Place(tables[0].region.sheet.name, table=kind.table, key=key),
                    f"No {what} is of the portfolio {quote(key)}. Expected at least one.",
                    expected=key,
                )


def _counts(evidence: Evidence, portfolio: Portfolio) -> bool:
    return is_active(portfolio, evidence.book.about.base_year)
