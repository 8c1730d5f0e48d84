"""Headings: which column of a row of headings is which field."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from ..grid import Sheet, Value
from ..months import MONTHS
from ..words import normal
from ..years import read_year
from .region import Region, Wanted

_YEAR = re.compile(r"(?<![0-9])[0-9]{2,4} ?[-/‐‑‒–—−] ?[0-9]{1,4}(?![0-9])")

_LEAST_MONTHS = 3

HEADING_ROWS = 40
"""A heading row is looked for in so many rows from the top of a sheet."""


def as_text(value: Value) -> str:
    """Return what a heading cell says; ``""`` where it holds no text."""
    return value if isinstance(value, str) else ""


def years_in(heading: str) -> dict[str, str]:
    """Return the financial years that a heading names: each text with its standard label."""
    return {text: label for text in _YEAR.findall(heading) if (label := read_year(text).label)}


def year_in(heading: str) -> str:
    """Return the financial year that a heading names, as a standard label; else the heading."""
    return only_year(heading) or heading


def only_year(heading: str) -> str:
    """Return the one financial year that a heading names; ``""`` where it names none or more."""
    found = set(years_in(heading).values())
    return found.pop() if len(found) == 1 else ""


def same_heading(one: str, other: str) -> bool:
    """Tell whether two headings are one, whatever their case and spacing."""
    return plain_heading(one) == plain_heading(other)


def plain_heading(text: str) -> str:
    """Return a heading without differences of case and spacing."""
    return " ".join(text.split()).casefold()


def match(headings: Mapping[int, str], wanted: Sequence[Wanted]) -> dict[str, int]:
    """Return the column of each wanted field that the headings (by column) name.

    A heading that is equal but for case and spacing comes first; then one that is equal but
    for punctuation too, where only one wanted field and one heading have that form.
    """
    exact: dict[str, int] = {}
    for column, text in headings.items():
        exact.setdefault(plain_heading(text), column)
    found = {
        want.field: exact[name]
        for want in wanted
        for name in map(plain_heading, want.headings)
        if name in exact
    }
    taken = set(found.values())
    loose = _unique((normal(text), column) for column, text in headings.items())
    forms = Counter(normal(name) for want in wanted for name in want.headings)
    for want in wanted:
        for name in map(normal, want.headings):
            spot = loose.get(name, 0)
            if want.field not in found and spot and spot not in taken and forms[name] == 1:
                found[want.field] = spot
                taken.add(spot)
    return found


def _unique(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    listed = list(pairs)
    count = Counter(name for name, _ in listed)
    return {name: column for name, column in listed if count[name] == 1}


def row_of_headings(sheet: Sheet, row: int) -> dict[int, str]:
    """Return the texts of one row by column; dates of one month after the other are months."""
    cells = sheet.rows.get(row, {})
    texts = {column: text for column, value in cells.items() if (text := as_text(value).strip())}
    days = {column: value for column, value in cells.items() if isinstance(value, dt.date)}
    return texts | _months(days) if len(days) >= _LEAST_MONTHS else texts


def _months(days: Mapping[int, dt.date]) -> dict[int, str]:
    """Return dates as months, such as ``Apr 2024``; nothing where one does not follow the other."""
    order = sorted(days.items())
    numbers = [12 * day.year + day.month for _, day in order]
    if any(later - earlier != 1 for earlier, later in pairwise(numbers)):
        return {}
    return {column: f"{MONTHS[day.month - 1][:3]} {day.year}" for column, day in order}


def texts_of(region: Region) -> Mapping[int, str]:
    """Return the texts of the whole heading row by column; joined where it is several rows."""
    return region.joined or row_of_headings(region.sheet, region.heading_row)


def headings_of(region: Region) -> dict[int, str]:
    """Return the headings of a found table by column, with those beside the columns it uses.

    An Excel Table has its own borders; any other ends at a gap.
    """
    texts = texts_of(region)
    area = region.range
    left, right = area.left, area.right
    if not region.excel_table:
        while left - 1 in texts:
            left -= 1
        while right + 1 in texts:
            right += 1
    return {column: texts[column] for column in sorted(texts) if left <= column <= right}


def best_row(sheet: Sheet, wanted: Sequence[Wanted]) -> tuple[int, dict[str, int]] | None:
    """Return the row whose texts name most wanted fields, and their columns; ``None`` below two."""
    best: tuple[int, dict[str, int]] | None = None
    for row in sorted(row for row in sheet.rows if row <= HEADING_ROWS):
        found = match(row_of_headings(sheet, row), wanted)
        if len(found) >= 2 and (best is None or len(found) > len(best[1])):
            best = row, found
    return best
