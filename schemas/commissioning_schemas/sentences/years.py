"""Financial years in sentences: "2020-21", "2020/21", "FY20/21"; "2018-21" is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..years import read_year

_DASH = "[-/‐‑‒–—−]"
_YEAR = re.compile(
    rf"(?<![\w£.,/-])(?:FY ?(?:[0-9]{{4}}|[0-9]{{2}})|[0-9]{{4}}){_DASH}[0-9]{{1,4}}"
    r"(?![\w%/]|[-‐‑‒–—−.,][0-9])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class YearNamed:
    """A financial year as a sentence writes it, and its standard label."""

    text: str
    start: int
    label: str
    standard: bool


def find_years(text: str) -> Iterator[YearNamed]:
    """Yield every financial year in a cleaned text, in order.

    Only one year April to March counts: a strategy "2018-21" spans three. A calendar year
    alone, and "2020 to 2021", are no labels of a financial year in a sentence.
    """
    for match in _YEAR.finditer(text):
        label, standard, _ = read_year(match[0])
        if label is not None:
            yield YearNamed(match[0], match.start(), label, standard)
