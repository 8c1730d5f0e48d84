"""Words that managers write for the values of lists, where they mean one value for sure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..words import normal
from .side_by_side import period_of

_SOURCES = {
    **dict.fromkeys(("own", "pcc", "opcc", "core", "core budget", "base budget"), "Own budget"),
    **dict.fromkeys(("office", "office budget", "commissioning budget"), "Own budget"),
    **dict.fromkeys(("reserves", "earmarked reserve", "from reserves"), "Reserve"),
    **dict.fromkeys(("grant", "grants", "external grant", "external funding"), "External"),
}
_MOVEMENTS = {
    **dict.fromkeys(("opening balance", "brought forward", "b f"), "Opening"),
    **dict.fromkeys(("contribution to reserve", "contributions"), "Contribution"),
    **dict.fromkeys(("drawdown", "draw down", "drawn down", "draws"), "Draw"),
}
_LINES = {
    **dict.fromkeys(("recurring", "core", "ongoing"), "Base"),
    **dict.fromkeys(("one off", "non recurring", "one time"), "One-off"),
}


def _period(text: str) -> str:
    form = normal(text)
    if form.isdigit() and 1 <= int(form) <= 12:
        return f"M{int(form):02}"
    return period_of(form)[0]


VALUE_WORDS: Mapping[str, Callable[[str], str]] = {
    "source_type": lambda text: _SOURCES.get(normal(text), ""),
    "movement": lambda text: _MOVEMENTS.get(normal(text), ""),
    "line_type": lambda text: _LINES.get(normal(text), ""),
    "period": _period,
}
"""For each list, the value that a word stands for; ``""`` where that is not sure."""
