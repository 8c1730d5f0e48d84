"""Results of cells as text: for people, and in the machine form of the reports."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from .figures import pence_of
from .figures.model import FigureKind
from .formula import Result
from .grid import Value
from .money import round_half_away, shortest
from .show import plain, show_pounds
from .words import quote


def show_value(value: Value | Result, kind: FigureKind) -> str:
    """Show a result to people: money in pounds, shares in per cent, text in quotation marks."""
    pence = pence_of(value)
    if kind == "money" and pence is not None:
        return show_pounds(pence)
    if kind == "share" and isinstance(value, int | float | Decimal):
        return f"{shortest(value):.1%}"
    if isinstance(value, str):
        return quote(value)
    return "nothing" if value is None else str(write_value(value, kind))


def write_value(value: Value | Result, kind: FigureKind) -> str | None:
    """Write a result for machines; ``None`` for an empty cell."""
    if value is None:
        return None
    pence = pence_of(value)
    if kind == "money" and pence is not None:
        return plain(pence)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    if isinstance(value, int | float | Decimal):
        return f"{round_half_away(shortest(value), 4).normalize():f}"
    return str(value)
