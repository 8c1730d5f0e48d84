"""Grants and what is paid from them: never more than the grant, for its purpose, in its time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from commissioning.template.codes import codes
from commissioning.template.office import Record
from commissioning_schemas.split import split_equally
from commissioning_schemas.years import FinancialYear

from .drawing import Draw, Shape, pence_of, pounds

AGREED = ("Agreed", "Received", "Closed")
_NAMES = ("Victims' fund", "Safer streets", "DA & SV support")
_LISTS = list(codes())


@dataclass
class Grants:
    """Grants, the lines they pay for, and the awards made from them."""

    funds: list[Record] = field(default_factory=list)
    lines: list[Record] = field(default_factory=list)
    awards: list[Record] = field(default_factory=list)


def grants(draw: Draw, shape: Shape, with_awards: bool) -> Grants:
    """Draw grants for some years, one that comes every year, and one over several years."""
    made = Grants()
    recurring, steady = draw.chance(), draw.chance()
    for year in shape.years:
        if recurring:
            same = made.funds[0] if steady and made.funds else None
            made.funds.append(_yearly(draw, shape, year, same))
        for number, name in enumerate(_NAMES, 1):
            if draw.chance(3):
                kind = draw.one_of(("Competitive", "Emergency", "Co-funding", "Feasibility"))
                made.funds.append(_fund(draw, shape, year, f"F {number}", name, kind))
    if len(shape.years) > 1 and draw.chance():
        made.funds += _group(draw, shape)
    for fund in made.funds:
        _spend(draw, shape, made, fund, with_awards)
    return made


def _fund(
    draw: Draw, shape: Shape, year: FinancialYear, key: str, name: str, kind: str
) -> dict[str, object]:
    begun = year.start <= shape.as_at
    stage = draw.one_of(("Announced", "Offered", *AGREED) if begun else ("Announced", "Agreed"))
    awarded = draw.pence(600_000_00, 1)
    row: dict[str, object] = {
        "fund_id": f"{key}/{year.label[2:]}",
        "year": year.label,
        "funder_org_id": draw.one_of(("MIN", "Y Swyddfa")),
        "fund_name": name,
        "kind": kind,
        "stage": stage,
        "portfolio_id": draw.one_of(shape.portfolios),
        "ring_fence": draw.one_of(_values("ring_fence")),
        "amount_awarded": pounds(awarded),
        "spend_by": year.end,
        "agreement_ref": "Agreement" if stage in AGREED else None,
    }
    if stage in ("Received", "Closed"):
        received = draw.pence(awarded)
        row |= {"amount_received": pounds(received), "amount_spent": pounds(draw.pence(received))}
        row |= {"unspent_treatment": draw.one_of(("Return", "Carry forward agreed"))}
    if draw.chance(3):
        due = year.end + dt.timedelta(days=30)
        row |= {"return_due": due, "return_sent": due if due < shape.as_at else None}
    return row


def _yearly(
    draw: Draw, shape: Shape, year: FinancialYear, same: Record | None
) -> dict[str, object]:
    """Return a grant that comes every year, of the amount and funder of another if one is given."""
    row = _fund(draw, shape, year, "CORE", "Core grant", "Annual formula")
    if same is None:
        return row
    received = {"amount_received", "amount_spent", "unspent_treatment"}
    kept = {name: value for name, value in row.items() if name not in received}
    return {**kept, **{name: same[name] for name in ("funder_org_id", "amount_awarded")}}


def _group(draw: Draw, shape: Shape) -> list[dict[str, object]]:
    """Return one award over two years or more, split to the penny."""
    first = draw.number(0, len(shape.years) - 2)
    over = shape.years[first : first + draw.number(2, len(shape.years) - first)]
    total = draw.pence(900_000_00, len(over))
    rows = []
    for year, part in zip(over, split_equally(total, len(over)), strict=True):
        row = _fund(draw, shape, year, "IDVA", "Advocates", "Competitive")
        row |= {"group_id": "IDVA-GROUP", "group_total": pounds(total)}
        row |= {"amount_awarded": pounds(part)}
        if "amount_received" in row:
            row |= {"amount_received": pounds(part), "amount_spent": pounds(part)}
        rows.append(row)
    return rows


def _spend(draw: Draw, shape: Shape, made: Grants, fund: Record, with_awards: bool) -> None:
    """Pay a line, awards within it, and awards in no line, out of one grant."""
    whole, key = pence_of(fund["amount_awarded"]), str(fund["fund_id"])
    line_id, within = f"X {key}", 0
    if fund["stage"] in AGREED and draw.chance():
        within = draw.pence(whole)
        line: Record = {
            "line_id": line_id,
            "year": fund["year"],
            "portfolio_id": fund["portfolio_id"],
            "description": f"Work paid by {key}",
            "line_type": "Base",
            "source_type": "External",
            "source_ref": key,
            "original_budget": pounds(within),
        }
        made.lines.append(line)
    started = FinancialYear.parse(str(fund["year"])).start <= shape.as_at
    if not with_awards or not started or fund["stage"] not in AGREED:
        return
    others = whole - within
    for _ in range(draw.number(0, 3)):
        inside = bool(within) and draw.chance()
        most = within if inside else others
        if most < 1:
            continue
        amount = draw.pence(most, 1)
        within, others = (within - amount, others) if inside else (within, others - amount)
        award = _award(draw, shape, fund, amount, len(made.awards) + 1)
        made.awards.append({**award, "line_id": line_id if inside else None})


def _award(draw: Draw, shape: Shape, fund: Record, amount: int, number: int) -> Record:
    year = FinancialYear.parse(str(fund["year"]))
    made_on = draw.day(year.start, min(shape.as_at, year.end))
    start = draw.day(made_on, year.end)
    publish = draw.one_of(("Yes", "Yes", "No", "Withhold"))
    return {
        "award_id": f"A-{year.begins}-{number:03}",
        "fund_id": fund["fund_id"],
        "recipient_org_id": draw.one_of(("CH1", "CH2", "CH3")),
        "title": f"Help for people, round {number}",
        "description": "Sessions, visits and a helpline (open 24/7) for those who need them.",
        "amount_applied": draw.one_of((None, pounds(amount), pounds(amount + 10_00))),
        "amount_awarded": pounds(amount),
        "currency": "GBP",
        "award_date": made_on,
        "start": start,
        "end": draw.day(start, year.end),
        "category": draw.one_of(_held(str(fund["ring_fence"]))),
        "conditions": "none",
        "reason": "Met the published criteria",
        "open_call": draw.one_of(("Yes", "No")),
        "paid_to_date": pounds(draw.pence(amount)),
        "publish": publish,
        "withhold_reason": "Safety of clients" if publish == "Withhold" else None,
        "last_modified": made_on,
    }


def _values(name: str) -> list[str]:
    return [str(row["value"]) for row in _LISTS if row["list"] == name]


def _held(ring_fence: str) -> list[str]:
    if ring_fence == "None":
        return _values("award_category")
    return _values(f"within {ring_fence}") or [ring_fence]
