"""How wide a column must be for its heading and for what stands in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import TypeAlias

from . import palette

Content: TypeAlias = str | int | float | Decimal | dt.date | None

LONG = 34
"""Text in a column this wide runs on to further lines."""

LINE_HEIGHT = 15.75
"""The height of a row with one line of text, in points."""

_LEAST, _MOST = 11, 54
_MONEY = {palette.POUNDS: 13, palette.PENCE: 15}


def width(heading: str, number_format: str, values: Sequence[Content]) -> float:
    """Return the width of a column, in characters."""
    # The arrow of the filter and an indent stand beside the heading.
    needed = [_LEAST, _heading(heading) + 5, _MONEY.get(number_format, 0)]
    needed += [len(_shown(value)) + 4 for value in values]
    return min(_MOST, max(needed))


def lines_taken(wide: float, values: Sequence[Content]) -> int:
    """Return how many lines the longest text takes in a column of this width."""
    return max((-(-len(_shown(value)) // int(wide * 1.1 - 2)) for value in values), default=1)


def _heading(heading: str) -> int:
    """Return the length of a heading in one line, or in two of whole words."""
    if "calc)" in heading:
        return len(heading)
    words = heading.split()
    halves = ((" ".join(words[:n]), " ".join(words[n:])) for n in range(len(words)))
    return min(max(map(len, pair)) for pair in halves)


def _shown(value: Content) -> str:
    if isinstance(value, int | float | Decimal):
        return f"{value:,}"
    if isinstance(value, dt.date):
        return "dd/mm/yyyy"
    return value or ""
