"""Blocks of numbers that no table holds: what a sheet shows beside and below what is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...address import Range, a1
from ...grid import Sheet
from ..headings import row_of_headings
from ..rows import is_blank
from .heads import SCANNED, is_heading_like
from .seen import looks_like_money

_LEAST_COLUMNS = 2
_APART = 2
"""So many blank rows or columns are between two blocks."""


@dataclass(frozen=True)
class Block:
    """Rows and columns of a sheet that belong together, in which no headings are known."""

    sheet: Sheet
    area: Range
    heading: bool

    @property
    def place(self) -> str:
        """The sheet and the first cell."""
        return f"{self.sheet.name}!{a1(self.area.top, self.area.left)}"

    @property
    def rows(self) -> int:
        """How many rows stand below the headings."""
        return self.area.bottom - self.area.top + 1 - self.heading

    @property
    def texts(self) -> Mapping[int, str]:
        """The headings by column, where there are any."""
        return _texts(self.sheet, self.area.top, self.area) if self.heading else {}


def blocks(sheet: Sheet, taken: Sequence[Range]) -> Iterator[Block]:
    """Yield the blocks of cells with numbers, but for the ranges that are looked at already."""
    run: dict[int, Sequence[int]] = {}
    last = 0
    for row, columns in _free(sheet, taken):
        if run and (row - last > _APART or not columns):
            yield from _blocks_of(sheet, run)
            run = {}
        if columns:
            run[row] = columns
        last = row
    yield from _blocks_of(sheet, run)


def _free(sheet: Sheet, taken: Sequence[Range]) -> Iterator[tuple[int, Sequence[int]]]:
    """Yield each row that shows something, with its filled columns that nothing has taken."""
    waiting = sorted(taken, key=lambda area: area.top, reverse=True)
    here: list[Range] = []
    for row in sheet.shown_rows:
        while waiting and waiting[-1].top <= row:
            here.append(waiting.pop())
        here = [area for area in here if area.bottom >= row]
        cells = sheet.rows[row]
        yield (
            row,
            [
                column
                for column, value in cells.items()
                if not is_blank(value) and not any(a.left <= column <= a.right for a in here)
            ],
        )


def _blocks_of(sheet: Sheet, run: Mapping[int, Sequence[int]]) -> Iterator[Block]:
    """Yield the blocks of some rows: what blank columns part stands side by side."""
    if not run:
        return
    filled = sorted({column for columns in run.values() for column in columns})
    breaks = [two for one, two in pairwise(filled) if two - one > _APART]
    for left, right in pairwise([filled[0], *breaks, filled[-1] + 1]):
        rows = [r for r, columns in run.items() if any(left <= c < right for c in columns)]
        yield from _block(sheet, rows, run, left, right - 1)


def _block(
    sheet: Sheet, rows: Sequence[int], run: Mapping[int, Sequence[int]], left: int, right: int
) -> Iterator[Block]:
    inside = {r: [c for c in run[r] if left <= c <= right] for r in rows[:SCANNED]}
    numbered = [
        row
        for row, columns in inside.items()
        if any(looks_like_money(sheet.value(row, column)) for column in columns)
    ]
    if not numbered or max(len(inside[row]) for row in numbered) < _LEAST_COLUMNS:
        return
    first = numbered[0]
    above = [row for row in rows if row < first]
    filled = [column for row in numbered for column in inside[row]]
    area = Range(first, min(filled), rows[-1], max(filled))
    heading = bool(above) and above[-1] == first - 1 and _can_head(sheet, above[-1], area)
    yield Block(sheet, Range(first - heading, area.left, area.bottom, area.right), heading)


def _can_head(sheet: Sheet, row: int, area: Range) -> bool:
    texts = _texts(sheet, row, area)
    return len(texts) > 1 and is_heading_like(sheet, row, texts)


def _texts(sheet: Sheet, row: int, area: Range) -> dict[int, str]:
    texts = row_of_headings(sheet, row)
    return {column: text for column, text in texts.items() if area.left <= column <= area.right}
