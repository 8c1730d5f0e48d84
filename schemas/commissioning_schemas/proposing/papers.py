"""Sheets of sentences: which column holds them, and which of them are headings of portfolios."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..address import a1, column_letters
from ..grid import Grid, Sheet
from ..layout.headings import years_in
from ..layout.looking import Asking, Vocabulary
from ..maps import MappedText
from ..words import clean

_LONG = 60
_LEAST = 3
_PURPOSE = re.compile(r"\b(?:this|the) (?:paper|report)\b|\bpurpose\b", re.IGNORECASE)
_DASHES = (" - ", " – ", " — ", ": ")


def papers(grid: Grid, vocabulary: Vocabulary, asking: Asking) -> Iterator[MappedText]:
    """Yield the sheets that hold sentences and no amounts of their own."""
    for sheet in grid.sheets:
        column = _sentences(sheet)
        if not column:
            continue
        beside = _beside(sheet, column)
        cells, after = _headings(sheet, column, vocabulary)
        purpose = _purpose(sheet, column)
        letters = column_letters(column)
        asking.note(
            sheet.name, "sentences", f"column {letters}", 0.9, "its cells are long and no amounts"
        )
        if cells:
            asking.note(
                sheet.name,
                "headings",
                ", ".join(cells),
                0.9,
                f"what follows {after.strip()!r} is a name that the office has listed",
            )
        yield MappedText(
            sheet=sheet.name,
            text=letters,
            paragraph=column_letters(beside) if beside else "",
            purpose=purpose,
            portfolio_cells=cells,
            portfolio_after=after if cells else "",
        )


def _sentences(sheet: Sheet) -> int:
    """Return the column of sentences; 0 where the sheet is no text."""
    long: dict[int, int] = {}
    for _, column, value in sheet.filled():
        if isinstance(value, int | float) and not isinstance(value, bool):
            return 0
        if isinstance(value, str) and len(clean(value)) > _LONG:
            long[column] = long.get(column, 0) + 1
    best = max(long, key=lambda column: long[column], default=0)
    return best if best and long[best] >= _LEAST and _is_mostly_text(sheet, best) else 0


def _is_mostly_text(sheet: Sheet, column: int) -> bool:
    filled = [row for row, cells in sheet.rows.items() if cells]
    texts = [row for row in filled if isinstance(sheet.value(row, column), str)]
    wide = [row for row in filled if len(sheet.rows[row]) > 2]
    return 2 * len(texts) > len(filled) and not wide


def _beside(sheet: Sheet, column: int) -> int:
    texts = [sheet.value(row, column - 1) for row in sheet.rows] if column > 1 else []
    return column - 1 if sum(bool(text) for text in texts) >= _LEAST else 0


def _purpose(sheet: Sheet, column: int) -> str:
    for row in sorted(sheet.rows):
        text = sheet.value(row, column)
        if isinstance(text, str) and _PURPOSE.search(text) and years_in(text):
            return a1(row, column)
    return ""


def _headings(sheet: Sheet, column: int, vocabulary: Vocabulary) -> tuple[tuple[str, ...], str]:
    found: dict[str, list[str]] = {}
    for row in sorted(sheet.rows):
        text = sheet.value(row, column)
        if not isinstance(text, str) or len(text) > 2 * _LONG:
            continue
        for dash in _DASHES:
            _, mark, name = clean(text).partition(dash)
            if mark and vocabulary.is_name(name):
                found.setdefault(dash, []).append(a1(row, column))
                break
    best: Sequence[str] = max(found.values(), key=len, default=[])
    return tuple(best), next((dash for dash, cells in found.items() if cells is best), "")
