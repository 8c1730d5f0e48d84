"""Filled offices of any size: plausible amounts to the penny, and names as people have them."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from decimal import Decimal

from commissioning.template.new_office import new_office
from commissioning.template.office import ALL_MODULES, Input, Office, Record
from commissioning_schemas.split import split_equally
from commissioning_schemas.tables import Profile
from commissioning_schemas.years import FinancialYear

BASE = FinancialYear(2026)
NAMES = (
    "Gwasanaethau dioddefwyr Ynys Môn a Dŵr-y-Felin", "Health & Justice", 'The "Café" fund',
    "Young people's services", '=HYPERLINK("http://example.org","here")', "#N/A", "Note",
    "Budget", "Commissioning reserve", "2026-27", "Total requested",
)  # fmt: skip


def office_of(
    portfolios: int, years: int, reserves: int, modules: frozenset[str] = ALL_MODULES
) -> Office:
    """Return a blank office of a size; its ids hold spaces, its names whatever names hold."""
    named = [(f"P {n}", _name(n)) for n in range(1, portfolios + 1)]
    kept = [(f"R/{n}", f"Cronfa {n} wrth gefn") for n in range(1, reserves + 1)]
    return new_office(
        "Swyddfa'r Comisiynydd", BASE, years, named, kept, modules, body_code="SYC & CO"
    )


def _name(number: int) -> str:
    return NAMES[number - 1] if number <= len(NAMES) else f"Portffolio {number}"


def filled_office(portfolios: int, years: int, reserves: int) -> Office:
    """Return an office of a size with every table filled in."""
    blank = office_of(portfolios, years, reserves)
    return Office(blank.about, {**blank.tables, **_Amounts(blank).tables()}, blank.modules)


class _Amounts:
    """Draws the amounts of one office; the same office gets the same amounts each time."""

    def __init__(self, office: Office) -> None:
        self.chance = random.Random(7)
        self.years = office.column("Years", "year")
        self.portfolios = office.column("Portfolios", "portfolio_id")
        self.reserves = office.column("ReserveList", "reserve_id")
        self.office = office
        self.drawn = {
            (year, reserve): self.pounds(50_000) for year in self.years for reserve in self.reserves
        }
        self.lines = [line for year in self.years for line in self.lines_of(year)]

    def pounds(self, most: int) -> Decimal:
        """Draw an amount in pounds and pence."""
        return Decimal(self.chance.randint(1, most * 100)) / 100

    def tables(self) -> dict[str, list[Record]]:
        """Return every table that is filled."""
        return {
            "Years": [
                {**row, "approved_budget": self.pounds(9_000_000), "budget_decision_ref": "D"}
                for row in self.office.tables["Years"]
            ],
            "Budget": self.lines,
            "Reserves": list(self.movements()),
            "Funding": list(self.funds()),
            **self.of_modules(),
        }

    def lines_of(self, year: str) -> Iterator[Record]:
        """Yield own lines, one contribution, one paid by grant and one from each reserve."""
        for number, portfolio in enumerate(self.portfolios, 1):
            yield self.line(f"B{year}-{number}", year, portfolio, self.pounds(400_000))
        first, last = self.portfolios[0], self.portfolios[-1]
        given = self.pounds(20_000)
        yield {**self.line(f"C{year}", year, last, given), "line_type": "Contribution"}
        external: Record = {"source_type": "External", "source_ref": f"SPOT {year}"}
        yield {**self.line(f"X{year}", year, first, self.pounds(9_000)), **external}
        for number, reserve in enumerate(self.reserves):
            portfolio = self.portfolios[number % len(self.portfolios)]
            line = self.line(f"R{year}-{number}", year, portfolio, self.drawn[year, reserve])
            yield {**line, "source_type": "Reserve", "source_ref": reserve}

    def line(self, key: str, year: str, portfolio: str, amount: Decimal) -> Record:
        """Return one line of spend from the office's own budget."""
        kinds = {"line_type": "Base", "source_type": "Own budget", "description": f"Work of {key}"}
        place = {"line_id": key, "year": year, "portfolio_id": portfolio}
        return {**place, **kinds, "original_budget": amount}

    def movements(self) -> Iterator[Record]:
        """Yield an opening balance for each reserve, and a contribution and a draw each year."""
        for number, reserve in enumerate(self.reserves):
            opening = 1_000_000 * (number + 1)
            yield self.move(f"O{number}", reserve, self.years[0], "Opening", Decimal(opening))
            for year in self.years:
                put = self.pounds(9_000)
                yield self.move(f"I{number}-{year}", reserve, year, "Contribution", put)
                out = self.drawn[year, reserve]
                yield self.move(f"D{number}-{year}", reserve, year, "Draw", out)

    def move(self, key: str, reserve: str, year: str, movement: str, amount: Decimal) -> Record:
        """Return one movement of a reserve."""
        what = {"movement_id": key, "reserve_id": reserve, "year": year, "movement": movement}
        return {**what, "amount": amount, "status": "Planned", "reason": "As planned"}

    def funds(self) -> Iterator[Record]:
        """Yield a grant that comes again and one that does not, for each year."""
        for year in self.years:
            for name, kind in (("CORE", "Annual formula"), ("SPOT", "Competitive")):
                spent = self.pounds(400_000)
                yield {
                    "fund_id": f"{name} {year}", "year": year, "funder_org_id": "Y Weinyddiaeth",
                    "fund_name": f'Grant "{name}"', "kind": kind, "stage": "Received",
                    "portfolio_id": self.chance.choice(self.portfolios), "ring_fence": "None",
                    "amount_awarded": spent + self.pounds(90_000), "amount_received": spent,
                    "amount_spent": spent, "spend_by": FinancialYear.parse(year).end,
                }  # fmt: skip

    def of_modules(self) -> dict[str, list[Record]]:
        """Return the tables of the modules, a row or a few in each."""
        base, own = self.years[0], self.lines[: len(self.portfolios)]
        day, amount = BASE.start, Decimal("100.01")
        giving = f"C{base}"
        fund: Record = {"fund_id": f"SPOT {base}", "amount_awarded": amount, "paid_to_date": 50}
        service: Record = {
            "service_id": "S 1", "route": "Contract", "procurement_route": "Light touch",
            "start": day, "end": dt.date(2029, 3, 31), "annual_value": Decimal("68333.33"),
            "vat_rate": Decimal("0.2"),
        }  # fmt: skip
        measure: Record = {"better": "Lower", "target": 5, "amber_tolerance": 1}
        scores: Record = {"inherent_likelihood": 4, "inherent_impact": 5, "residual_likelihood": 4}
        return {
            "Virements": [
                {"virement_id": "V1", "date": day, "from_line": giving,
                 "to_line": own[0]["line_id"], "amount": amount},
            ],
            "Profile": [self.profile(line, amount * (n == 0)) for n, line in enumerate(own)],
            "Monitoring": [self.monitored(base, period, portfolio)
                           for period in ("M03", "Q2") for portfolio in ("ALL", *self.portfolios)],
            "Awards": [{**fund, "award_id": f"A{n}"} for n in range(3)],
            "Services": [service],
            "CoFunding": [{"service_id": "S 1", "year": base, "partner_org_id": f"O{n}",
                           "amount": 10_000, "status": "Agreed"} for n in range(7)],
            "Scorecard": [{**measure, "measure_id": f"M{n}", "q1": n} for n in (4, 6, 9)],
            "Risks": [{**scores, "risk_id": f"K{n}", "residual_impact": n} for n in (3, 4)],
            "Calendar": [{"event_id": "E1", "event_date": dt.date(2027, 2, 1)}],
        }  # fmt: skip

    def profile(self, line: Record, moved: Decimal) -> Record:
        """Spread a line over its year."""
        amount = line["original_budget"]
        assert isinstance(amount, Decimal)
        parts = split_equally(int((amount + moved) * 100), 12)
        months = [name for name in Profile.columns if len(name) == 3]
        spread: dict[str, Input] = {
            month: Decimal(part) / 100 for month, part in zip(months, parts, strict=True)
        }
        return {"line_id": line["line_id"], "method": "Equal months", **spread}

    def monitored(self, year: str, period: str, portfolio: str) -> Record:
        """Return what was spent by a period, and what is expected."""
        what = {"year": year, "period": period, "portfolio_id": portfolio, "narrative": "As seen"}
        return {**what, "actual_to_date": 9, "forecast_outturn": self.pounds(500_000)}
