"""Offices for measuring: twelve tables of forty rows, sound but for a few planted faults."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator

from commissioning.template import Office
from commissioning.template.codes import codes
from commissioning.template.office import Record
from commissioning_schemas.years import FinancialYear

from .outside import (
    AS_AT,
    PORTFOLIOS,
    ROWS,
    YEARS,
    award,
    bid,
    fund,
    organisations,
    service,
    share_of_cost,
)
from .planted import FAULTS, Planted

MONTHS = ("apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "jan", "feb", "mar")
MODULES = frozenset(
    {"virements", "profile", "monitoring", "awards", "bids", "services", "cofunding"}
)
CHECKED_TABLES = (
    "Years", "Portfolios", "Budget", "Virements", "Profile", "Monitoring", "ReserveList",
    "Reserves", "Funding", "Awards", "Bids", "Services", "CoFunding", "Organisations", "Codes",
)  # fmt: skip
"""The tables that every tool checks."""


def office(seed: int, faults: tuple[Planted, ...] = FAULTS) -> Office:
    """Return the inputs of one office; each seed has amounts of its own."""
    chance = random.Random(seed)
    amounts = [12 * chance.randint(1_000, 9_000) for _ in range(ROWS)]
    tables: dict[str, list[Record]] = {
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
        "Funding": [fund(n, 20_000 + 1_000 * n + chance.randint(0, 400)) for n in range(ROWS)],
        "Awards": [award(n, chance.randint(1_000, 20_000)) for n in range(ROWS)],
        "Bids": [bid(n) for n in range(ROWS)],
        "Services": [service(n, amounts[n]) for n in range(ROWS)],
        "CoFunding": [share_of_cost(n, amounts) for n in range(ROWS)],
        "Organisations": list(organisations()),
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
