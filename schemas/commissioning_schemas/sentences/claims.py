"""What the text of a tie claims: an amount, a percentage or a count, with its precision."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ..money import round_half_away
from .amounts import find_amounts

ClaimKind = Literal["money", "share", "count"]

_SHARE = re.compile(
    r"(?<![\w.,])(?P<minus>[-−–])?(?P<number>[0-9]{1,6}(?:\.[0-9]{1,9})?) ?"
    r"(?:%|per cent\b|percent\b|percentage points?\b)"
)
_COUNT = re.compile(r"(?<![\w.,£])(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})(?![\w%]|[.,][0-9])")


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure as a sentence claims it.

    ``value`` is in pence, in per cent or in pieces; ``step`` is one of its last digit.
    """

    kind: ClaimKind
    value: Decimal
    step: Decimal

    def agrees(self, low: Decimal, high: Decimal) -> bool:
        """Tell whether some value from ``low`` to ``high`` rounds to what is claimed."""
        return self._rounded(low) <= self.value <= self._rounded(high)

    def _rounded(self, value: Decimal) -> Decimal:
        return round_half_away(value / self.step) * self.step


def read_claim(text: str) -> Claim | None:
    """Read the one figure of a tie's text; ``None`` where it holds none, or several."""
    amounts = list(find_amounts(text))
    if amounts:
        (first, *more) = amounts
        if more or first.low is None or first.is_range or first.lost_unit:
            return None
        step = 2 * first.resolution or 1
        return Claim("money", Decimal(first.low), Decimal(step))
    shares = list(_SHARE.finditer(text))
    if shares:
        number = Decimal(shares[0]["number"])
        step_of_share = Decimal(1).scaleb(min(0, int(number.as_tuple().exponent)))
        value = -number if shares[0]["minus"] else number
        return Claim("share", value, step_of_share) if len(shares) == 1 else None
    counts = _COUNT.findall(text)
    if len(counts) != 1:
        return None
    return Claim("count", Decimal(counts[0].replace(",", "")), Decimal(1))


def find_text(text: str, sentence: str) -> tuple[int, int] | None:
    """Return where a tie's text stands in a sentence, not as a part of a longer figure."""
    found = re.search(rf"(?<![\w.,]){re.escape(text)}(?![\w%]|[.,][0-9])", sentence)
    return found.span() if found else None
