"""What the cells of a column look like: amounts, years, dates, shares or text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ...cells import read_date, read_money
from ...cells.reading import says_nil, says_unknown
from ...grid import Sheet, Value
from ...units import Unit
from ...words import clean
from ...years import read_year
from ..rows import is_blank
from .vocabulary import Sort

MOST = 300
"""So many rows of a column are looked at."""

_PERCENT = re.compile(r"\(?-?[0-9.]+ ?%\)?")
_LONG = 120


@dataclass(frozen=True)
class Seen:
    """How many cells of a column look like what.

    ``bare`` are those that are numbers, ``numbered`` texts with a number in them.
    """

    filled: int
    money: int
    bare: int
    years: int
    dates: int
    shares: int
    texts: int
    numbered: int
    long: int

    def fits(self, sort: Sort) -> bool:
        """Tell whether the cells can be values of a kind; an empty column can be any."""
        if not self.filled:
            return True
        if sort is Sort.MONEY:
            return 5 * self.money >= 3 * self.filled
        if sort is Sort.SHARE:
            return 2 * (self.shares + self.bare) > self.filled
        if sort is Sort.NUMBER:
            return 2 * self.bare > self.filled
        if sort is Sort.YEAR:
            return 4 * self.years >= 3 * self.filled
        if sort is Sort.DATE:
            return 2 * self.dates > self.filled
        if sort is Sort.REFERENCE:
            return 2 * self.numbered > self.filled
        return 2 * self.bare < self.filled or not self.bare

    @property
    def is_text(self) -> bool:
        """Tell whether the column holds words: labels, not amounts."""
        return 2 * self.texts > self.filled and bool(self.filled)


def looks_like_money(value: Value) -> bool:
    """Tell whether a cell can be an amount, or says that the amount is not known."""
    if isinstance(value, bool) or value is None:
        return False
    if isinstance(value, int | float):
        return True
    return isinstance(value, str) and len(value) <= _LONG and _reads_as_money(value)


def looks_like_date(value: Value) -> bool:
    """Tell whether a cell is a date, or reads as one."""
    return isinstance(value, dt.date) or (isinstance(value, str) and _is_date(clean(value)))


@lru_cache(maxsize=16384)
def _reads_as_money(value: str) -> bool:
    if not any(letter.isdigit() for letter in value):
        tidy = clean(value)
        return says_nil(tidy) or says_unknown(tidy)
    reading = read_money(value, Unit.POUNDS)
    return (
        reading.value is not None
        or reading.unknown
        or any(problem.code in ("TYP-002", "TYP-015") for problem in reading.problems)
    )


def _is_date(text: str) -> bool:
    return bool(text) and read_date(text, dt.date.min, dt.date.max).value is not None


class _Look(NamedTuple):
    """What one value can be."""

    money: bool
    year: bool
    date: bool
    share: bool
    text: bool
    numbered: bool
    long: bool


@lru_cache(maxsize=20_000)
def _look_of(kind: str, value: Value) -> _Look:
    """Look at one value; where many rows may be headings, each cell is looked at many times.

    ``kind`` parts values that are equal though they are not the same, such as 1 and TRUE.
    """
    text = clean(value) if isinstance(value, str) else ""
    year = read_year(text or value)
    return _Look(
        money=looks_like_money(value),
        year=bool(year.label or year.ambiguous),
        date=isinstance(value, dt.date) or _is_date(text),
        share=bool(_PERCENT.fullmatch(text)),
        text=bool(text),
        numbered=any(letter.isdigit() for letter in text) or isinstance(value, int | float),
        long=len(text) > _LONG,
    )


def seen(sheet: Sheet, column: int, rows: Iterable[int]) -> Seen:
    """Look at the cells of a column in some rows."""
    count = dict.fromkeys(Seen.__annotations__, 0)
    for row in rows:
        value = sheet.rows[row].get(column)
        if is_blank(value):
            continue
        count["filled"] += 1
        number = isinstance(value, int | float) and not isinstance(value, bool)
        look = _look_of(type(value).__name__, value)
        count["money"] += look.money
        count["bare"] += number
        count["years"] += look.year
        count["dates"] += look.date
        percent = number and "%" in sheet.number_format(row, column)
        count["shares"] += percent or look.share
        count["texts"] += look.text and not look.money
        count["numbered"] += look.numbered
        count["long"] += look.long
    return Seen(**count)
