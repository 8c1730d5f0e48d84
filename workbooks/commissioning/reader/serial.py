"""Excel's day numbers, in both of its calendars, as dates and times."""

from __future__ import annotations

import datetime as dt

_DAY = 86_400_000
_BEFORE_1900 = dt.date(1899, 12, 30).toordinal()
_NEVER_WAS = 60  # Excel counts a 29 February 1900.


def moment(
    serial: int | float, date1904: bool, shows_time: bool
) -> int | float | dt.date | dt.datetime | dt.time:
    """Return the date, moment or time of day that a number stands for; else the number.

    Numbers that are no real date stay numbers: those below 0, a 0 in the 1900 calendar that is
    shown as a date, day 60 of that calendar (29 February 1900), and days beyond the year 9999.
    """
    if not 0 <= serial < 2_958_466:
        return serial
    if isinstance(serial, int) and serial > _NEVER_WAS and not date1904:
        return dt.date.fromordinal(serial + _BEFORE_1900)
    day, rest = divmod(round(serial * _DAY), _DAY)
    if serial < 1 and shows_time:
        return serial if day else (dt.datetime.min + dt.timedelta(milliseconds=rest)).time()
    if date1904:
        start = dt.datetime(1904, 1, 1)
    elif day < 1 or day == _NEVER_WAS:
        return serial
    else:
        start = dt.datetime(1899, 12, 31 if day < _NEVER_WAS else 30)
    try:
        found = start + dt.timedelta(days=day, milliseconds=rest)
    except OverflowError:
        return serial
    return found if rest else found.date()


def iso_moment(text: str) -> str | dt.date | dt.datetime | dt.time:
    """Return the date, moment or time of a cell that stores it as ISO text; else the text."""
    text = text.strip()
    for reader in (dt.date.fromisoformat, dt.datetime.fromisoformat, dt.time.fromisoformat):
        try:
            found = reader(text)
        except ValueError:
            continue
        if isinstance(found, dt.datetime):
            found = found.replace(tzinfo=None)
            return found.date() if found.time() == dt.time() else found
        return found.replace(tzinfo=None) if isinstance(found, dt.time) else found
    return text
