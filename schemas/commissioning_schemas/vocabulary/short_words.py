"""Short words: how managers shorten the words of headings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

_SHORT = {
    "actual": "act",
    "amount": "amt",
    "budget": "bud",
    "description": "desc",
    "expenditure": "exp",
    "financial": "fin",
    "forecast": "fcast",
    "original": "orig",
    "outturn": "o t",
    "period": "prd",
    "variance": "var",
    "year": "yr",
}


def shortened(name: str) -> Iterator[str]:
    """Yield a heading in its compared form, as it is and with each of its words shortened."""
    words = name.split(" ")
    forms = [(word, _SHORT[word]) if word in _SHORT else (word,) for word in words]
    return map(" ".join, product(*forms))
