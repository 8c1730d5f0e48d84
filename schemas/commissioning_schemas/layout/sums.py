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


class Amounts:
    """The amounts of some columns of a sheet, each read once."""

    def __init__(self, sheet: Sheet, columns: Iterable[int]) -> None:
        self._sheet, self._columns = sheet, tuple(columns)
        self._read: dict[int, Sequence[tuple[int, int] | None]] = {}

    def of(self, row: int) -> Sequence[tuple[int, int] | None]:
        """Return what a row shows in each column, with half of its last digit."""
        if row not in self._read:
            self._read[row] = [amount_at(self._sheet, row, one) for one in self._columns]
        return self._read[row]


class Tally:
    """Rows added up as they come, column by column."""

    def __init__(self, amounts: Amounts, rows: Iterable[int] = ()) -> None:
        self._amounts = amounts
        self._sums: list[list[int]] = []
        self.rows = 0
        for row in rows:
            self.add(row)

    def add(self, row: int) -> None:
        """Add what a row shows."""
        shown = self._amounts.of(row)
        self._sums = self._sums or [[0, 0, 0] for _ in shown]
        self.rows += 1
        for sums, one in zip(self._sums, shown, strict=True):
            if one is not None:
                sums[0] += one[0]
                sums[1] += one[1]
                sums[2] += bool(one[0])

    def is_shown_in(self, row: int) -> bool:
        """Tell whether a row shows the sum of two or more others, wherever there are amounts.

        Rounded parts may miss a rounded total by what their last digits hide.
        """
        compared = 0
        for (total, slack, parts), shown in zip(self._sums, self._amounts.of(row), strict=False):
            if shown is None or not shown[0] or parts < 2:
                continue
            if abs(total - shown[0]) > shown[1] + min(slack, abs(shown[0]) // 200):
                return False
            compared += 1
        return compared > 0


def adds_to(sheet: Sheet, row: int, parts: Iterable[int], columns: Iterable[int]) -> bool:
    """Tell whether a row shows the sum of some others (see ``Tally.is_shown_in``)."""
    return Tally(Amounts(sheet, columns), parts).is_shown_in(row)
