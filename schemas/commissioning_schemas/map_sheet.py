"""Map, a sheet of ours: how a workbook is read, what a person says otherwise, and the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .grid import Grid, Sheet, Value

NAME = "Map"
HEADINGS = (
    "Question", "What is asked, or was found", "Answer", "Found", "Sure", "Evidence", "Choices",
)  # fmt: skip
HEADINGS_ROW = 4
STORED = "The map as it is stored. Answer above rather than here."
"""Stands over the lines of the map, which are the text of a map file."""

_ANSWER, _FOUND = 3, 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sheet: a question, a decision or a column.

    ``answer`` is what holds; ``found`` what was found before a person said otherwise, which is
    ``""`` for a question that a person alone can answer.
    """

    question: str
    said: str
    answer: str = ""
    found: str = ""
    sure: float | None = None
    evidence: str = ""
    choices: Sequence[str] = ()

    @property
    def cells(self) -> tuple[Value, ...]:
        """The row of the sheet, in the order of its headings."""
        texts = (self.question, self.said, self.answer, self.found)
        last = (self.evidence, " | ".join(self.choices))
        return (*(text or None for text in texts), self.sure, *(text or None for text in last))


def is_map(sheet: Sheet) -> bool:
    """Tell whether a sheet is ours, rather than somebody's own."""
    return all(sheet.value(HEADINGS_ROW, column) == text for column, text in enumerate(HEADINGS, 1))


def read_answers(grid: Grid) -> dict[str, tuple[int, str]]:
    """Return the row and the answer of each question in which a person differs from what was found.

    ``""`` is an answer too: what was found is not to be read.
    """
    sheet = _sheet(grid)
    if sheet is None:
        return {}
    found: dict[str, tuple[int, str]] = {}
    for row in range(HEADINGS_ROW + 1, _stored_row(sheet)):
        question, answer, before = (_text(sheet, row, c) for c in (1, _ANSWER, _FOUND))
        if question and answer != before:
            found[question] = row, answer
    return found


def read_stored(grid: Grid) -> str:
    """Return the text of the map that is stored on the sheet; ``""`` where there is none."""
    sheet = _sheet(grid)
    if sheet is None:
        return ""
    rows = range(_stored_row(sheet) + 1, max(sheet.rows, default=0) + 1)
    return "".join(f"{_text(sheet, row, 1)}\n" for row in rows)


def map_rows(lines: Sequence[Line], text: str) -> Iterator[tuple[Value, ...]]:
    """Yield what stands below the headings: the lines, a blank row, and the map."""
    blank = (None,) * (len(HEADINGS) - 1)
    for line in lines:
        yield line.cells
    if text:
        yield (None, *blank)
        yield (STORED, *blank)
        for stored in text.splitlines():
            yield (stored or None, *blank)


def _sheet(grid: Grid) -> Sheet | None:
    sheet = grid.sheet(NAME)
    return sheet if sheet is not None and is_map(sheet) else None


def _stored_row(sheet: Sheet) -> int:
    rows = (row for row in sheet.rows if sheet.value(row, 1) == STORED)
    return min(rows, default=max(sheet.rows, default=0) + 1)


def _text(sheet: Sheet, row: int, column: int) -> str:
    value = sheet.value(row, column)
    return "" if value is None else str(value).strip()
