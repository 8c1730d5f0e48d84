"""What the cells of a column look like: amounts, years, dates, shares or text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from ...cells import read_date, read_money
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
    """How many cells of a column look like what; ``bare`` are those that are numbers."""

    filled: int
    money: int
    bare: int
    years: int
    dates: int
    shares: int
    texts: int
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
            return self.years == self.filled
        if sort is Sort.DATE:
            return 2 * self.dates > self.filled
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
    if not isinstance(value, str):
        return False
    reading = read_money(value, Unit.POUNDS)
    return (
        reading.value is not None
        or reading.unknown
        or any(problem.code in ("TYP-002", "TYP-015") for problem in reading.problems)
    )


def _is_date(text: str) -> bool:
    return bool(text) and read_date(text, dt.date.min, dt.date.max).value is not None


def seen(sheet: Sheet, column: int, rows: Iterable[int]) -> Seen:
    """Look at the cells of a column in some rows."""
    count = dict.fromkeys(("filled", "money", "bare", "years", "dates", "shares", "texts"), 0)
    long = 0
    for row in rows:
        value = sheet.rows[row].get(column)
        if is_blank(value):
            continue
        count["filled"] += 1
        number = isinstance(value, int | float) and not isinstance(value, bool)
        text = clean(value) if isinstance(value, str) else ""
        money = looks_like_money(value)
        count["money"] += money
        count["bare"] += number
        year = read_year(text or value)
        count["years"] += bool(year.label or year.ambiguous)
        count["dates"] += isinstance(value, dt.date) or _is_date(text)
        percent = number and "%" in sheet.number_format(row, column)
        count["shares"] += percent or bool(_PERCENT.fullmatch(text))
        count["texts"] += bool(text) and not money
        long += len(text) > _LONG
    return Seen(**count, long=long)
