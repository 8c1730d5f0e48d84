"""Rows of the registers for small offices: services, bids, risks, measures, meetings, actions."""

from __future__ import annotations

import datetime as dt

from tests.schemas.offices import Record, Records

from commissioning_schemas.grid import Value

BOARD, LEADERS, COMMISSIONER = "Performance Board", "Leadership report", "Commissioner report"


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def codes(**lists: tuple[str, ...]) -> list[Record]:
    """Rows of Codes from lists of values."""
    return [
        {"list": name, "value": value, "order": order}
        for name, values in lists.items()
        for order, value in enumerate(values, 1)
    ]


BOARDS = codes(board=(BOARD, LEADERS, COMMISSIONER))
THRESHOLDS: Records = [
    {"list": "threshold services", "value": "from 2020", "order": 1, "number": 189330,
     "from_date": day("2020-01-01")},
    {"list": "threshold services", "value": "from 2022", "order": 2, "number": 213477,
     "from_date": day("2022-01-01")},
    {"list": "threshold light touch", "value": "from 2020", "order": 1, "number": 663540,
     "from_date": day("2020-01-01")},
    {"list": "limit", "value": "gross_basis_from", "order": 1, "from_date": day("2022-01-01")},
]  # fmt: skip


def service(annual: Value, **more: Value) -> Record:
    days = {"start": day("2020-04-01"), "end": day("2021-03-31")}
    how = {"route": "Contract", "procurement_route": "Quotes", "lead_role": "Manager"}
    who = {"service_id": "S1", "name": "Help", "portfolio_id": "P1", "provider_org_id": "PR"}
    return {**who, **how, **days, "annual_value": annual, **more}


def partner(amount: Value, name: str, **more: Value) -> Record:
    row = {"service_id": "S1", "year": "2020-21", "partner_org_id": name, "amount": amount}
    return {**row, "status": "Agreed", **more}


def bid(stage: str, **more: Value) -> Record:
    row = {"opportunity": "A fund", "funder_org_id": "HO", "portfolio_id": "P1", "stage": stage}
    return {**row, "amount_low": 100, "amount_high": 200, **more}


Pair = tuple[Value, Value]


def risk(residual: Pair, inherent: Pair = (5, 5), **more: Value) -> Record:
    row = {"portfolio_id": "P1", "title": "Delay", "owner_role": "Manager", "status": "Open"}
    before = dict(zip(("inherent_likelihood", "inherent_impact"), inherent, strict=True))
    after = dict(zip(("residual_likelihood", "residual_impact"), residual, strict=True))
    return {**row, **before, **after, **more}


def measure(target: Value, *quarters: Value, **more: Value) -> Record:
    row = {"scorecard": "Plan", "portfolio_id": "P1", "measure": "Satisfied", "unit": "%"}
    given = {f"q{number}": value for number, value in enumerate(quarters, 1)}
    return {**row, "better": "Higher", "target": target, "amber_tolerance": 5, **given, **more}


def event(body: str, on: str | None, status: str = "Held", **more: Value) -> Record:
    date = day(on) if on else None
    return {"body": body, "event_date": date, "status": status, **more}


def action(due: str | None, status: str, **more: Value) -> Record:
    row = {"portfolio_id": "P1", "objective_ref": "1", "action": "Do", "lead_role": "Manager"}
    return {**row, "due": day(due) if due else None, "status": status, **more}


def organisation(org_id: str, **more: Value) -> Record:
    row = {
        "org_id": org_id,
        "name": f"Charity {org_id}",
        "roles": "Recipient",
        "org_type": "Charity",
    }
    return {**row, **more}
