"""Periods in titles: "Month 11", "Quarter 3", "outturn" or a day of the year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..months import SHORT_MONTHS
from ..words import clean

_NUMBERED = re.compile(r"\b(?:month|period|m|p) ?(1[0-2]|0?[1-9])\b", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:quarter|q) ?([1-4])\b", re.IGNORECASE)
_OUTTURN = re.compile(r"\b(?:final|provisional|actual|year.end) outturn\b", re.IGNORECASE)
MONTHS = tuple(month.lower() for month in SHORT_MONTHS)
_DAY = re.compile(
    r"\b(?:as at|to|at the end of|end of|ending)[a-z ]*?(?:[0-9]{1,2}(?:st|th)? )?"
    rf"({'|'.join(MONTHS)})[a-z]*\b",
    re.IGNORECASE,
)


def periods_in(title: str) -> Sequence[str]:
    """Return the periods that a title names, as the list of periods writes them."""
    tidy = clean(title)
    found = [f"M{int(number):02}" for number in _NUMBERED.findall(tidy)]
    found += [f"Q{number}" for number in _QUARTER.findall(tidy)]
    found += ["OUT" for _ in _OUTTURN.findall(tidy)]
    if not found:
        found = [f"M{MONTHS.index(m.casefold()) + 1:02}" for m in _DAY.findall(tidy)]
    return list(dict.fromkeys(found))
