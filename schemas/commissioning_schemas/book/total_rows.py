"""Rows of a table that are totals: found among the data, said, and not counted twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..findings import Place, Said
from ..layout import is_total_label
from ..money import Pence
from ..show import show_pounds
from ..tables import Row
from ..tables.columns import Column, Kind
from ..words import normal, quote


def set_aside(
    rows: Sequence[Row], tails: Collection[str], known: Collection[str]
) -> tuple[list[Row], list[Said]]:
    """Return the rows that are data, and what is to be said of those that are totals.

    A total below its Excel Table is right, and nothing is said of it.

    ``tails`` are the names that may follow a total word; ``known`` those by which parts of the
    office go.
    """
    kept: list[Row] = []
    said: list[Said] = []
    for row in rows:
        label = next(_labels(row), None)
        if label is None or not _is_total(row, label, kept, tails, known):
            kept.append(row)
        elif not row.outside:
            said.append(_say(row, label))
    return kept, said


def _is_total(
    row: Row,
    label: Column[str],
    above: Sequence[Row],
    tails: Collection[str],
    known: Collection[str],
) -> bool:
    if main_amount(row) is None:
        return False
    if is_total_label(getattr(row, label.field), tails):
        return True
    return _sums_the_rows_above(row, above, known)


def _labels(row: Row) -> Iterator[Column[str]]:
    for name, column in row.columns.items():
        if column.is_text and getattr(row, name) and row.has(column):
            yield column


def main_amount(row: Row) -> Column[Pence | None] | None:
    """Return the first column of money that people type in a row's table."""
    for column in row.columns.values():
        if column.kind is Kind.MONEY and not column.calculated and row.has(column):
            return column
    return None


def _sums_the_rows_above(row: Row, above: Sequence[Row], known: Collection[str]) -> bool:
    """Tell whether a row without an identity of its own shows the sum of two or more above it."""
    amount = main_amount(row)
    if amount is None or not getattr(row, amount.field) or _has_identity(row, known):
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


def _say(row: Row, label: Column[str]) -> Said:
    amount = main_amount(row)
    pence = getattr(row, amount.field) if amount is not None else None
    shown = f" ({show_pounds(pence)})" if pence is not None else ""
    return Said(
        "STR-007",
        Place.of(row, label),
        f"{quote(getattr(row, label.field))} is a total, but it stands among the rows of data "
        f"and would be counted twice{shown}.",
        found=getattr(row, label.field),
        impact=abs(pence) if pence is not None else None,
    )
