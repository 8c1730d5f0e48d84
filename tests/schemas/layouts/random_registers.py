"""Random registers of grants, awards, monitoring and reserves, as managers head them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import NAMES
from tests.schemas.layouts.random_layouts import Choose, Layout

from commissioning_schemas.grid import Value

REGISTERS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "Funding": {
        "fund_name": ("Grant", "Fund name", "Grant name", "Funding stream", "Name of grant"),
        "funder_org_id": ("Funder", "Source", "Funded by", "Awarding body", "Funding source"),
        "year": ("Year", "Financial year", "Year allocated"),
        "amount_awarded": ("Amount", "Value", "Award", "Grant value (£)", "Amount awarded (£)"),
        "amount_received": ("Received (£)", "Amount received (£)", "Income received £"),
        "amount_spent": ("Spent (£)", "Amount spent (£)"),
        "portfolio_id": ("Portfolio", "Theme"),
    },
    "Awards": {
        "recipient_org_id": ("Recipient", "Organisation", "Charity", "Awarded to", "Provider"),
        "title": ("Project title", "Title", "Project", "Award title"),
        "amount_applied": ("Amount requested (£)", "Amount applied for (£)", "Requested £"),
        "amount_awarded": ("Amount awarded (£)", "Award £", "Grant value (£)", "Value (£)"),
        "award_date": ("Award date", "Date", "Date awarded"),
        "description": ("Purpose", "Description", "Purpose of grant"),
    },
    "Monitoring": {
        "portfolio_id": ("Portfolio", "Portfolio area"),
        "revised_budget": ("Budget (£)", "Revised budget £", "Annual budget £", "Budget £"),
        "actual_to_date": ("Actual £", "Spend to date £", "YTD (£)", "Actual to date (£)"),
        "forecast_outturn": ("Forecast £", "Projected outturn (£)", "FOT £", "Outturn £"),
        "variance": ("Variance £", "Over/(under) £", "(Under)/over £", "Under/(over) £"),
        "narrative": ("Narrative", "Comments", "Explanation of variance"),
    },
    "Reserves": {
        "reserve_id": ("Reserve", "Reserve name", "Earmarked reserve"),
        "year": ("Year", "Financial year"),
        "movement": ("Movement", "Type", "Movement type"),
        "amount": ("Amount (£)", "Amount £", "Value £"),
        "reason": ("Reason", "Purpose", "Notes"),
    },
}
TITLES = {
    "Funding": ("External funding register", "Grants received 2021-22", "Grants", ""),
    "Awards": ("Grant awards 2021-22", "Community awards", "Grants 2021-22", ""),
    "Monitoring": (
        "Budget monitoring 2021-22, Month 11",
        "Position at month 6, 2021-22",
        "Finance",
    ),
    "Reserves": ("Earmarked reserves", "Movements on reserves", "Reserve movements", ""),
}
DECOYS = (
    "Invoice ref",
    "Lead officer",
    "Contact",
    "Score",
    "Officer days",
    "% of total",
    "Matched £",
    "Net £",
)


def draw_register(choose: Choose) -> tuple[str, Layout]:
    """Draw one register; return the kind of table that it is, and the layout."""
    role = choose(list(REGISTERS))
    words = REGISTERS[role]
    fields = [name for name in words if name in _NEEDED[role] or choose([True, True, False])]
    decoys = [choose(DECOYS)] if choose([True, False]) else []
    order = _shuffled([*fields, *decoys], choose)
    heads = [choose(words[name]) if name in words else name for name in order]
    if len(set(heads)) < len(heads):
        heads = [words[name][0] if name in words else name for name in order]
    sign = -1 if any(head.startswith("Under/") for head in heads) else 1
    rows: list[Cells] = [(None,)] * choose([0, 1, 4])
    title = choose(TITLES[role])
    if title:
        rows.append((title,))
    rows.append(tuple(heads))
    for number in range(1, choose([3, 5, 9])):
        cells = {name: _value(role, name, number, sign, choose) for name in order}
        rows.append(tuple(cells[name] for name in order))
    columns = {place: name for place, name in enumerate(order, 1) if name in words}
    return role, Layout(grid(sheet(choose(["Sheet1", "Data", role]), *rows)), {}, columns)


_NEEDED = {
    "Funding": {"fund_name", "amount_awarded"},
    "Awards": {"recipient_org_id", "amount_awarded"},
    "Monitoring": {"portfolio_id", "revised_budget", "forecast_outturn"},
    "Reserves": {"reserve_id", "movement", "amount"},
}


def _shuffled(names: Sequence[str], choose: Choose) -> list[str]:
    left, found = list(names), []
    while left:
        found.append(left.pop(choose(range(len(left)))))
    return found


def _value(role: str, name: str, number: int, sign: int, choose: Choose) -> Value:
    money = 10_000 * number + 250
    values: dict[str, Any] = {
        "fund_name": f"Grant {number}",
        "funder_org_id": choose(["Ministry of Justice", "Home Office"]),
        "year": choose(["2020-21", "2021/22"]),
        "portfolio_id": list(NAMES.values())[number % 3],
        "recipient_org_id": f"Charity {number:02}",
        "title": f"Project {number}",
        "award_date": "01/08/2021",
        "description": "Extra support for victims of crime",
        "narrative": "as expected",
        "reserve_id": choose(["Commissioning reserve", "General reserve"]),
        "movement": choose(["Opening", "Contribution", "Draw"]),
        "reason": "as planned",
        "revised_budget": money,
        "actual_to_date": money - 4_000,
        "forecast_outturn": money - 1_000,
        "variance": -1_000 * sign,
        "Invoice ref": f"R{number}",
        "Lead officer": "Officer",
        "Contact": "Officer",
        "Score": number,
        "Officer days": 2.5 * number,
        "% of total": 12.5,
        "Matched £": money - 3,
        "Net £": money - 7,
    }
    found: Value = values.get(name, money)
    return found
