"""Odd values, named so that a person recognises them and a machine can compare them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from ..grid import Value
from ..money import shortest
from ..months import MONTHS
from ..words import quote

_LONGEST = 30
"""The most digits before or after the point that a person can read."""


def day_in_words(day: dt.date) -> str:
    """Write a date as people say it: 18 March 2021."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def described(value: Value) -> str:
    """Name a cell's value in a sentence."""
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, dt.date):
        return f"the date {day_in_words(value)}"
    if isinstance(value, dt.time):
        return f"the time {value:%H:%M}"
    return as_text(value)


def as_text(value: Value) -> str:
    """Write a cell's value for machines: dates as YYYY-MM-DD, numbers without exponents."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return number_text(shortest(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        value = value.date()
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return "" if value is None else str(value)


def number_text(number: Decimal) -> str:
    """Write a number plainly: no exponent, no separators, no zeros after the last decimal.

    One of more digits than Excel itself shows is written as Excel does: 1E+300.
    """
    if number and not -_LONGEST <= number.adjusted() <= _LONGEST:
        return f"{number.normalize():E}"
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
