"""Does a column of percentages use one scale: 0.075 throughout, or 7.5 throughout?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..book import Table
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..money import Pence
from ..show import show_pounds
from ..tables import CoFunding, Monitoring, Row
from ..tables.columns import Column, Kind
from .question import asks

TWO_SCALES = Code(
    code="TYP-012",
    name="two-scales",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="A percentage column uses one scale throughout (0.075 or 7.5, not both). The template's "
    "columns hold shares of one.",
    why="A share on the other scale is a hundred times too large or too small.",
    fix="Enter the percentage on the scale of its column.",
    source="A published monitoring table with 0.58, 0.07, 0.65 where 0.2 of 2.8 is 7.1%",
    fails=Example("a rate of 20 for 20%", {"Services!L5": 20}),
    passes=Example("a rate of 0.2 for 20%, and none", {"Services!L5": 0.2, "Services!L6": 0}),
)

_FRACTION, _PER_CENT = "shares of one", "in per cent"
_NEAR = Decimal(5)
"""Parts rounded for print can make a share come out several times too large, never a hundred."""


@dataclass(frozen=True)
class _Share:
    """One cell of a column of percentages, with the two amounts that it is the share of."""

    row: Row
    value: Decimal
    part: Pence | None = None
    whole: Pence | None = None

    @property
    def ratio(self) -> Decimal | None:
        """What the cell should say, as a share of one; ``None`` where nobody can tell."""
        return Decimal(self.part) / self.whole if self.part and self.whole else None

    @property
    def scale(self) -> str:
        """The scale that the two amounts show; ``""`` where they show none."""
        if self.ratio is None:
            return ""
        for scale, times in ((_FRACTION, 1), (_PER_CENT, 100)):
            if 1 / _NEAR < abs(self.value / self.ratio / times) < _NEAR:
                return scale
        return ""


@asks("Are percentages on one scale?", TWO_SCALES)
def are_shares_on_one_scale(evidence: Evidence) -> Iterator[Said]:
    """Say of each cell that is on another scale than the rest of its column."""
    wholes: Counter[tuple[str, str]] = Counter()
    for paid in evidence.book.rows(CoFunding):
        wholes[paid.service_id, paid.year] += paid.amount or 0
    for table in evidence.book.tables:
        for column in table.kind.columns.values():
            if column.kind is Kind.SHARE and (table.region.mapped or not column.calculated):
                shares = [_share(row, column, wholes) for row in table.rows]
                yield from _in_column(table, column, [one for one in shares if one.value])


def _share(row: Row, column: Column[Any], wholes: Mapping[tuple[str, str], Pence]) -> _Share:
    value = getattr(row, column.field) or Decimal(0)
    if isinstance(row, Monitoring):
        variance, revised = row.variance, row.revised_budget
        if variance is None and row.forecast_outturn is not None and revised is not None:
            variance = row.forecast_outturn - revised
        return _Share(row, value, variance, revised)
    if isinstance(row, CoFunding):
        return _Share(row, value, row.amount, wholes[row.service_id, row.year])
    return _Share(row, value)


def _in_column(table: Table, column: Column[Any], shares: Sequence[_Share]) -> Iterator[Said]:
    large = [_decimals(one.value) for one in shares if abs(one.value) > 1]
    finest = max(large) + 2 if large and column.calculated else 0
    scales = [one.scale or _by_size(one.value, finest) for one in shares]
    known = Counter(scale for scale in scales if scale)
    own = known.most_common(1)[0][0] if known and table.region.mapped else _FRACTION
    for share, scale in zip(shares, scales, strict=True):
        if scale and scale != own:
            yield _say(share, column, own, table.region.mapped)


def _by_size(value: Decimal, finest: int) -> str:
    """Tell a scale by the size of a share: above one is in per cent, below one is a fraction.

    Where small percentages may stand, a fraction shows by two decimals more than the others.
    """
    if abs(value) > 1:
        return _PER_CENT
    return _FRACTION if abs(value) < 1 and _decimals(value) >= finest else ""


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _say(share: _Share, column: Column[Any], own: str, mapped: bool) -> Said:
    fraction = own == _FRACTION
    right = share.ratio
    if right is None:
        right = share.value / 100 if fraction else share.value
    expected = round(right, 3) if fraction else round(right * 100, 1)
    shown, wanted = f"{share.value.normalize():f}", f"{expected.normalize():f}"
    ratio = ""
    if share.ratio is not None:
        parts = f"{show_pounds(share.part or 0)} of {show_pounds(share.whole or 0)}"
        ratio = f" {parts} is {share.ratio:.1%}."
    others = "the other cells are" if mapped else "the column is for"
    looks = "is in per cent" if fraction else "looks like a share of one"
    return Said(
        "TYP-012",
        Place.of(share.row, column),
        f"{shown} {looks}; {others} {own}.{ratio}",
        found=shown,
        expected=wanted,
        fix=f"Enter {wanted}.",
    )
