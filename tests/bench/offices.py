"""Offices for measuring: twelve tables of forty rows, sound but for a few planted faults."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from commissioning.template import Office
from commissioning.template.codes import codes
from commissioning.template.office import Input, Record
from commissioning_schemas.tables import TABLES
from commissioning_schemas.years import FinancialYear

ROWS = 40
YEARS = ("2020-21", "2021-22", "2022-23")
PORTFOLIOS = ("DCP", "VV", "RRO", "CS")
AS_AT = dt.date(2021, 3, 18)
MONTHS = ("apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "jan", "feb", "mar")
FIRST_ROW = 5
"""The row of a sheet in which its first record stands."""

MODULES = frozenset(
    {"virements", "profile", "monitoring", "awards", "bids", "services", "cofunding"}
)
CHECKED_TABLES = (
    "Years", "Portfolios", "Budget", "Virements", "Profile", "Monitoring", "ReserveList",
    "Reserves", "Funding", "Awards", "Bids", "Services", "CoFunding", "Organisations", "Codes",
)  # fmt: skip
"""The tables that every tool checks."""


@dataclass(frozen=True)
class Planted:
    """A fault put into a workbook: where it is, of what kind, and the code under which it goes."""

    kind: str
    table: str
    record: int
    field: str
    value: Input
    code: str

    @property
    def row(self) -> int:
        """The row of the sheet."""
        return FIRST_ROW + self.record

    @property
    def column(self) -> int:
        """The column of the sheet, from 1."""
        return 1 + list(TABLES[self.table].columns).index(self.field)


FAULTS = (
    Planted("type", "Bids", 3, "amount_low", "seventeen", "TYP-001"),
    Planted("required", "Services", 7, "lead_role", None, "TYP-019"),
    Planted("unique", "Organisations", 39, "org_id", "CH01", "REF-001"),
    Planted("enum", "Virements", 11, "kind", "Sometimes", "TYP-014"),
    Planted("minimum", "Awards", 5, "amount_applied", -250, "TYP-013"),
)


def office(seed: int, faults: tuple[Planted, ...] = FAULTS) -> Office:
    """Return the inputs of one office; each seed has amounts of its own."""
    chance = random.Random(seed)
    amounts = [12 * chance.randint(1_000, 9_000) for _ in range(ROWS)]
    tables = {
        "Years": list(_years(amounts)),
        "Portfolios": [
            {"portfolio_id": name, "name": f"Portfolio {name}", "sort": n}
            for n, name in enumerate(PORTFOLIOS, 1)
        ],
        "Budget": [_line(n, amount) for n, amount in enumerate(amounts)],
        "Virements": [_virement(n) for n in range(ROWS)],
        "Profile": [
            {
                "line_id": _line_id(n),
                "method": "Equal months",
                **dict.fromkeys(MONTHS, amount // 12),
            }
            for n, amount in enumerate(amounts)
        ],
        "Monitoring": [_monitoring(n, amounts) for n in range(ROWS)],
        "ReserveList": [_reserve(n) for n in range(ROWS // 4)],
        "Reserves": [_movement(n) for n in range(ROWS)],
        "Funding": [_fund(n, 20_000 + 1_000 * n + chance.randint(0, 400)) for n in range(ROWS)],
        "Awards": [_award(n, chance.randint(1_000, 20_000)) for n in range(ROWS)],
        "Bids": [_bid(n) for n in range(ROWS)],
        "Services": [_service(n, amounts[n]) for n in range(ROWS)],
        "CoFunding": [_share_of_cost(n, amounts) for n in range(ROWS)],
        "Organisations": list(_organisations()),
        "Codes": list(codes()),
    }
    for fault in faults:
        record = tables[fault.table][fault.record]
        tables[fault.table][fault.record] = {**record, fault.field: fault.value}
    about: Record = {
        "body_name": f"Office {seed:03} of the Police and Crime Commissioner",
        "body_code": f"OF{seed:03}",
        "base_year": YEARS[0],
        "as_at": AS_AT,
        "money_unit": "£",
        "schema_version": "1.0",
        "status": "Draft",
        "prepared_by": "Finance officer",
        "prepared_on": AS_AT,
        "tolerance_pence": 0,
        "publisher_prefix": "360G-office",
    }
    return Office(about, tables, MODULES)


def _of_year(n: int) -> str:
    return YEARS[0 if n < 16 else 1 if n < 32 else 2]


def _line_id(n: int) -> str:
    return f"B{n + 1:03}"


def _years(amounts: list[int]) -> Iterator[Record]:
    for label, status in zip(YEARS, ("Current", "Budget", "Plan"), strict=True):
        days = FinancialYear.parse(label)
        own = sum(a for n, a in enumerate(amounts) if _of_year(n) == label)
        yield {
            "year": label,
            "start": days.start,
            "end": days.end,
            "status": status,
            "approved_budget": own,
            "budget_decision_ref": f"Budget {label}",
            "source": "MTFS",
        }


def _line(n: int, amount: int) -> Record:
    return {
        "line_id": _line_id(n),
        "year": _of_year(n),
        "portfolio_id": PORTFOLIOS[n % 4],
        "service_id": f"S-{n + 1:03}",
        "description": f"Line {n + 1}: services for people and places",
        "line_type": "Base",
        "source_type": "Own budget",
        "original_budget": amount,
        "commitment": "Committed",
    }


def _virement(n: int) -> Record:
    # Every second virement takes the one before it back, so that the profiles stay right.
    pair = n // 2 % 8
    lines = _line_id(pair), _line_id(pair + 8)
    day = dt.date(2020, 4, 6) + dt.timedelta(days=8 * n)
    return {
        "virement_id": f"V{n + 1:03}",
        "date": day,
        "from_line": lines[n % 2],
        "to_line": lines[1 - n % 2],
        "amount": 100 + n // 2,
        "kind": "Temporary",
        "reason": f"Sessions moved, part {n + 1}",
        "approver_role": "Commissioning manager",
        "approved_on": day,
    }


def _monitoring(n: int, amounts: list[int]) -> Record:
    portfolio = n % 4
    planned = sum(a for i, a in enumerate(amounts[:16]) if i % 4 == portfolio)
    month = n // 4 + 1
    return {
        "year": YEARS[0],
        "period": f"M{month:02}",
        "portfolio_id": PORTFOLIOS[portfolio],
        "actual_to_date": planned // 12 * month,
        "accruals": 0,
        "commitments": 0,
        "forecast_outturn": planned,
        "narrative": f"On plan in month {month}",
    }


def _reserve(n: int) -> Record:
    return {
        "reserve_id": f"R{n + 1:02}",
        "name": f"Earmarked reserve {n + 1}",
        "purpose": "Projects that were delayed",
        "category": "1 Planned spend in the MTFS period",
        "owner_role": "Deputy chief executive",
        "review_date": dt.date(2022, 3, 31),
        "planned_end": YEARS[2],
    }


def _movement(n: int) -> Record:
    # What one reserve hands over, the next receives; the openings come first.
    opening = n < 10
    kind = "Opening" if opening else ("Transfer out", "Transfer in")[n % 2]
    return {
        "movement_id": f"M{n + 1:03}",
        "reserve_id": f"R{n % 10 + 1:02}",
        "year": YEARS[0],
        "date": dt.date(2020, 4, 1) + dt.timedelta(days=n),
        "movement": kind,
        "amount": 100_000 + 7_300 * n if opening else 1_000 + n // 2,
        "status": "Actual",
        "linked_ref": "ALL",
        "decision_ref": "Accounts 2019-20",
        "reason": "Balance brought forward" if opening else "Moved between projects",
    }


def _fund(n: int, amount: int) -> Record:
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


def _award(n: int, amount: int) -> Record:
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


def _bid(n: int) -> Record:
    return {
        "bid_id": f"BID-{n + 1:02}",
        "opportunity": f"Regional opportunity {n + 1}",
        "funder_org_id": "HO",
        "portfolio_id": PORTFOLIOS[n % 4],
        "amount_low": Decimal(1_000 * (n + 1)),
        "amount_high": Decimal(2_000 * (n + 1)),
        "stage": "Idea" if n % 2 else "Preparing",
    }


def _service(n: int, amount: int) -> Record:
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


def _share_of_cost(n: int, amounts: list[int]) -> Record:
    service = n % 10
    return {
        "service_id": f"S-{service + 1:03}",
        "year": YEARS[n // 20],
        "partner_org_id": "OFFICE" if n // 10 % 2 else "NPS",
        "amount": amounts[service] // 2,
        "status": "Agreed",
    }


def _organisations() -> Iterator[Record]:
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
