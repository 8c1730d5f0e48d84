"""Rows: which hold data, which are blank, and which are totals."""

from __future__ import annotations

import re
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
_PLAIN = re.compile(r"[A-Za-z0-9 /_-]*")
_YEAR = re.compile(r"(?:fy )?(?:[0-9]{4}|[0-9]{2} [0-9]{2}|[0-9]{4} [0-9]{1,4})")


def is_blank(value: Value) -> bool:
    """Tell whether a cell shows nothing: empty, or only white space."""
    return value is None or (isinstance(value, str) and not value.strip())


def blank_row(sheet: Sheet, row: int, columns: Iterable[int]) -> bool:
    """Tell whether a row shows nothing in some columns."""
    cells = sheet.rows.get(row)
    if cells is not None:
        for column in columns:
            value = cells.get(column)
            if value is not None and not is_blank(value):
                return False
    return True


def is_total_label(text: str, tails: Collection[str] = ()) -> bool:
    """Tell whether a label is a total word, alone or beside nothing but a year or a tail.

    ``tails`` are names in their compared form, such as the sections of a workbook. "Total" and
    "Sub-total 2020-21" are labels of totals; "Total Respect programme" is not.
    """
    if _PLAIN.fullmatch(text) and "total" not in text.lower():
        return False  # As quickly as that, since long tables have many keys.
    label = normal(text)
    if label in TOTAL_WORDS:
        return True
    beside = [label[len(word) + 1 :] for word in TOTAL_WORDS if label.startswith(word + " ")]
    beside += [label.removesuffix(" total")] if label.endswith(" total") else []
    return any(name in tails or _YEAR.fullmatch(name) for name in beside)


def is_note_label(text: str) -> bool:
    """Tell whether a label opens a remark on a table: "Note:", "Source: finance system"."""
    return normal(text).partition(" ")[0] in ("note", "notes", "source", "sources", "nb")


def label_of(sheet: Sheet, row: int, columns: Iterable[int]) -> str:
    """Return the first text that a row shows in some columns; ``""`` where it shows none."""
    cells = sheet.rows.get(row, {})
    texts = (value for column in sorted(columns) if isinstance(value := cells.get(column), str))
    return next((text for text in texts if text.strip()), "")


def data_rows(sheet: Sheet, first: int, last: int, columns: Collection[int]) -> list[int]:
    """Return the rows that show something in the columns, from ``first`` to ``last``."""
    if len(sheet.rows) < last - first:
        rows: Iterable[int] = sorted(row for row in sheet.rows if first <= row <= last)
    else:
        rows = range(first, last + 1)
    return [row for row in rows if not blank_row(sheet, row, columns)]


def last_before_gap(
    sheet: Sheet, first: int, columns: Collection[int], end: int | None = None
) -> int:
    """Return the last row of a table that begins at ``first`` and may not go beyond ``end``.

    A single blank row does not end it. Two do, unless numbers follow in its columns. A line of
    text below a blank row, alone in its row, is a note on the table.
    """
    filled = sorted(row for row in sheet.rows if row >= first and (end is None or row <= end))
    last = first - 1
    for row in filled:
        if blank_row(sheet, row, columns):
            continue
        if row - last > 2 and not _numbers_in(sheet, row, columns):
            break
        last = row
    return _without_notes(sheet, first, last, columns)


def _without_notes(sheet: Sheet, first: int, last: int, columns: Collection[int]) -> int:
    """Return the last row above the lines of text that a blank row parts from a table."""
    data = last
    while data >= first and _says_one_text(sheet, data, columns):
        data -= 1
    beside = data
    while beside < last and not blank_row(sheet, beside + 1, columns):
        beside += 1
    return beside


def _says_one_text(sheet: Sheet, row: int, columns: Collection[int]) -> bool:
    """Tell whether a row shows no more than one text; a blank row does not."""
    cells = sheet.rows.get(row, {})
    filled = [cells.get(column) for column in columns if not is_blank(cells.get(column))]
    return not filled or (len(filled) == 1 < len(columns) and isinstance(filled[0], str))


def _numbers_in(sheet: Sheet, row: int, columns: Collection[int]) -> bool:
    cells = sheet.rows[row]
    return any(
        isinstance(cells.get(column), int | float) and not isinstance(cells.get(column), bool)
        for column in columns
    )
