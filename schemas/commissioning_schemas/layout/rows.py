"""Rows: which hold data, which are blank, and which are totals."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..grid import Sheet, Value
from ..words import normal

TOTAL_WORDS = (
    "total",
    "totals",
    "sub total",
    "sub totals",
    "subtotal",
    "subtotals",
    "grand total",
    "overall total",
    "total of",
    "total for",
)


def is_blank(value: Value) -> bool:
    """Tell whether a cell shows nothing: empty, or only white space."""
    return value is None or (isinstance(value, str) and not value.strip())


def blank_row(sheet: Sheet, row: int, columns: Iterable[int]) -> bool:
    """Tell whether a row shows nothing in some columns."""
    cells = sheet.rows.get(row)
    return cells is None or all(is_blank(cells.get(column)) for column in columns)


def is_total_label(text: str, tails: Collection[str] = ()) -> bool:
    """Tell whether a label is a total word, alone or followed by nothing but one of the tails.

    ``tails`` are names in their compared form, such as the years and sections of a workbook.
    "Total" and "Sub-total 2020-21" are labels of totals; "Total Respect programme" is not.
    """
    label = normal(text)
    for word in TOTAL_WORDS:
        if label == word:
            return True
        if label.startswith(word + " ") and label[len(word) + 1 :] in tails:
            return True
    return any(label.endswith(" total") and label[: -len(" total")] == tail for tail in tails)


def data_rows(sheet: Sheet, first: int, last: int, columns: Collection[int]) -> list[int]:
    """Return the rows that show something in the columns, from ``first`` to ``last``."""
    if len(sheet.rows) < last - first:
        rows: Iterable[int] = sorted(row for row in sheet.rows if first <= row <= last)
    else:
        rows = range(first, last + 1)
    return [row for row in rows if not blank_row(sheet, row, columns)]


def last_before_gap(sheet: Sheet, first: int, columns: Collection[int]) -> int:
    """Return the last row of a table that begins at ``first``.

    A single blank row does not end it. Two do, unless numbers follow in its columns.
    """
    filled = sorted(row for row in sheet.rows if row >= first)
    last = first - 1
    for row in filled:
        if blank_row(sheet, row, columns):
            continue
        if row - last > 2 and not _numbers_in(sheet, row, columns):
            break
        last = row
    return last


def _numbers_in(sheet: Sheet, row: int, columns: Collection[int]) -> bool:
    cells = sheet.rows[row]
    return any(
        isinstance(cells.get(column), int | float) and not isinstance(cells.get(column), bool)
        for column in columns
    )
