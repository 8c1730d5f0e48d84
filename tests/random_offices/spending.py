"""Years, lines, virements and reserves that fit together: nothing is spent that is not there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from commissioning.template.office import Record

from .drawing import Draw, Shape, pence_of, pounds

MOST = 900_000_00
DEPUTY_FROM, OFFICER_FROM = 5_000_00, 50_000_00
OUT = ("Draw", "Release", "Transfer out")


@dataclass
class Spending:
    """What is asked for, moved, set aside and drawn; ``revised`` is each line's, in pence."""

    lines: list[Record] = field(default_factory=list)
    virements: list[Record] = field(default_factory=list)
    movements: list[Record] = field(default_factory=list)
    revised: Counter[str] = field(default_factory=Counter)

    def requested(self, year: str, portfolio: str = "") -> int:
        """Add up what a year asks of the office's own money, in pence."""
        return sum(
            self.revised[str(line["line_id"])]
            for line in self.lines
            if line["year"] == year
            and line["source_type"] != "External"
            and portfolio in ("", line["portfolio_id"])
        )

    def moved(self, year: str, kind: str) -> int:
        """Add up one kind of movement of all reserves in a year, in pence."""
        return sum(
            pence_of(one["amount"])
            for one in self.movements
            if one["year"] == year and one["movement"] == kind
        )


def spending(draw: Draw, shape: Shape, with_virements: bool) -> Spending:
    """Draw own lines first, then what is moved between them, then the reserves."""
    made = Spending()
    most = 2 if len(shape.portfolios) * len(shape.years) <= 12 else 1
    for year in shape.labels:
        for number, portfolio in enumerate(shape.portfolios, 1):
            for further in range(draw.number(0 if number > 1 else 1, most)):
                _own_line(draw, made, year, portfolio, f"{year[2:4]}{year[5:]}-{number}-{further}")
    if with_virements:
        _virements(draw, made, shape)
    _reserves(draw, made, shape)
    return made


def _own_line(draw: Draw, made: Spending, year: str, portfolio: str, number: str) -> None:
    kind = draw.one_of(("Base", "Base", "Contribution", "One-off", "Contingency"))
    what = number.partition("-")[2]
    amount = draw.pence(MOST)
    line: Record = {
        "line_id": f"B{number}",
        "year": year,
        "portfolio_id": portfolio,
        # What is for one year only must not come back under its name.
        "description": f"{kind} work {number if kind == 'One-off' else what}",
        "line_type": kind,
        "source_type": "Own budget",
        "original_budget": pounds(amount),
        "commitment": draw.one_of((None, "Committed", "Planned", "Provisional")),
    }
    made.lines.append(line)
    made.revised[f"B{number}"] = amount


def _virements(draw: Draw, made: Spending, shape: Shape) -> None:
    for number in range(1, draw.number(0, 3) + 1):
        year = draw.one_of(shape.years)
        lines = [str(line["line_id"]) for line in made.lines if line["year"] == year.label]
        giver = draw.one_of(lines)
        takers = [line for line in lines if line != giver]
        if not takers or not made.revised[giver]:
            continue
        taker, amount = draw.one_of(takers), draw.pence(made.revised[giver], 1)
        made.revised[giver] -= amount
        made.revised[taker] += amount
        day = draw.day(year.start, year.end)
        role = "Commissioning manager"
        if amount > DEPUTY_FROM:
            officer = amount > OFFICER_FROM
            role = "Chief finance officer" if officer else "Deputy chief executive"
        made.virements.append(
            {
                "virement_id": f"V {number}",
                "date": day,
                "from_line": giver,
                "to_line": taker,
                "amount": pounds(amount),
                "kind": draw.one_of(("Temporary", "Permanent")),
                "reason": "Fewer sessions than planned",
                "approver_role": role,
                "approved_on": day,
                "decision_ref": "Decision 7" if amount > DEPUTY_FROM else None,
            }
        )


def _reserves(draw: Draw, made: Spending, shape: Shape) -> None:
    left: Counter[str] = Counter()
    for number, year in enumerate(shape.labels):
        actual = shape.years[number] < shape.base
        for name in shape.reserves:
            opening = left[name]
            if number == 0:
                left[name] = opening = draw.pence(MOST)
            if number == 0 or draw.chance(4):
                _move(made, name, year, "Opening", opening, actual)
        # Only what is left unspent can be set aside.
        unspent = made.requested(year)
        for name in shape.reserves if draw.chance() else ():
            put = draw.pence(min(unspent, MOST))
            unspent -= put
            left[name] += put
            _move(made, name, year, "Contribution", put, actual)
        if len(shape.reserves) > 1 and draw.chance(3):
            giver, taker = shape.reserves[:2]
            over = draw.pence(left[giver])
            left[giver], left[taker] = left[giver] - over, left[taker] + over
            _move(made, giver, year, "Transfer out", over, actual)
            _move(made, taker, year, "Transfer in", over, actual)
        for name in shape.reserves:
            if left[name] and draw.chance():
                left[name] -= _draw_from(draw, made, shape, name, year, left[name], actual)
            if left[name] and draw.chance(5):
                back = draw.pence(left[name])
                left[name] -= back
                _move(made, name, year, "Release", back, actual)


def _draw_from(
    draw: Draw, made: Spending, shape: Shape, name: str, year: str, most: int, actual: bool
) -> int:
    """Draw once or twice from a reserve, and spend it in one or two lines; return the sum."""
    whole = draw.pence(most)
    parts = [whole] if draw.chance() else [whole // 3, whole - whole // 3]
    for part in parts:
        number = f"R{len(made.lines) + 1}"
        line: Record = {
            "line_id": number,
            "year": year,
            "portfolio_id": draw.one_of(shape.portfolios),
            "description": f"Delayed project {number}",
            "line_type": "One-off",
            "source_type": "Reserve",
            "source_ref": name,
            "original_budget": pounds(part),
        }
        made.lines.append(line)
        made.revised[number] = part
    for amount in [whole] if draw.chance() else parts:
        _move(made, name, year, "Draw", amount, actual)
    return whole


def _move(
    made: Spending, reserve: str, year: str, movement: str, amount: int, actual: bool
) -> None:
    made.movements.append(
        {
            "movement_id": f"M{len(made.movements) + 1}",
            "reserve_id": reserve,
            "year": year,
            "movement": movement,
            "amount": pounds(amount),
            "status": "Actual" if actual else "Planned",
            "linked_ref": "ALL",
            "decision_ref": "Accounts" if actual else None,
            "reason": "As agreed",
        }
    )


def years(draw: Draw, made: Spending, shape: Shape) -> list[Record]:
    """Return Years: each budget with the draws of its year pays for what is asked for."""
    rows: list[Record] = []
    for year in shape.years:
        further = year.begins - shape.base.begins
        status = "Closed" if further < 0 else ("Current", "Budget", "Plan")[min(further, 2)]
        requested, drawn = made.requested(year.label), made.moved(year.label, "Draw")
        approved = requested + draw.one_of((0, 0, -drawn, -(drawn // 2), draw.pence(MOST)))
        tagged = [
            made.revised[str(line["line_id"])]
            for line in made.lines
            if line["year"] == year.label and line["line_type"] == "Contribution"
        ]
        rows.append(
            {
                "year": year.label,
                "start": year.start,
                "end": year.end,
                "status": status,
                "approved_budget": pounds(approved),
                "of_which_contributions": pounds(sum(tagged)) if tagged else None,
                "budget_decision_ref": f"Budget {year.label}" if status != "Plan" else None,
            }
        )
    return rows
