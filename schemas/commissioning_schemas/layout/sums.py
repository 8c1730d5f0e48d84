"""Rows that add up other rows: by their formulas, or by what they show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..address import column_number
from ..cells import read_money
from ..grid import Sheet
from ..units import Unit

_SUM = re.compile(
    r"=\+?(?:SUM|SUBTOTAL)\((?:9,|109,)?\$?([A-Z]{1,3})\$?([0-9]+):\$?([A-Z]{1,3})\$?([0-9]+)\)",
    re.IGNORECASE,
)


def is_sum_of_above(sheet: Sheet, row: int, first: int, columns: Iterable[int]) -> bool:
    """Tell whether a row's formulas add up cells right above it, from ``first`` on."""
    for column in columns:
        formula = sheet.formula(row, column)
        match = _SUM.fullmatch(formula.replace(" ", "")) if formula else None
        if match and column_number(match[1]) == column == column_number(match[3]):
            top, bottom = sorted((int(match[2]), int(match[4])))
            if first <= top < bottom < row:
                return True
    return False


_FINE = Unit.THOUSANDS
"""In this unit both £0.7103m and £1,645,900 are whole pence, so that sums are exact."""


def amount_at(sheet: Sheet, row: int, column: int) -> tuple[int, int] | None:
    """Return the amount in a cell and half of its last digit; ``None`` where it holds none."""
    reading = read_money(sheet.value(row, column), _FINE)
    return None if reading.value is None else (reading.value, reading.resolution)


def adds_to(sheet: Sheet, row: int, parts: Sequence[int], columns: Iterable[int]) -> bool:
    """Tell whether a row shows the sum of two or more others, in every column that has amounts.

    Rounded parts may miss a rounded total by what their last digits hide.
    """
    compared = 0
    for column in columns:
        shown = amount_at(sheet, row, column)
        found = [one for part in parts if (one := amount_at(sheet, part, column)) is not None]
        if shown is None or not shown[0] or sum(bool(value) for value, _ in found) < 2:
            continue
        slack = sum(half for _, half in found)
        apart = abs(sum(value for value, _ in found) - shown[0])
        if apart > shown[1] + min(slack, abs(shown[0]) // 200):
            return False
        compared += 1
    return compared > 0
