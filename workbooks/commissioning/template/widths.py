"""How wide a column must be for its heading and for what stands in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from . import looks
from .office import Input

LONG = 34
"""Text in a column this wide runs on to further lines."""

_LEAST, _MOST = 11, 46
_MONEY = {looks.POUNDS: 13, looks.PENCE: 14}


def width(heading: str, number_format: str, values: Sequence[Input]) -> float:
    """Return the width of a column, in characters."""
    longest_word = max(len(word) for word in heading.split())
    in_two_lines = -(-len(heading) // 2) + 2
    # The arrow of the filter stands over the end of the heading.
    needed = [_LEAST, longest_word + 5, in_two_lines + 4, _MONEY.get(number_format, 0)]
    needed += [len(_shown(value)) + 3 for value in values]
    return min(_MOST, max(needed))


def _shown(value: Input) -> str:
    if isinstance(value, int | Decimal):
        return f"{value:,}"
    if isinstance(value, dt.date):
        return "dd/mm/yyyy"
    return value or ""
