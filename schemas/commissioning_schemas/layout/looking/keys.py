"""Headings as they are compared: without case, unit, year, and the marks around them."""

from __future__ import annotations

import re
from functools import lru_cache

from ...units import without_unit
from ...words import clean, normal
from ..headings import only_year, years_in

_PERCENT = re.compile(r"%|\bper ?cent(?:age)?\b|\bpct\b", re.IGNORECASE)
_CALCULATED = re.compile(r"\bcalc\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b(?:up )?to (?:the end of )?(?:[0-9]{1,2}(?:st|nd|rd|th)? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*(?: (?:20)?[0-9]{2})?(?=\W*$)",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"((?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)[ \-'’](?:20)?[0-9]{2}",
    re.IGNORECASE,
)
_LONE_YEARS = re.compile(r"\bf\.?y\.?(?=\s|$)|\bfinancial year(?=\s*$)", re.IGNORECASE)
UNIT_WORDS = re.compile(
    r"[(\[]?(?:£ ?['’]?(?:000s?|k|m(?:illions?|n)?)?s?|['’]?000s?|%|no\.?|gbp)[)\]]?", re.IGNORECASE
)


_REFERENCES = frozenset(("id", "identifier", "number", "no", "ref", "reference", "code"))


def is_reference(key: str) -> bool:
    """Tell whether a heading, in its compared form, is one of numbers that count nothing."""
    return key.rpartition(" ")[2] in _REFERENCES


@lru_cache(maxsize=8192)
def heading_key(text: str) -> str:
    """Return the form in which headings are compared; ``""`` for a year or a unit alone."""
    tidy = clean(text)
    month = _MONTH.fullmatch(tidy)
    tidy = month[1] if month else tidy
    percent = _PERCENT.search(tidy)
    tidy = _PERCENT.sub(" ", _CALCULATED.sub(" ", tidy))
    for year in years_in(tidy):
        tidy = tidy.replace(year, " ")
    if only_year(text):
        tidy = _LONE_YEARS.sub(" ", tidy)
    key = normal(_DAY.sub("to date", without_unit(tidy)))
    return f"{key} pct".strip() if percent else key


def is_unit(text: str) -> bool:
    """Tell whether a text is nothing but a unit: ``£m``, ``%``, ``£'000``."""
    return bool(UNIT_WORDS.fullmatch(clean(text)))
