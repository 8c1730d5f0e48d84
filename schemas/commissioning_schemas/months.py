"""Months: their names, and the day so many of them after another."""

from __future__ import annotations

import calendar
import datetime as dt

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
FINANCIAL_MONTHS = (*MONTHS[3:], *MONTHS[:3])
"""In the order of the financial year, which begins with April."""

SHORT_MONTHS = tuple(month[:3] for month in FINANCIAL_MONTHS)
"""Apr to Mar."""


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the same day of a later month; its last day where the month is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
