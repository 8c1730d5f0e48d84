"""Rows of a table that are totals: found among the data, said, and not counted twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
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
    office go.
    """
    kept: list[Row] = []
    said: list[Said] = []
    amounts: dict[int, Column[Pence | None] | None] = {}
    for row in rows:
        # Rows of one table have their columns in common; looking for them takes a while.
        if id(row.places) not in amounts:
            amounts[id(row.places)] = main_amount(row)
        amount = amounts[id(row.places)]
        column, text = next(_labels(sheet, row), (amount, ""))
        if column is None or not _is_total(row, amount, text, kept, tails, known):
            kept.append(row)
        elif not row.outside:
            said.append(_say(row, column, text))
    return kept, said


def _is_total(
    row: Row,
    amount: Column[Pence | None] | None,
    label: str,
    above: Sequence[Row],
    tails: Collection[str],
    known: Collection[str],
) -> bool:
    if amount is None:
        return False
    return is_total_label(label, tails) or _sums_the_rows_above(row, amount, above, known)


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
    row: Row, amount: Column[Pence | None], above: Sequence[Row], known: Collection[str]
) -> bool:
    """Tell whether a row without an identity of its own shows the sum of two or more above it."""
    if not getattr(row, amount.field) or _has_identity(row, known):
        return False
    total, counted = 0, 0
    for other in reversed(above):
        value = getattr(other, amount.field) or 0
        total += value
        counted += bool(value)
        if counted >= 2 and total == getattr(row, amount.field):
            return True
        if total > getattr(row, amount.field) > 0:
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
