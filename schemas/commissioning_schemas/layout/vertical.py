"""A record whose fields stand one below the other: a key, and its value to the right."""

from __future__ import annotations

from collections.abc import Sequence

from ..grid import Sheet
from ..words import normal
from .headings import as_text
from .region import Wanted


def find_vertical(sheet: Sheet, wanted: Sequence[Wanted]) -> dict[str, tuple[int, int]]:
    """Return the cell (row, column) that holds the value of each field, found by its key.

    Keys are texts in any order and place, compared without case and punctuation; the first
    cell that holds a key counts, and its value stands in the next column.
    """
    names = {normal(name): want.field for want in wanted for name in want.headings}
    found: dict[str, tuple[int, int]] = {}
    for row, column, value in sheet.filled():
        field = names.get(normal(as_text(value)))
        if field is not None and field not in found:
            found[field] = (row, column + 1)
    return found
