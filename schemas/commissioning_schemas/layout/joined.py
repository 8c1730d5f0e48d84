"""Headings that take more than one row: each column's texts from top to bottom, as one text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..grid import Sheet
from ..words import clean
from .headings import as_text, row_of_headings

BETWEEN = " / "
"""What stands between the texts of one heading."""


def joined_headings(sheet: Sheet, last: int, count: int) -> dict[int, str]:
    """Return the headings by column of the ``count`` rows that end with row ``last``.

    A text of an upper row is also that of the cells to its right, where they are merged with it
    or are empty and stand above a text.
    """
    if count <= 1:
        return row_of_headings(sheet, last)
    lines = [row_of_headings(sheet, row) for row in range(last - count + 1, last + 1)]
    below = lines[-1]
    for number, line in enumerate(lines[:-1]):
        lines[number] = _spread(sheet, last - count + 1 + number, line, below)
    columns = sorted({column for line in lines for column in line})
    return {column: _join([line.get(column, "") for line in lines]) for column in columns}


def _spread(
    sheet: Sheet, row: int, line: Mapping[int, str], below: Mapping[int, str]
) -> dict[int, str]:
    found = dict(line)
    for area in sheet.merged:
        if area.top <= row <= area.bottom and area.right > area.left:
            text = as_text(sheet.value(area.top, area.left)).strip()
            for column in range(area.left, area.right + 1):
                if text and column in below:
                    found.setdefault(column, text)
    merged = {
        column
        for area in sheet.merged
        if area.top <= row <= area.bottom
        for column in range(area.left, area.right + 1)
    }
    for column in sorted(below):
        if column not in found and column not in merged and column - 1 in found:
            left = found[column - 1]
            if column - 1 in below:
                found[column] = left
    return found


def _join(texts: Sequence[str]) -> str:
    kept = [clean(text) for text in texts if clean(text)]
    return BETWEEN.join(dict.fromkeys(kept))
