"""Functions of dates."""

from __future__ import annotations

from calendar import monthrange

from .coerce import number, whole
from .dates import calendar_of, moved, serial_from
from .functions import plain
from .results import Number


@plain("YEAR", number)
def year(serial: Number) -> int:
    """Return the year of a date."""
    return calendar_of(serial)[0]


@plain("MONTH", number)
def month(serial: Number) -> int:
    """Return the month of a date, 1 to 12."""
    return calendar_of(serial)[1]


@plain("DAY", number)
def day(serial: Number) -> int:
    """Return the day of the month."""
    return calendar_of(serial)[2]


@plain("DATE", whole, whole, whole)
def date(year_: int, month_: int, day_: int) -> int:
    """Return the date of year, month and day."""
    return serial_from(year_, month_, day_)


@plain("EDATE", number, whole)
def same_day(serial: Number, months: int) -> int:
    """Return the same day so many months on."""
    return serial_from(*moved(serial, months))


@plain("EOMONTH", number, whole)
def month_end(serial: Number, months: int) -> int:
    """Return the last day of the month so many months on."""
    found_year, found_month, _ = moved(serial, months)
    return serial_from(found_year, found_month, monthrange(found_year, found_month)[1])
