"""Names of the parts of the office, and the columns that hold them."""

from __future__ import annotations

from collections.abc import Sequence

from ...grid import Sheet
from ...words import clean
from ..rows import is_total_label
from .heads import Head
from .seen import Seen
from .vocabulary import Vocabulary

MOSTLY = 0.8
"""A column under an unknown heading holds names where so many of its texts are listed."""


def share_of_names(sheet: Sheet, column: int, rows: Sequence[int], vocabulary: Vocabulary) -> float:
    """Return what part of the texts above the first total name parts of the office."""
    known = texts = 0
    for row in rows:
        value = sheet.value(row, column)
        text = clean(value) if isinstance(value, str) else ""
        if texts and is_total_label(text):
            break
        if text.casefold().startswith("total "):
            break
        texts += bool(text)
        known += bool(text) and vocabulary.is_name(text)
    return known / texts if texts else 0.0


def column_of_names(
    head: Head, looks: dict[int, Seen], rows: Sequence[int], vocabulary: Vocabulary
) -> int:
    """Return the one column under an unknown heading whose texts are names; 0 where none is."""
    if not vocabulary.names or any(key in vocabulary.name_words for key in head.keys.values()):
        return 0
    hits = [
        column
        for column, key in head.keys.items()
        if key not in vocabulary.headings
        and looks[column].is_text
        and share_of_names(head.sheet, column, rows, vocabulary) >= MOSTLY
    ]
    return hits[0] if len(hits) == 1 else 0
