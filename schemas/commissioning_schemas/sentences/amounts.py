"""Amounts of money in sentences: "£0.205m", "843k", "£2-3m", "2.5 million pounds" (D.5).

Brackets around an amount in a sentence are brackets and no minus sign. Every pattern here is
searched in one pass, however long the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..cells.written import Written, read_written
from ..money import Pence, pence_from_number, resolution_of
from ..units import Unit

_DIGITS = r"[0-9]++(?:[.,][0-9]++)*+"
_NUMBER = rf"(?:[0-9]{{1,3}}(?: [0-9]{{3}})++(?:\.[0-9]++)?(?![0-9])|{_DIGITS})"
_SCALE = r"(?:k|mn?|bn|thousands?|millions?|billions?)(?!\w)"
_AMOUNT = re.compile(
    rf"(?P<minus>(?<![\w)])[-−–])?(?:£|(?<!\w)GBP) ?(?P<number>{_NUMBER})(?: ?(?P<scale>{_SCALE}))?"
    rf"|(?<![\w.,/£-])(?P<bare>{_DIGITS})"
    rf"(?:(?P<attached>(?:k|mn?|bn)(?!\w))|(?: (?P<word>{_SCALE}))? pounds(?!\w))",
    re.IGNORECASE,
)
_OTHER_END = re.compile(
    rf"(?: ?(?P<dash>[-–—−]) ?| to )(?P<sign>£ ?)?(?P<number>{_NUMBER})(?: ?(?P<scale>{_SCALE}))?"
    r"(?![\w%/]|[-–.,][0-9])",
    re.IGNORECASE,
)
_LONGEST = 30
_LOST_BELOW = 10


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as a sentence writes it.

    ``low`` and ``high`` are one but for a range; both are ``None`` where the digits cannot be
    trusted. ``unit`` is the unit that stands with it, pounds where a pound sign stands alone, and
    ``None`` for nil, which is nil in every unit.
    ``resolution`` is half of the last digit shown. ``lost_unit`` tells that a pound sign, three
    decimals and fewer than ten pounds leave no doubt that "m" is missing.
    """

    text: str
    start: int
    low: Pence | None
    high: Pence | None
    unit: Unit | None
    resolution: Pence = 0
    lost_unit: bool = False

    @property
    def is_range(self) -> bool:
        """Tell whether it is a range from one amount to another."""
        return self.low != self.high


def find_amounts(text: str) -> Iterator[Amount]:
    """Yield every amount of money in a cleaned text, in order."""
    start = 0
    while match := _AMOUNT.search(text, start):
        start = match.end()
        digits = match["number"] or match["bare"]
        if re.fullmatch("00+", digits):
            continue  # "£000" is a unit.
        scale = match["scale"] or match["attached"] or match["word"] or ""
        first = _read(digits, scale)
        tail = _OTHER_END.match(text, start)
        if tail and (found := _range(text, match, first, scale, tail)):
            start = tail.end()
            yield found
            continue
        if first is None:
            yield Amount(match[0], match.start(), None, None, None)
            continue
        pence = -first.pence if match["minus"] else first.pence
        lost = first.places == 3 and not scale and first.number < _LOST_BELOW
        yield Amount(
            match[0],
            match.start(),
            pence,
            pence,
            None if lost or not pence else first.unit,
            first.resolution,
            lost and bool(match["number"]),
        )


@dataclass(frozen=True, slots=True)
class _Figure:
    number: Decimal
    pence: Pence
    places: int
    unit: Unit | None
    resolution: Pence


def _read(digits: str, scale: str) -> _Figure | None:
    """Read digits and the unit behind them; ``None`` where they are not well formed."""
    written = read_written(f"£{digits}") if len(digits) <= _LONGEST else None
    if not isinstance(written, Written):
        return None
    billions = scale.casefold().startswith("b")
    unit = Unit.MILLIONS if billions else Unit.parse(scale or "£")
    number = written.number.scaleb(3) if billions else written.number
    resolution = resolution_of(written.places, unit) * (1000 if billions else 1)
    pence = pence_from_number(number, unit)[0]
    return _Figure(number, pence, written.places, None if billions else unit, resolution)


def _range(
    text: str, match: re.Match[str], first: _Figure | None, scale: str, tail: re.Match[str]
) -> Amount | None:
    """Return the range that two ends make; ``None`` where they are two amounts of their own."""
    last = _read(tail["number"], tail["scale"] or "")
    if first is None or last is None or match["minus"]:
        return None
    if not tail["scale"] and (scale or not tail["dash"]):
        return None
    if scale and not tail["dash"]:
        return None  # "from £1.6m to £1.9m" tells of two amounts.
    shared = _read(match["number"] or match["bare"], scale or tail["scale"] or "")
    for low in (shared, first):
        if low is not None and low.pence < last.pence:
            return Amount(
                text[match.start() : tail.end()],
                match.start(),
                low.pence,
                last.pence,
                last.unit,
                max(low.resolution, last.resolution),
            )
    return None
