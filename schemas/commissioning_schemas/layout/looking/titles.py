"""The lines of text above headings: titles, which name the year and the unit of a table."""

from __future__ import annotations

from bisect import bisect_left

from ...grid import Row
from ..headings import HEADING_ROWS, as_text
from ..rows import is_blank
from .heads import Head
from .seen import looks_like_money

_LONGEST_TITLE = 100

_ABOVE, _FAR = 6, HEADING_ROWS
"""So many rows above the headings are looked at for titles, and for one that stands alone."""


def titles_above(head: Head) -> list[str]:
    """Return the lines of text above headings, the nearest first, to the table above.

    Far above the headings, where room was left for a logo or a stamp, a line stands alone in its
    row; a row of more is of another table.
    """
    found: list[str] = []
    sheet, left, right = head.sheet, min(head.texts), max(head.texts)
    for row in reversed(sheet.shown_rows[: bisect_left(sheet.shown_rows, head.first)]):
        cells = sheet.rows[row]
        texts = [
            text
            for column, value in sorted(cells.items())
            if left - 1 <= column <= right and (text := as_text(value).strip())
        ]
        numbers = any(looks_like_money(value) for value in cells.values())
        far = row < head.first - _ABOVE
        if (numbers and (texts or far)) or (far and (_is_wide(cells) or row < head.row - _FAR)):
            break
        found.extend(text for text in texts if len(text) <= _LONGEST_TITLE)
    return found


def _is_wide(cells: Row) -> bool:
    return sum(not is_blank(value) for value in cells.values()) > 1


def is_prose(line: str) -> bool:
    """Tell whether a line is a sentence, which may speak of other tables and years."""
    return line.rstrip().endswith((".", ";"))
