"""What the data mean in the calculated columns of the calendar, the risks and the scorecard."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from ..book import Book
from ..tables import Event, Measure, Risk
from ..tables.columns import Column
from ..years import year_of
from .model import Meant


def year_of_event(event: Event) -> Meant:
    """The financial year of an event; blank without a date. (C29)."""
    if event.event_date is None:
        return _nothing(event, Event.event_date)
    return year_of(event.event_date)


def quarter_of_event(event: Event) -> Meant:
    """The quarter of the financial year, Q1 from April; blank without a date. (C30)."""
    if event.event_date is None:
        return _nothing(event, Event.event_date)
    return quarter_of(event.event_date)


def quarter_of(day: dt.date) -> str:
    """Return the quarter of the financial year in which a day falls."""
    return f"Q{(day.month - 4) % 12 // 3 + 1}"


def inherent_score(risk: Risk) -> Decimal | None:
    """Likelihood times impact, before anything is done. (C33)."""
    return _score(risk, Risk.inherent_likelihood, Risk.inherent_impact)


def residual_score(risk: Risk) -> Decimal | None:
    """Likelihood times impact, after what is done. (C33)."""
    return _score(risk, Risk.residual_likelihood, Risk.residual_impact)


def _score(risk: Risk, *factors: Column[int | None]) -> Decimal | None:
    if any(factor.field in risk.unread for factor in factors):
        return None
    likelihood, impact = (getattr(risk, factor.field) or 0 for factor in factors)
    return Decimal(likelihood * impact)


def escalation(book: Book, risk: Risk) -> Meant:
    """Whether a risk belongs on the corporate register, by the office's limit. (C33)."""
    score = residual_score(risk)
    if score is None:
        return None
    return "Escalate" if score >= book.limits["escalation"] else ""


QUARTERS = (Measure.q1, Measure.q2, Measure.q3, Measure.q4)


def latest(measure: Measure) -> Decimal | str | None:
    """The number of the last quarter that has one; blank where none has. (C46)."""
    if any(quarter.field in measure.unread for quarter in QUARTERS):
        return None
    given = [getattr(measure, quarter.field) for quarter in QUARTERS]
    return next((number for number in reversed(given) if number is not None), "")


def rag_of_measure(measure: Measure) -> str | None:
    """The colour of the latest number: the target, or missed by the tolerance or more. (C34)."""
    number = latest(measure)
    if number == "":
        return "No data"
    asked = (Measure.target, Measure.amber_tolerance, Measure.better)
    if not isinstance(number, Decimal) or any(one.field in measure.unread for one in asked):
        return None
    gain = number - (measure.target or 0)
    if measure.better == "Lower":
        gain = -gain
    if gain >= 0:
        return "Green"
    return "Amber" if gain >= -(measure.amber_tolerance or 0) else "Red"


def _nothing(event: Event, column: Column[Any]) -> Meant:
    return None if column.field in event.unread else ""
