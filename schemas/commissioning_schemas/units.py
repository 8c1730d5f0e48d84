"""The units in which money is written: pounds, thousands and millions."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

_SPELLINGS = {
    "£": "£",
    "gbp": "£",
    "pound": "£",
    "pounds": "£",
    "k": "£k",
    "000": "£k",
    "000s": "£k",
    "thousand": "£k",
    "thousands": "£k",
    "m": "£m",
    "mn": "£m",
    "million": "£m",
    "millions": "£m",
}
_APOSTROPHES = re.compile(r"[\s'’‘`´]+")

_IN_HEADING = re.compile(
    r"""(?:£|\bgbp\b)\s*(?:in\s+)?['’‘`´]?\s*(000s?|k|thousands?|mn?|millions?)(?![a-z0-9,.])
      | \b(thousands?|millions?)\ of\ pounds\b
      | (£s?|\bgbp|\bpounds)(?!\s*[a-z0-9.,'’‘`´-]*[0-9])(?![a-z])""",
    re.IGNORECASE | re.VERBOSE,
)


class Unit(Enum):
    """A unit of money; ``pence`` is what one of it is worth."""

    POUNDS = "£"
    THOUSANDS = "£k"
    MILLIONS = "£m"

    pence: int

    def __init__(self, sign: str) -> None:
        self.pence = {"£": 100, "£k": 100_000, "£m": 100_000_000}[sign]

    @classmethod
    def parse(cls, text: str) -> Unit:
        """Read a unit such as ``£k``, ``£'000`` or ``million``; ValueError if it is none."""
        word = _APOSTROPHES.sub("", text).casefold()
        sign = _SPELLINGS.get(word) or _SPELLINGS.get(word.removeprefix("£"))
        if sign is None:
            raise ValueError(f"{text!r} is not a unit of money: use £, £k or £m")
        return cls(sign)


@lru_cache(maxsize=1024)
def unit_in_heading(text: str) -> Unit | None:
    """Return the unit that a heading states; ``None`` where it states none, or two."""
    found = {Unit.parse(next(filter(None, match))) for match in _IN_HEADING.findall(_plain(text))}
    scaled = found - {Unit.POUNDS}
    if len(scaled) > 1:
        return None
    return next(iter(scaled or found), None)


def without_unit(text: str) -> str:
    """Return a heading without the units of money that it states."""
    return _IN_HEADING.sub(" ", _plain(text))


def _plain(text: str) -> str:
    return " ".join(text.split())
