"""Dates, moments and times of day as Excel's day numbers, in both of its calendars."""

from __future__ import annotations

import datetime as dt

_DAY = dt.timedelta(days=1)
_MARCH_1900 = dt.datetime(1900, 3, 1)


def serial(value: dt.date | dt.datetime | dt.time, date1904: bool) -> int | float | None:
    """Return the day number; None for a date before the calendar begins, or a time in a zone."""
    if isinstance(value, dt.time):
        if value.tzinfo is not None:
            return None
        return (dt.datetime.combine(dt.date.min, value) - dt.datetime.min) / _DAY
    moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
    if moment.tzinfo is not None:
        return None
    # Excel counts a 29 February 1900, so the days before it are one number lower.
    start = dt.datetime(1899, 12, 30 + (moment < _MARCH_1900))
    if date1904:
        start = dt.datetime(1904, 1, 1)
    days, rest = divmod(moment - start, _DAY)
    if days < (not date1904):
        return None
    return days + rest / _DAY if rest else days
