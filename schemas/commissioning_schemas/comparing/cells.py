"""One cell in two versions: whether it is another, and how to show it."""

from __future__ import annotations

from ..address import a1
from ..cells.described import as_text
from ..figures.of_columns import same_formula
from ..grid import Sheet, Value
from ..money import shortest
from .model import CellChange

Spot = tuple[Sheet, int, int]
"""A cell: its sheet, row and column."""


def shown(spot: Spot | None) -> str:
    """Return what a cell holds: its formula, or its value as text."""
    if spot is None:
        return ""
    sheet, row, column = spot
    return sheet.formula(row, column) or as_text(sheet.value(row, column))


def place(spot: Spot) -> str:
    """Return where a cell is, such as ``Plan!B7``."""
    return f"{spot[0].name}!{a1(*spot[1:])}"


def changed(was: Spot | None, now: Spot | None, column: str, table: str = "") -> CellChange | None:
    """Return the change of one cell; ``None`` where it is the same, or neither version has it.

    Of a formula only the formula counts: its result is no change that a person made.
    """
    there = now or was
    if there is None or _same(was, now, table):
        return None
    return CellChange(column, place(there), shown(was), shown(now))


def _same(was: Spot | None, now: Spot | None, table: str) -> bool:
    first, second = _formula(was), _formula(now)
    if first and second:
        return same_formula(first, second, table)
    return not (first or second) and _plain(was) == _plain(now)


def _formula(spot: Spot | None) -> str | None:
    return spot[0].formula(*spot[1:]) if spot is not None else None


def _plain(spot: Spot | None) -> object:
    """Return a value in the form in which equal ones are equal: empty text is an empty cell."""
    value: Value = spot[0].value(*spot[1:]) if spot is not None else None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return shortest(value)
    return None if value == "" else (type(value).__name__, value)
