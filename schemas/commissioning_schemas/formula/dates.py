"""Dates as serial numbers: 1 is 1 January 1900, and 60 is the 29 February that never was."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from decimal import Decimal

from .results import NUM, Fault, Number

_DAY_ZERO = dt.date(1899, 12, 30)
_LEAP = 60
_LAST = 2_958_465
_SECONDS = 86_400


def serial_of(moment: dt.date | dt.datetime | dt.time) -> Number:
    """Return the serial number of a date, a moment or a time of day."""
    if isinstance(moment, dt.datetime):
        return serial_of(moment.date()) + serial_of(moment.time())
    if isinstance(moment, dt.date):
        days = (moment - _DAY_ZERO).days
        return days if days > _LEAP else days - 1
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    if seconds == 0 and moment.microsecond == 0:
        return 0
    return (seconds + Decimal(moment.microsecond) / 1_000_000) / Decimal(_SECONDS)


def calendar_of(serial: Number) -> tuple[int, int, int]:
    """Return year, month and day of a serial number, as Excel shows them."""
    days = int(serial)
    if serial < 0 or days > _LAST:
        raise Fault(NUM)
    if days == 0:
        return 1900, 1, 0
    if days == _LEAP:
        return 1900, 2, 29
    date = _DAY_ZERO + dt.timedelta(days if days > _LEAP else days + 1)
    return date.year, date.month, date.day


def serial_from(year: int, month: int, day: int) -> int:
    """Return the serial of year, month and day; a month or day too large runs on."""
    if 0 <= year < 1900:
        year += 1900
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    if not 1900 <= year <= 9999:
        raise Fault(NUM)
    serial = int(serial_of(dt.date(year, month, 1))) + day - 1
    if not 0 <= serial <= _LAST:
        raise Fault(NUM)
    return serial


def moved(serial: Number, months: int) -> tuple[int, int, int]:
    """Return year, month and day so many months on, the day kept within its month."""
    year, month, day = calendar_of(serial)
    year += (month - 1 + months) // 12
    month = (month - 1 + months) % 12 + 1
    if not 1900 <= year <= 9999:
        raise Fault(NUM)
    return year, month, min(day, monthrange(year, month)[1])
