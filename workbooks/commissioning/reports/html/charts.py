"""Charts of amounts: horizontal bars from a common zero, as plain geometry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commissioning_schemas.figures import Overview
from commissioning_schemas.show import show_pounds

_WIDTH = 640
_NAMES = 190
_AMOUNTS = 96
_BAR = 14
_BETWEEN = 12
_MOST_LETTERS = 28
MOST_SERIES = 4
_MOST_BARS = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: where it stands, its series, and the amount beside it."""

    x: float
    y: float
    width: float
    series: int
    amount: str
    amount_x: float


@dataclass(frozen=True, slots=True)
class Group:
    """The bars of one label."""

    label: str
    y: float
    bars: Sequence[Bar]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in a box of ``width`` by ``height``; ``zero`` is where every bar begins."""

    width: int
    height: int
    zero: float
    bar: int
    groups: Sequence[Group]
    series: Sequence[str]
    description: str


def chart_of(overview: Overview) -> Chart | None:
    """Return the bars of a few amounts; ``None`` where they are too many, or all nil.

    A series that is nil throughout has no bars; its amounts stand in the table.
    """
    shown = [n for n, _ in enumerate(overview.columns) if any(row[n] for _, row in overview.rows)]
    series = [overview.columns[n] for n in shown]
    rows = [(label, [row[n] for n in shown]) for label, row in overview.rows]
    amounts = [pence for _, row in rows for pence in row if pence is not None]
    if len(series) > MOST_SERIES or len(amounts) > _MOST_BARS or not any(amounts):
        return None
    low, high = min(0, *amounts), max(0, *amounts)
    room = _WIDTH - _NAMES - _AMOUNTS * (2 if low < 0 else 1)
    scale = room / (high - low)
    zero = _NAMES + (_AMOUNTS if low < 0 else 0) - low * scale
    y, groups = float(_BETWEEN), list[Group]()
    for label, row in rows:
        bars = []
        for number, pence in enumerate(row):
            if pence is not None:
                bars.append(_bar(pence, y + number * _BAR, number, zero, scale))
        groups.append(Group(_short(label), y + len(series) * _BAR / 2, bars))
        y += len(series) * _BAR + _BETWEEN
    return Chart(_WIDTH, round(y), round(zero, 1), _BAR, groups, series, _described(rows, series))


def _bar(pence: int, y: float, number: int, zero: float, scale: float) -> Bar:
    width = abs(pence) * scale
    x = zero - width if pence < 0 else zero
    beside = x - 4 if pence < 0 else zero + width + 4
    return Bar(
        round(x, 1), y, round(max(width, 0.5), 1), number, show_pounds(pence), round(beside, 1)
    )


def _short(label: str) -> str:
    return label if len(label) <= _MOST_LETTERS else f"{label[: _MOST_LETTERS - 1].rstrip()}…"


def _described(rows: Sequence[tuple[str, object]], series: Sequence[str]) -> str:
    """Say in words what the bars show; every amount stands in the table beneath."""
    labels = [label for label, _ in rows]
    span = labels[0] if len(labels) == 1 else f"{labels[0]} to {labels[-1]}"
    listed = ", ".join(series)
    return f"Bars of {listed} for {span}. The table beneath holds the same amounts."
