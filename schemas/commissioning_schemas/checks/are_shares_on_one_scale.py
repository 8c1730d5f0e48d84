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
    for table in evidence.book.tables:
        for column in table.kind.columns.values():
            if column.kind is Kind.SHARE and (table.region.mapped or not column.calculated):
                shares = list(_shares(table, column))
                scales = _scales(table, shares, column.calculated)
                own = _own_scale(table, scales)
                for share, scale in zip(shares, scales, strict=True):
                    if scale and scale != own:
                        yield _say(share, column, own, template=not table.region.mapped)


def _shares(table: Table, column: Column[Any]) -> Iterator[_Share]:
    wholes: dict[tuple[str, str], Pence] = {}
    if table.kind is CoFunding:
        for row in table.rows:
            key = (row.service_id, row.year)  # type: ignore[attr-defined]  # its kind was just asked
            wholes[key] = wholes.get(key, 0) + (row.amount or 0)  # type: ignore[attr-defined]
    for row in table.rows:
        value = getattr(row, column.field)
        if value and isinstance(row, Monitoring):
            yield _Share(row, value, _variance(row), row.revised_budget)
        elif value and isinstance(row, CoFunding):
            yield _Share(row, value, row.amount, wholes[row.service_id, row.year])
        elif value:
            yield _Share(row, value)


def _variance(row: Monitoring) -> Pence | None:
    if row.variance is not None:
        return row.variance
    if row.forecast_outturn is None or row.revised_budget is None:
        return None
    return row.forecast_outturn - row.revised_budget
