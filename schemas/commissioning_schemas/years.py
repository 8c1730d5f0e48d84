"""Financial years, April to March, and the many ways in which people write them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from .grid import Value
from .words import clean

_DASHES = str.maketrans("‐‑‒–—−", "------")
_NAMED = re.compile(r"(?:f\.?y\.?|financial year|year)[ :]*", re.IGNORECASE)
_PAIR = re.compile(r"([0-9]{4}|[0-9]{2})(?: ?[-/] ?| to )([0-9]{4}|[0-9]{1,2})", re.IGNORECASE)
_ENDING = re.compile(
    r"(?:financial )?(?:year|y/e|ye)(?: (?:to|ending|ended|end))?(?: on)?:? "
    r"(?:31(?:st)? (?:of )?mar(?:ch)?,?[ -]|31[/.-]0?3[/.-])([0-9]{4})",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"(?:19|20)?[0-9]{2}")


@dataclass(frozen=True, slots=True, order=True)
class FinancialYear:
    """The year from 1 April of ``begins`` to 31 March of the year after."""

    begins: int

    @classmethod
    def parse(cls, label: str) -> FinancialYear:
        """Read a standard label such as ``2020-21``; ValueError if it is none."""
        reading = read_year(label)
        if reading.label is None or reading.label != label:
            raise ValueError(f"{label!r} is not a financial year such as 2020-21")
        return cls(int(label[:4]))

    @classmethod
    def of(cls, day: dt.date) -> FinancialYear:
        """Return the financial year in which a day falls."""
        return cls(day.year if day.month >= 4 else day.year - 1)

    @property
    def label(self) -> str:
        """The standard label: ``2020-21``, ``1999-00``."""
        return f"{self.begins}-{(self.begins + 1) % 100:02}"

    @property
    def start(self) -> dt.date:
        """The first day, 1 April."""
        return dt.date(self.begins, 4, 1)

    @property
    def end(self) -> dt.date:
        """The last day, 31 March."""
        return dt.date(self.begins + 1, 3, 31)

    @property
    def next(self) -> FinancialYear:
        """The year after."""
        return FinancialYear(self.begins + 1)

    @property
    def previous(self) -> FinancialYear:
        """The year before."""
        return FinancialYear(self.begins - 1)

    def __str__(self) -> str:
        return self.label


class YearReading(NamedTuple):
    """What a text says about a financial year (F.2.5).

    ``label`` is the standard label, or ``None``; ``standard`` tells that it was written so;
    ``ambiguous`` that one calendar year was named, which two financial years share.
    """

    label: str | None
    standard: bool = False
    ambiguous: bool = False


_NOT_A_YEAR = YearReading(None)
_EITHER_YEAR = YearReading(None, ambiguous=True)


def read_year(value: Value) -> YearReading:
    """Read a financial year from a cell's value; a date is none, and 2021 could be two."""
    if isinstance(value, str):
        return _read_text(value)
    if isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2099:
        return _EITHER_YEAR
    return _NOT_A_YEAR


def year_of(day: dt.date) -> str:
    """Return the label of the financial year in which a day falls."""
    return FinancialYear.of(day).label


@lru_cache(maxsize=4096)
def _read_text(text: str) -> YearReading:
    tidy = clean(text).translate(_DASHES)
    ending = _ENDING.fullmatch(tidy)
    if ending:
        return YearReading(FinancialYear(int(ending[1]) - 1).label)
    named = _NAMED.match(tidy)
    bare = tidy[named.end() :] if named else tidy
    pair = _PAIR.fullmatch(bare)
    if pair is None:
        return _EITHER_YEAR if _SINGLE.fullmatch(bare) else _NOT_A_YEAR
    first, second = pair[1], pair[2]
    if len(first) == 2 and len(second) != 2:
        return _NOT_A_YEAR
    begins = with_century(first)
    if int(second) != (begins + 1) % 10 ** len(second):
        return _NOT_A_YEAR
    label = FinancialYear(begins).label
    return YearReading(label, standard=clean(text) == label)


def with_century(digits: str) -> int:
    """Return a year of four digits or of two: from 70 on two belong to the last century."""
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= 70 else 2000)
