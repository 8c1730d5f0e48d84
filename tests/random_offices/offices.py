"""Whole offices, valid by construction: whatever is drawn, no rule finds an error in them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from commissioning.template.codes import codes
from commissioning.template.office import ALL_MODULES, Office, Record
from commissioning_schemas.years import FinancialYear

from .drawing import Draw, Shape
from .governance import actions, measures, meetings, risks
from .grants import grants
from .ledgers import coded, ledger
from .registers import bids, monitoring, partners, profiles, services
from .spending import spending, years

MODULES = ALL_MODULES - {"publish"}
"""What would be published is Awards once more."""

TOGETHER = {
    "cofunding": "services",
    "monitoring": "profile",
    "delivery": "risks",
    "ledger": "monitoring",
}
"""Modules whose sheets lead to the sheets of another."""


@dataclass(frozen=True, repr=False)
class RandomOffice(Office):
    """An office that says of itself, where a test fails, only what was drawn."""

    def _repr_pretty_(self, printer: RepresentationPrinter, cycle: bool) -> None:
        """Print as Hypothesis does, which would else print a thousand rows of Codes."""
        printer.text(str(self)[:25_000])

    def __str__(self) -> str:
        lines = [f"{self.about['base_year']}, as at {self.about['as_at']}; {sorted(self.modules)}"]
        for name, rows in self.tables.items():
            if rows and self.has(name) and name not in ("Codes", "Organisations"):
                given = [{k: str(v) for k, v in row.items() if v is not None} for row in rows]
                lines += [name, *(f"  {row}" for row in given)]
        return "\n".join(lines)


@st.composite
def offices(
    draw_one: st.DrawFn,
    *,
    portfolios: int = 8,
    years_of: int = 6,
    reserves: int = 4,
    modules: frozenset[str] | None = None,
) -> RandomOffice:
    """Let Hypothesis draw an office of at most so many portfolios, years and reserves."""
    draw = Draw(lambda least, most: draw_one(st.integers(least, most)))
    return drawn(draw, portfolios, years_of, reserves, modules)


def drawn(
    draw: Draw, portfolios: int, years_of: int, reserves: int, modules: frozenset[str] | None
) -> RandomOffice:
    """Draw an office of at most so many portfolios, years and reserves."""
    shape = _shape(draw, portfolios, years_of, reserves)
    chosen = _modules(draw) if modules is None else modules
    made = spending(draw, shape, "virements" in chosen)
    given = grants(draw, shape, "awards" in chosen)
    offered = services(draw, shape)
    monitored = list(monitoring(draw, made, shape))
    lines = [*made.lines, *given.lines]
    if "ledger" in chosen:
        coded(draw, lines)
    tables: dict[str, list[Record]] = {
        "Years": years(draw, made, shape),
        "Portfolios": _portfolios(draw, shape),
        "Organisations": list(ORGANISATIONS),
        "Codes": list(codes()),
        "Budget": lines,
        "ReserveList": [_reserve(draw, name, shape) for name in shape.reserves],
        "Reserves": made.movements,
        "Funding": given.funds,
        "Virements": made.virements,
        "Profile": list(profiles(draw, made)),
        "Monitoring": monitored,
        "Ledger": list(ledger(draw, lines, monitored)) if "ledger" in chosen else [],
        "Awards": given.awards,
        "Services": offered,
        "CoFunding": list(partners(draw, shape, offered)),
        "Bids": list(bids(draw, shape)),
        "Delivery": list(actions(draw, shape)),
        "Scorecard": list(measures(draw, shape)),
        "Risks": list(risks(draw, shape)),
        "Calendar": list(meetings(draw, shape)),
    }
    about: Record = {
        "body_name": "Swyddfa'r Comisiynydd & Partners",
        "body_code": "SYC",
        "base_year": shape.base.label,
        "as_at": shape.as_at,
        "money_unit": "£",
        "schema_version": "1.0",
        "status": "Draft",
        "prepared_by": "Finance officer",
        "prepared_on": shape.as_at,
        "tolerance_pence": 0,
        "publisher_prefix": "360G-syc",
    }
    return RandomOffice(about, tables, chosen, guide=False)


def _shape(draw: Draw, portfolios: int, years_of: int, reserves: int) -> Shape:
    count = draw.number(1, years_of)
    first = draw.number(2013, 2035)
    span = tuple(FinancialYear(first + further) for further in range(count))
    base = span[draw.number(0, min(1, count - 1))]
    as_at = draw.day(base.start + dt.timedelta(days=30), base.end)
    leap = dt.date(base.begins + 1, 3, 1) - dt.timedelta(days=1)
    if draw.chance(4):
        as_at = leap
    ids = draw.ids(draw.number(1, portfolios))
    kept = draw.ids(draw.number(1, reserves), "Res. ")
    return Shape(span, base, as_at, ids, kept)


def _modules(draw: Draw) -> frozenset[str]:
    if draw.chance():
        return MODULES
    some = {name for name in sorted(MODULES) if draw.chance()}
    for name in ("ledger", *TOGETHER):
        some |= {TOGETHER[name]} if name in some else set()
    return frozenset(some)


def _portfolios(draw: Draw, shape: Shape) -> list[Record]:
    names = draw.names(len(shape.portfolios))
    return [
        {
            "portfolio_id": key,
            "name": name,
            "aliases": f"Formerly {name}; Old {key} team" if draw.chance(4) else None,
            "sort": order,
        }
        for order, (key, name) in enumerate(zip(shape.portfolios, names, strict=True), 1)
    ]


def _reserve(draw: Draw, name: str, shape: Shape) -> Record:
    categories = [str(row["value"]) for row in codes() if row["list"] == "reserve_category"]
    return {
        "reserve_id": name,
        "name": f"Reserve “{name}”",
        "purpose": "Projects that were delayed",
        "category": draw.one_of(categories),
        "owner_role": "Chief finance officer",
        "review_date": shape.base.end,
        "planned_end": shape.labels[-1] if draw.chance() else None,
    }


def _organisation(key: str, name: str, roles: str, kind: str, **more: str) -> Record:
    return {"org_id": key, "name": name, "roles": roles, "org_type": kind, **more}


ORGANISATIONS = (
    _organisation("OFFICE", "Swyddfa'r Comisiynydd", "Funder;Partner", "Police"),
    _organisation("MIN", "Ministry of Help", "Funder;Partner", "Central government"),
    _organisation("Y Swyddfa", "Y Swyddfa Gartref", "Funder", "Central government"),
    _organisation("PROV", "Provider & Sons Ltd", "Provider;Partner", "Company"),
    _organisation(
        "CH1", "Charity One", "Recipient;Provider;Partner", "Charity",
        charity_number="1164883", org_identifier="GB-CHC-1164883",
    ),
    _organisation("CH2", "St Non's Trust", "Recipient", "Charity"),
    _organisation(
        "CH3", "Third Way CIC", "Recipient", "CIC",
        company_number="01234567", org_identifier="GB-COH-01234567",
    ),
)  # fmt: skip
