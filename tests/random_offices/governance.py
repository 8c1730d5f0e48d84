"""Boards that meet in time, risks that are escalated, measures, and actions that are explained."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from commissioning.template.office import Record

from .drawing import Draw, Shape

BOARD = "Commissioning Performance Board"
REPORT = "Commissioner report"
ESCALATED = 15


def meetings(draw: Draw, shape: Shape) -> Iterator[Record]:
    """Meet once a quarter of the base year; report within 184 days of the report before."""
    first = shape.base.start
    for number, month in enumerate((4, 7, 10, 13), 1):
        day = dt.date(first.year + month // 13, month % 12 or 12, draw.number(1, 28))
        yield _event(shape, f"E{number}", BOARD, day)
    for number in (5, 6):
        day = first + dt.timedelta(days=draw.number(0, 100) if number == 5 else 184)
        yield _event(shape, f"E{number}", REPORT, day)


def _event(shape: Shape, key: str, body: str, day: dt.date) -> Record:
    held = day <= shape.as_at
    row: Record = {"event_id": key, "body": body, "event_date": day}
    record = f"Minutes {key}" if held else None
    return {**row, "status": "Held" if held else "Planned", "record_ref": record}


def risks(draw: Draw, shape: Shape) -> Iterator[Record]:
    """Record a risk for each portfolio; those that score high are on the corporate register."""
    for number, portfolio in enumerate(shape.portfolios, 1):
        likelihood, impact = draw.number(1, 5), draw.number(1, 5)
        after = draw.number(1, likelihood), draw.number(1, impact)
        row: Record = {
            "risk_id": f"K{number}",
            "portfolio_id": portfolio,
            "title": "A provider closes",
            "owner_role": "Commissioning manager",
            "inherent_likelihood": likelihood,
            "inherent_impact": impact,
            "residual_likelihood": after[0],
            "residual_impact": after[1],
            "corporate_ref": "CR 4" if after[0] * after[1] >= ESCALATED else None,
            "reviewed_on": shape.as_at,
            "status": "Open",
        }
        yield row


def measures(draw: Draw, shape: Shape) -> Iterator[Record]:
    """Measure each portfolio, with as many quarters as there are."""
    for number, portfolio in enumerate(shape.portfolios, 1):
        quarters = [draw.number(0, 100) for _ in range(draw.number(0, 4))]
        row: Record = {
            "measure_id": f"ME{number}",
            "scorecard": "Police and Crime Plan",
            "portfolio_id": portfolio,
            "measure": "Satisfied with what was done",
            "unit": "of 100",
            "better": draw.one_of(("Higher", "Lower")),
            "target": draw.number(0, 100),
            "amber_tolerance": draw.number(0, 20),
        }
        yield {**row, **{f"q{at}": value for at, value in enumerate(quarters, 1)}}


def actions(draw: Draw, shape: Shape) -> Iterator[Record]:
    """Plan an action for each portfolio; what is overdue says why."""
    for number, portfolio in enumerate(shape.portfolios, 1):
        due = draw.day(shape.base.start, shape.base.end)
        row: Record = {
            "action_id": f"D{number}",
            "portfolio_id": portfolio,
            "objective_ref": "Objective 1",
            "action": "Open the service",
            "lead_role": "Commissioning manager",
            "due": due,
            "status": draw.one_of(("On track", "Complete", "At risk")),
            "risk_id": f"K{number}",
            "update": "Opens a month late" if due <= shape.as_at else None,
        }
        yield row
