"""The lists that every other table refers to: years, portfolios, organisations and codes."""

from __future__ import annotations

from typing import Any

from . import columns as col
from .row import Row


def _is_decided(year: Any, _: object) -> bool:
    """Tell whether somebody must have decided a year's budget: not where it is planned only."""
    return not year.has(Year.status) or year.status in ("Closed", "Current", "Budget")


class Year(Row, table="Years"):
    """One financial year, its approved budget and the decision that set it (domain.md B.2)."""

    year = col.year_key("Year")
    start = col.date("Start", required=True)
    end = col.date("End", required=True)
    status = col.code("Status", "year_status", required=True)
    approved_budget = col.money(
        "Approved budget (£)", required=True, required_by="BUD-001", at_least=0
    )
    of_which_contributions = col.money("Of which contributions (£)", at_least=0)
    budget_decision_ref = col.text(
        "Budget decision",
        required=_is_decided,
        required_by="BUD-001",
    )
    source = col.text("Source")


class Portfolio(Row, table="Portfolios"):
    """One portfolio of commissioned work (domain.md B.2)."""

    portfolio_id = col.key("Portfolio")
    name = col.text("Name", required=True)
    aliases = col.text("Also called")
    manager_role = col.text("Manager (role)")
    sort = col.integer("Order", required=True)
    active_from = col.reference("Active from", "Years")
    active_to = col.reference("Active to", "Years")


class Organisation(Row, table="Organisations"):
    """One funder, provider, recipient or partner (domain.md B.2)."""

    org_id = col.key("Organisation")
    name = col.text("Name", required=True)
    aliases = col.text("Also called")
    roles = col.code("Roles", "org_role", required=True, several=True)
    org_type = col.code("Type", "org_type", required=True)
    charity_number = col.text("Charity number")
    company_number = col.text("Company number")
    org_identifier = col.text("Register identifier")
    postcode = col.text("Postcode")
    website = col.text("Website")


class CodeValue(Row, table="Codes", key=("list", "value")):
    """One allowed value of one list, or one limit or threshold (domain.md B.2)."""

    list = col.term("List")
    value = col.term("Value")
    order = col.integer("Order", required=True)
    number = col.number("Number")
    from_date = col.date("From")
    basis = col.text("Basis")
