"""An office's figures as a published report prints them: in £m, as text, read through a map."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from commissioning.template.office import Office
from commissioning_schemas.grid import Grid, Sheet, Value
from commissioning_schemas.maps import Map, parse_map

from .drawing import pence_of
from .foreseen import requested

FIRST = 5


@dataclass(frozen=True)
class Paper:
    """A report: its cells, its map, and the cell of each of its sentences by what it says."""

    grid: Grid
    map: Map
    spots: dict[str, str]
    sentences: dict[str, str]
    shown: dict[str, str]


def millions(pence: int) -> str:
    """Write an amount as reports do: £0.710m."""
    return f"£{thousands(pence) / Decimal(1000):.3f}m"


def thousands(pence: int) -> Decimal:
    return (Decimal(pence) / 100_000).quantize(Decimal(1), ROUND_HALF_UP)


def paper(office: Office) -> Paper | None:
    """Return the report of the base year and, if it is planned, the next; ``None`` if no grant."""
    writer = _Writer(office)
    return writer.paper() if writer.funds else None


class _Writer:
    def __init__(self, office: Office) -> None:
        self.office = office
        years = office.column("Years", "year")
        at = years.index(str(office.about["base_year"]))
        self.years = years[at : at + 2]
        self.asked = requested(office)
        self.names = dict(office.portfolios)
        self.funds = [row for row in office.tables["Funding"] if row["year"] in self.years]
        self.lines: list[tuple[str, str, str]] = []
        self.shown: dict[str, str] = {}

    def total(self, year: str) -> int:
        return sum(self.asked[portfolio, year] for portfolio in self.names)

    def paper(self) -> Paper:
        ties = list(self.write())
        headings = [f"B{at}" for at, (kind, *_) in self.numbered if kind.startswith("heading")]
        content = {
            "version": 1,
            "unit": "£m",
            "about": {name: self.office.about[name] for name in ("base_year", "as_at")},
            "portfolio": [{"id": key, "name": name} for key, name in self.names.items()],
            "table": list(self.mapped()),
            "text": [
                {
                    "sheet": "Paper", "paragraph": "A", "text": "B", "purpose": f"B{FIRST}",
                    "portfolio_headings": {"cells": headings, "after": " - "},
                }
            ],
            "tie": ties,
        }  # fmt: skip
        spots = {what: f"Paper!B{at}" for at, (what, *_) in self.numbered}
        said = {what: text for what, _, text in self.lines}
        grid = Grid((self.text_sheet(), *self.table_sheets(), *self.registers()))
        return Paper(grid, parse_map(content), spots, said, self.shown)

    @property
    def numbered(self) -> list[tuple[int, tuple[str, str, str]]]:
        return list(enumerate(self.lines, FIRST))

    def write(self) -> list[dict[str, object]]:
        """Write the sentences; return the ties of those that state a figure."""
        base, last = self.years[0], self.years[-1]
        fund = max(self.funds, key=lambda row: pence_of(row["amount_awarded"]))
        self.say("purpose", f"This paper tells what was commissioned, and the plans for {last}.")
        for number, name in enumerate(self.names.values()):
            self.say(f"heading {number}", f"PORTFOLIO - {name.upper()}", "heading")
        tie = self.tie
        ties = [
            tie(
                "budget", "The budget for {} is {}.", base, millions(self.total(base)), "C05", base
            ),
            tie(
                "grant", "The largest grant of {} is {}.", str(fund["year"]),
                millions(pence_of(fund["amount_awarded"])), "Funding.amount_awarded",
                str(fund["fund_id"]),
            ),
        ]  # fmt: skip
        portfolio, year = str(fund["portfolio_id"]), str(fund["year"])
        whole = sum(thousands(pence) for pence in self.resources(portfolio, year))
        text = f"£{whole / Decimal(1000):.3f}m"
        place = f"{portfolio} {year}"
        said = "In {}, with external grants, that portfolio has {}."
        ties.append(tie("with grants", said, year, text, "C15", place, includes=["external"]))
        if len(self.years) == 2:
            fall = thousands(self.total(base)) - thousands(self.total(last))
            text = f"£{abs(fall) / Decimal(1000):.3f}m"
            said = "Between {} and the year after lie {}."
            ties.append(tie("difference", said, base, text, "C22", base))
        listed = {row["fund_id"] for row in self.funds}
        given = (row["fund_id"] for row in self.office.tables["Awards"])
        counts = Counter(str(key) for key in given if key in listed)
        if counts:
            key, count = counts.most_common(1)[0]
            said = "Of one fund of {} there were {} awards."
            ties.append(tie("count", said, base, str(count), "Awards.count", key))
        self.say("part", "The figures are in Table 1.")
        return ties

    def resources(self, portfolio: str, year: str) -> list[int]:
        grants = [
            pence_of(row["amount_awarded"])
            for row in self.office.tables["Funding"]
            if (row["portfolio_id"], row["year"]) == (portfolio, year)
        ]
        return [self.asked[portfolio, year], *grants]

    def say(self, what: str, text: str, paragraph: str = "") -> None:
        self.lines.append((what, paragraph or f"S-{len(self.lines) + 1}", text))

    def tie(
        self, what: str, said: str, year: str, text: str, figure: str, key: str, **more: object
    ) -> dict[str, object]:
        self.say(what, said.format(year, text))
        self.shown[what] = text
        cell = f"Paper!B{FIRST + len(self.lines) - 1}"
        return {"cell": cell, "text": text, "figure": figure, "key": key, **more}

    def text_sheet(self) -> Sheet:
        rows: dict[int, dict[int, Value]] = {4: {1: "Paragraph", 2: "Text"}}
        rows |= {at: {1: paragraph, 2: text} for at, (_, paragraph, text) in self.numbered}
        return Sheet("Paper", rows=rows)

    def table_sheets(self) -> list[Sheet]:
        """Return one table for each year: portfolios by name, and a total below."""
        sheets = []
        for number, year in enumerate(self.years, 1):
            lines = [(name, self.asked[key, year]) for key, name in self.names.items()]
            lines.append(("Total", self.total(year)))
            rows = [[f"{year} budget", "Amount"], *([name, millions(p)] for name, p in lines)]
            sheets.append(_sheet(f"Table {number}", rows))
        return sheets

    def registers(self) -> list[Sheet]:
        tables = self.office.tables
        years = [[year, millions(self.total(year))] for year in self.years]
        fields = ("fund_id", "fund_name", "year", "portfolio_id")
        funds = [
            [str(row[name]) for name in fields] + [millions(pence_of(row["amount_awarded"]))]
            for row in self.funds
        ]
        listed = {row[0] for row in funds}
        awards = [
            [str(row["award_id"]), str(row["fund_id"]), millions(pence_of(row["amount_awarded"]))]
            for row in tables["Awards"]
            if row["fund_id"] in listed
        ]
        return [
            _sheet("Years", [["Year", "Approved budget"], *years]),
            _sheet("Funding", [["Fund", "Fund name", "Year", "Portfolio", "Awarded"], *funds]),
            _sheet("Awards", [["Award", "From fund", "Amount"], *awards]),
        ]

    def mapped(self) -> list[dict[str, object]]:
        tables: list[dict[str, object]] = []
        for number, year in enumerate(self.years, 1):
            heading = f"{year} budget"
            columns = {"portfolio_id": heading, "original_budget": "Amount"}
            tables.append(
                {
                    **_mapped("Budget", f"Table {number}", heading, columns),
                    "constants": {"year": year, "source_type": "Own budget"},
                    "rows": {"total": ["Total"]},
                }
            )
        years = {"year": "Year", "approved_budget": "Approved budget"}
        funds = {
            "fund_id": "Fund", "fund_name": "Fund name", "year": "Year",
            "portfolio_id": "Portfolio", "amount_awarded": "Awarded",
        }  # fmt: skip
        awards = {"award_id": "Award", "fund_id": "From fund", "amount_awarded": "Amount"}
        tables.append(_mapped("Years", "Years", "Year", years))
        tables.append(_mapped("Funding", "Funding", "Fund", funds))
        tables.append(_mapped("Awards", "Awards", "Award", awards))
        return tables


def _mapped(role: str, sheet: str, heading: str, columns: dict[str, str]) -> dict[str, object]:
    place = {"role": role, "sheet": sheet, "heading": heading}
    return {**place, "published": True, "columns": columns}


def _sheet(name: str, rows: list[list[str]]) -> Sheet:
    return Sheet(name, rows={at: dict(enumerate(row, 1)) for at, row in enumerate(rows, 4)})
