"""Draws the small things that an office is made of: amounts, days, choices, ids and names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from commissioning_schemas.years import FinancialYear

T = TypeVar("T")

_STEPS = (1, 5_000, 100, 100_000)
"""Amounts are to the penny, to £50, to the pound or to £1,000."""

_ID_STYLES = ("P{}", "P {}", "Y&P-{}", "R/{}", "Tîm {}", "{:02}", "adults' {}", "CJS.{}")
_PLACES = (
    "Victims and Vulnerability", "Health & Justice", "Young people's services", "Dŵr-y-Felin",
    "Road safety (all ages)", "The “Café” fund", "24/7 helpline", "Môn/Gwynedd",
)  # fmt: skip


class Draw:
    """One office's draws: Hypothesis keeps them, and shrinks them where a test fails; or any seed
    gives them."""

    def __init__(self, number: Callable[[int, int], int]) -> None:
        self._number = number

    def number(self, least: int, most: int) -> int:
        return self._number(least, most)

    def one_of(self, options: Sequence[T]) -> T:
        return options[self.number(0, len(options) - 1)]

    def chance(self, one_in: int = 2) -> bool:
        """Say yes once in so many times; no is the simpler answer."""
        return self.number(1, one_in) == one_in and one_in > 1

    def pence(self, most: int, least: int = 0) -> int:
        """Draw an amount in pence, as round as amounts of budgets are.

        Hypothesis prefers small numbers where the range is wide; amounts are of every size.
        """
        amount = least + (most - least) * self.number(0, 999) // 1000 + self.number(0, 99)
        step = self.one_of(_STEPS)
        rounded = min(amount, most) // step * step
        return rounded if rounded >= least else min(amount, most)

    def day(self, first: dt.date, last: dt.date) -> dt.date:
        return first + dt.timedelta(days=self.number(0, (last - first).days))

    def ids(self, count: int, prefix: str = "") -> tuple[str, ...]:
        style = self.one_of(_ID_STYLES)
        return tuple(prefix + style.format(n) for n in range(1, count + 1))

    def names(self, count: int) -> tuple[str, ...]:
        first = self.number(0, len(_PLACES) - 1)
        places = (_PLACES[(first + n) % len(_PLACES)] for n in range(count))
        return tuple(f"{place} {n}" for n, place in enumerate(places, 1))


@dataclass(frozen=True)
class Shape:
    """How large an office is, and on what day it stands."""

    years: tuple[FinancialYear, ...]
    base: FinancialYear
    as_at: dt.date
    portfolios: tuple[str, ...]
    reserves: tuple[str, ...]

    @property
    def labels(self) -> list[str]:
        return [year.label for year in self.years]


def pounds(pence: int) -> Decimal:
    """Write pence as pounds."""
    return Decimal(pence) / 100


def pence_of(value: object) -> int:
    """Return an amount of a record in pence; nothing is nil."""
    return int(Decimal(str(value or 0)) * 100)
