"""Dates in cells, real ones and those that were typed as text."""

from __future__ import annotations

import datetime as dt
import re

from ..grid import CellError, Value
from ..months import MONTHS
from ..words import clean
from ..years import with_century
from .described import as_text, day_in_words, described
from .reading import Problem, Reading, excel_error, is_blank, says_unknown

_MONTH_NUMBERS = {name[:3].casefold(): number for number, name in enumerate(MONTHS, start=1)}
_DAY_FIRST = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]00:00(?::00)?)?")
_IN_WORDS = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -]([0-9]{4}|[0-9]{2})")


def read_date(value: Value, earliest: dt.date, latest: dt.date) -> Reading[dt.date]:
    """Read a date within bounds, both included; day first. Says TYP-006 and TYP-008."""
    if is_blank(value):
        return Reading(None, blank=True)
    if isinstance(value, CellError):
        return Reading(None, problems=(excel_error(value, "a date"),))
    day = _day(value)
    if isinstance(day, dt.date) and earliest <= day <= latest:
        return Reading(day, as_text=isinstance(value, str))
    if isinstance(value, str) and says_unknown(clean(value)):
        return Reading(None, unknown=True)
    bounds = f"{day_in_words(earliest)} and {day_in_words(latest)}"
    if isinstance(day, dt.date):
        said = f"{day_in_words(day)} is not between {bounds}. Check the year."
    elif day is not None:
        said = f"{described(value)} is not in the calendar. Type a date between {bounds}."
    elif type(value) in (int, float):
        said = f"{described(value)} is a number, not a date. Format the cell as a date; it should"
        said += f" then show one between {bounds}."
    else:
        said = f"{described(value)} is not a date. Type one between {bounds}, such as"
        said += f" {latest:%d/%m/%Y}."
    found = day.isoformat() if isinstance(day, dt.date) else as_text(value)
    problem = Problem("TYP-008", said, found, f"{earliest.isoformat()} to {latest.isoformat()}")
    return Reading(None, problems=(problem,))


def _day(value: Value) -> dt.date | str | None:
    """Return a date, a text that names no day of the calendar, or ``None`` for no date at all."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    parts = _parts(clean(value).casefold()) if isinstance(value, str) else None
    if parts is None:
        return None
    try:
        return dt.date(*parts)
    except ValueError:
        return str(value)


def _parts(text: str) -> tuple[int, int, int] | None:
    if match := _DAY_FIRST.fullmatch(text):
        return with_century(match[4]), int(match[3]), int(match[1])
    if match := _YEAR_FIRST.fullmatch(text.upper()):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _IN_WORDS.fullmatch(text):
        month = match[2]
        number = _MONTH_NUMBERS.get(month[:3])
        names = (MONTHS[number - 1].casefold(), month[:3], "sept") if number else ()
        if number and month in names:
            return with_century(match[3]), number, int(match[1])
    return None
