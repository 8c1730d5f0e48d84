"""Rows below headings that are part of the heading: numbers of columns, and headings again."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..grid import Sheet
from ..words import clean
from .headings import as_text, plain_heading
from .rows import is_blank

_LEAST = 3


def counts_columns(sheet: Sheet, row: int, columns: Collection[int]) -> bool:
    """Tell whether a row numbers the columns: 1, 2, 3, or (a), (b), (c)."""
    cells = sheet.rows.get(row, {})
    values = [cells[column] for column in sorted(cells) if not is_blank(cells[column])]
    if len(values) < min(_LEAST, len(columns)) or len(values) < 2:
        return False
    marks = [clean(str(value)).strip("()[]. ").casefold() for value in values]
    marks = [mark.removeprefix("column").removeprefix("col").strip(" .") for mark in marks]
    if all(mark.isdigit() for mark in marks):
        numbers = [int(mark) for mark in marks]
        return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] < 3
    return marks == [chr(97 + place) for place in range(len(marks))]


def repeats_headings(sheet: Sheet, row: int, headings: Mapping[int, str]) -> bool:
    """Tell whether a row shows the headings of its table again, as on a new page."""
    cells = sheet.rows.get(row, {})
    return len(headings) > 1 and all(
        plain_heading(as_text(cells.get(column))) == plain_heading(text)
        for column, text in headings.items()
    )
