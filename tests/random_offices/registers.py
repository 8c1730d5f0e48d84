"""Profiles, monitoring, services, bids and the registers of governance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from commissioning.template.office import Input, Record
from commissioning_schemas.split import split_by, split_equally
from commissioning_schemas.tables import Profile

from .drawing import Draw, Shape, pence_of, pounds
from .spending import Spending

MONTHS = [name for name in Profile.columns if len(name) == 3]
PERIODS = ("M02", "M05", "Q2", "M11", "OUT")
PLACES = {
    "Quarterly in advance": (0, 3, 6, 9),
    "Quarterly in arrears": (2, 5, 8, 11),
    "Half-yearly in arrears": (5, 11),
    "One payment": (0,),
}


def profiles(draw: Draw, made: Spending) -> Iterator[Record]:
    """Spread some lines over their months, to the penny."""
    for line in made.lines:
        if line["source_type"] == "External" or not draw.chance(3):
            continue
        key = str(line["line_id"])
        method = draw.one_of(("Equal months", "Manual", *PLACES))
        places = PLACES.get(method, tuple(range(12)))
        weights = [draw.number(0, 3) for _ in places] if method == "Manual" else []
        parts = split_equally(made.revised[key], len(places))
        if sum(weights):
            parts = split_by(made.revised[key], weights)
        months: dict[str, Input] = dict.fromkeys(MONTHS, 0)
        months |= {MONTHS[at]: pounds(part) for at, part in zip(places, parts, strict=True)}
        yield {"line_id": key, "method": method, **months}


def monitoring(draw: Draw, made: Spending, shape: Shape) -> Iterator[Record]:
    """Say how the base year stands in some periods; what is set aside is left unspent."""
    base = shape.base.label
    kept = made.moved(base, "Contribution")
    by_portfolio = [made.requested(base, one) for one in shape.portfolios]
    whole = sum(by_portfolio)
    for period in PERIODS[: draw.number(0, 3)]:
        left = kept if whole == kept else draw.number(kept, min(whole, kept + 90_000_00))
        over = 0 if kept else draw.pence(90_000_00)
        gaps = split_by(left, by_portfolio) if whole else [0 for _ in by_portfolio]
        rows = list(zip(shape.portfolios, by_portfolio, gaps, strict=True))
        if draw.chance():
            rows.insert(0, ("ALL", whole, left))
        for name, planned, gap in rows:
            outturn = planned + over if over and draw.chance() else planned - gap
            if name == "ALL":
                outturn = planned - left
            actual = outturn // 2
            yield {
                "year": base,
                "period": period,
                "portfolio_id": name,
                "actual_to_date": pounds(actual),
                "accruals": pounds(outturn - actual) if draw.chance() else None,
                "forecast_outturn": pounds(outturn if kept else max(0, outturn)),
                "narrative": "Delays, and more referrals than expected",
            }


def services(draw: Draw, shape: Shape) -> list[Record]:
    """Return services of whole months, with a notice wherever one may be needed."""
    rows: list[Record] = []
    for number in range(1, draw.number(0, 3) + 1):
        begins = draw.one_of(shape.years)
        start = dt.date(begins.begins, draw.number(4, 12), 1)
        end = dt.date(begins.begins + draw.number(1, 3), draw.number(1, 12), 1)
        end -= dt.timedelta(days=1)
        contract = draw.chance()
        route = "Contract" if contract else "Grant agreement"
        bought = draw.one_of(("Light touch", "Framework", "Quotes")) if contract else None
        row: Record = {
            "service_id": f"S {number}",
            "name": f"Helpline {number}",
            "portfolio_id": draw.one_of(shape.portfolios),
            "provider_org_id": draw.one_of(("PROV", "CH1")),
            "route": route,
            "procurement_route": bought,
            "start": start,
            "end": max(end, start + dt.timedelta(days=30)),
            "annual_value": pounds(draw.pence(300_000_00, 3)),
            "vat_rate": draw.one_of((None, pounds(20))),
            "notice_ref": "2026/S 000-1" if contract else None,
            "published_on": start if contract else None,
            "lead_role": "Commissioning manager",
        }
        rows.append(row)
    return rows


def partners(draw: Draw, shape: Shape, offered: list[Record]) -> Iterator[Record]:
    """Share the yearly value of some services among two to four partners."""
    for service in offered:
        for year in shape.labels if draw.chance() else ():
            names = ("OFFICE", "MIN", "PROV", "CH1")[: draw.number(2, 4)]
            weights = [draw.number(1, 5) for _ in names]
            whole = pence_of(service["annual_value"])
            for name, part in zip(names, split_by(whole, weights), strict=True):
                yield {
                    "service_id": service["service_id"],
                    "year": year,
                    "partner_org_id": name,
                    "amount": pounds(part),
                    "status": "Agreed",
                }


def bids(draw: Draw, shape: Shape) -> Iterator[Record]:
    """Bid for more, at every stage but the one that has brought money."""
    stages = ("Idea", "Preparing", "Submitted", "Awaiting decision", "Unsuccessful", "Withdrawn")
    for number in range(draw.number(0, 3)):
        stage = draw.one_of(stages)
        low = draw.pence(500_000_00)
        yield {
            "bid_id": f"BID{number}",
            "opportunity": "A fund for lighting",
            "funder_org_id": "MIN",
            "portfolio_id": draw.one_of(shape.portfolios),
            "amount_low": pounds(low),
            "amount_high": pounds(low + draw.pence(500_000_00)),
            "stage": stage,
            "submitted_on": shape.as_at if stage not in stages[:2] else None,
            "decision_due": shape.as_at,
            "decided_on": shape.as_at if stage in stages[4:] else None,
        }
