"""Rows of a table that are totals: found among the data, said, and not counted twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Any

from ..findings import Place, Said
from ..grid import Sheet
from ..layout import as_text, is_total_label
from ..money import Pence
from ..show import plain, show_pounds
from ..tables import Row
from ..tables.columns import Column, Kind
from ..words import normal, quote


def set_aside(
    sheet: Sheet, rows: Sequence[Row], tails: Collection[str], known: Collection[str]
) -> tuple[list[Row], list[Said]]:
    """Return the rows of a sheet that are data, and what is to be said of those that are totals.

    A total below its Excel Table is right, and nothing is said of it.

    ``tails`` are the names that may follow a total word; ``known`` those by which parts of the
    office go. Where one row of a sheet holds several amounts side by side, all must add up.
    """
    kept: list[Row] = []
    said: list[Said] = []
    amounts = _Amounts()
    is_wide = len({id(row.places) for row in rows}) > 1
    for _, group in groupby(rows, key=lambda row: row.row_number):
        here = list(group)
        if not _is_total(here, sheet, kept, tails, known, amounts, is_wide=is_wide):
            kept += here
            continue
        for row in here:
            column, text = next(_labels(sheet, row), (amounts.of(row)[0], ""))
            if column is not None and not row.outside:
                said.append(_say(row, column, text))
    return kept, said


class _Amounts:
    """The column of money that counts in a row, and where it stands; rows alike share it."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Column[Pence | None] | None, int | None]] = {}

    def of(self, row: Row) -> tuple[Column[Pence | None] | None, int | None]:
        """Return the column of a row's table, and the column of the sheet."""
        key = id(row.places)
        if key not in self._known:
            amount = main_amount(row)
            spot = row.places.cell(row.row_number, amount.field) if amount is not None else None
            self._known[key] = (amount, spot[1] if spot is not None else None)
        return self._known[key]

    def pence(self, row: Row) -> Pence:
        """Return the amount of a row; 0 where it shows none."""
        amount, _ = self.of(row)
        found: Pence | None = getattr(row, amount.field) if amount is not None else None
        return found or 0


def _is_total(
    here: Sequence[Row],
    sheet: Sheet,
    above: Sequence[Row],
    tails: Collection[str],
    known: Collection[str],
    amounts: _Amounts,
    *,
    is_wide: bool,
) -> bool:
    """Tell whether a row of a sheet is a total: by its label, or by all of its amounts."""
    if amounts.of(here[0])[0] is None:
        return False
    if is_total_label(next((text for _, text in _labels(sheet, here[0])), ""), tails):
        return True
    shown = [row for row in here if amounts.pence(row)]
    if not shown or (is_wide and len(shown) < 2):
        return False
    return all(_sums_the_rows_above(row, above, known, amounts) for row in shown)


def _labels(sheet: Sheet, row: Row) -> Iterator[tuple[Column[Any], str]]:
    """Yield the texts of a row with their columns; what was not read, as it stands there."""
    for name, column in row.columns.items():
        spot = row.places.cell(row.row_number, name) if column.is_text else None
        if spot is not None:
            text = getattr(row, name) or (as_text(sheet.value(*spot)) if name in row.unread else "")
            if text:
                yield column, text


def main_amount(row: Row) -> Column[Pence | None] | None:
    """Return the column of money that people must type in a row's table, else the first."""
    typed = [
        column
        for column in row.columns.values()
        if column.kind is Kind.MONEY and not column.calculated and row.has(column)
    ]
    return next((column for column in typed if column.required), typed[0] if typed else None)


def _sums_the_rows_above(
    row: Row, above: Sequence[Row], known: Collection[str], amounts: _Amounts
) -> bool:
    """Tell whether a row without an identity of its own shows the sum of two or more above it.

    Where amounts stand side by side, those of its own column are added.
    """
    sought = amounts.pence(row)
    if _has_identity(row, known):
        return False
    total, counted, own = 0, 0, amounts.of(row)[1]
    for other in reversed(above):
        if amounts.of(other)[1] != own:
            continue
        value = amounts.pence(other)
        total += value
        counted += bool(value)
        if counted >= 2 and total == sought:
            return True
        if total > sought > 0:
            return False
    return False


def _has_identity(row: Row, known: Collection[str]) -> bool:
    """Tell whether a row names itself: by its key, or by a portfolio that exists, or all."""
    column = row.columns.get("portfolio_id")
    if column is not None and row.has(column):
        name = normal(getattr(row, column.field))
        return name in known or name == normal(column.also) != ""
    return bool(row.key.replace("|", ""))


def _say(row: Row, column: Column[Any], label: str) -> Said:
    amount = main_amount(row)
    pence = getattr(row, amount.field) if amount is not None else None
    shown = f" ({show_pounds(pence)})" if pence is not None else ""
    what = quote(label) if label else "this amount"
    return Said(
        "STR-007",
        Place.of(row, column),
        f"{what} is a total, but it stands among the rows of data and would be counted twice"
        f"{shown}.",
        found=label or (plain(pence) if pence is not None else None),
        impact=abs(pence) if pence is not None else None,
    )
