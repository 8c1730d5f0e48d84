"""Rows about those outside the office: funders, those who are paid, and partners."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from commissioning.template.office import Record

ROWS = 40
YEARS = ("2020-21", "2021-22", "2022-23")
PORTFOLIOS = ("DCP", "VV", "RRO", "CS")
AS_AT = dt.date(2021, 3, 18)


def fund(n: int, amount: int) -> Record:
    return {
        "fund_id": f"F{n + 1:03}",
        "year": YEARS[0],
        "funder_org_id": "MOJ" if n % 2 else "HO",
        "fund_name": f"Support fund {n + 1}",
        "kind": "Competitive",
        "stage": "Received",
        "portfolio_id": PORTFOLIOS[n % 4],
        "ring_fence": "Victims",
        "amount_awarded": amount,
        "amount_received": amount,
        "amount_spent": amount,
        "award_date": dt.date(2020, 4, 1),
        "spend_by": dt.date(2021, 3, 31),
        "return_due": dt.date(2021, 4, 30),
        "agreement_ref": f"GA-{n + 1:03}",
        "match_required": 0,
    }


def award(n: int, amount: int) -> Record:
    return {
        "award_id": f"A-2021-{n + 1:03}",
        "fund_id": f"F{n + 1:03}",
        "round": "2020 round",
        "recipient_org_id": f"CH{n % 20 + 1:02}",
        "title": f"Support for victims, project {n + 1}",
        "description": "Extra support for victims of crime during the pandemic.",
        "amount_applied": amount,
        "amount_awarded": amount,
        "currency": "GBP",
        "award_date": dt.date(2020, 8, 1),
        "start": dt.date(2020, 9, 1),
        "end": dt.date(2021, 3, 31),
        "category": "Victims",
        "conditions": "none",
        "reason": "Met the published criteria",
        "open_call": "Yes",
        "paid_to_date": amount,
        "monitoring_due": dt.date(2021, 4, 30),
        "publish": "Yes",
        "last_modified": AS_AT,
    }


def bid(n: int) -> Record:
    return {
        "bid_id": f"BID-{n + 1:02}",
        "opportunity": f"Regional opportunity {n + 1}",
        "funder_org_id": "HO",
        "portfolio_id": PORTFOLIOS[n % 4],
        "amount_low": Decimal(1_000 * (n + 1)),
        "amount_high": Decimal(2_000 * (n + 1)),
        "stage": "Idea" if n % 2 else "Preparing",
    }


def service(n: int, amount: int) -> Record:
    joint = n < 10
    return {
        "service_id": f"S-{n + 1:03}",
        "name": f"Service {n + 1}",
        "portfolio_id": PORTFOLIOS[n % 4],
        "provider_org_id": f"CH{n % 20 + 1:02}",
        "route": "Partnership agreement" if joint else "Grant agreement",
        "start": dt.date(2020, 4, 1),
        "end": dt.date(2023, 3, 31),
        "annual_value": amount,
        "lead_role": "Commissioning manager",
        "review_frequency": "Quarterly",
        "last_review": dt.date(2021, 2, 15),
        "jointly_with": "NPS" if joint else None,
        "delivery_mode": "Hybrid",
    }


def share_of_cost(n: int, amounts: list[int]) -> Record:
    service = n % 10
    return {
        "service_id": f"S-{service + 1:03}",
        "year": YEARS[n // 20],
        "partner_org_id": "OFFICE" if n // 10 % 2 else "NPS",
        "amount": amounts[service] // 2,
        "status": "Agreed",
    }


def organisations() -> Iterator[Record]:
    named = (
        ("OFFICE", "Office of the Police and Crime Commissioner", "Funder;Partner", "Police"),
        ("MOJ", "Ministry of Justice", "Funder", "Central government"),
        ("HO", "Home Office", "Funder", "Central government"),
        ("NPS", "National Probation Service", "Funder;Partner", "Probation"),
    )
    for name, text, roles, kind in named:
        yield {"org_id": name, "name": text, "roles": roles, "org_type": kind}
    for n in range(1, ROWS - len(named) + 1):
        charity = {"org_id": f"CH{n:02}", "name": f"Charity {n:02}"}
        yield {**charity, "roles": "Provider;Recipient", "org_type": "Charity"}
