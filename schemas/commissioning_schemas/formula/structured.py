"""What stands between the brackets of a reference to an Excel Table."""

from __future__ import annotations

import re

from .nodes import Structured
from .tokens import ParseError

THIS_ROW = "#this row"
ITEMS = (THIS_ROW, "#all", "#data", "#headers", "#totals")

_PART = re.compile(r"\[((?:[^\[\]']|'.)*)\]", re.DOTALL)


def structured(table: str | None, brackets: str) -> Structured:
    """Read ``[Col]``, ``[@Col]``, ``[[#This Row],[A]:[B]]`` and the like."""
    inside = brackets[1:-1].strip()
    items: list[str] = []
    if inside.startswith("@"):
        items.append(THIS_ROW)
        inside = inside[1:].strip()
    if not inside:
        return Structured(table, tuple(items))
    if not inside.startswith("["):
        return _plain(table, items, inside)
    columns: list[str] = []
    at, separator = 0, ","
    while True:
        match = _PART.match(inside, at)
        if match is None:
            raise ParseError(f"The table reference {brackets} cannot be read.")
        part = match[1].strip()
        if part.lower() in ITEMS:
            items.append(part.lower())
        elif len(columns) == (1 if separator == ":" else 0):
            columns.append(_unescape(match[1]))
        else:
            raise ParseError(
                f"The table reference {brackets} names columns that are not side by side."
            )
        rest = inside[match.end() :].lstrip()
        if not rest:
            break
        separator, rest = rest[0], rest[1:].lstrip()
        if separator not in ",:":
            raise ParseError(f"The table reference {brackets} cannot be read.")
        at = len(inside) - len(rest)
    first = columns[0] if columns else None
    last = columns[1] if len(columns) > 1 else None
    return Structured(table, _without_data(items), first, last)


def _plain(table: str | None, items: list[str], inside: str) -> Structured:
    if inside.lower() in ITEMS:
        return Structured(table, _without_data([*items, inside.lower()]))
    return Structured(table, tuple(items), _unescape(inside))


def _without_data(items: list[str]) -> tuple[str, ...]:
    """Leave out ``#Data`` where it stands alone: the data rows are what is meant anyway."""
    return () if items == ["#data"] else tuple(sorted(set(items)))


def _unescape(column: str) -> str:
    return re.sub(r"'(.)", r"\1", column, flags=re.DOTALL)


def escape(column: str) -> str:
    """Write a column's name as it stands between brackets."""
    return re.sub(r"([\[\]#'@])", r"'\1", column)
