"""Cell addresses: rows and columns count from 1, as people see them in a sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


@lru_cache(maxsize=2048)
def column_letters(column: int) -> str:
    """Return the letters of a column: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@lru_cache(maxsize=2048)
def column_number(letters: str) -> int:
    """Return the number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def a1(row: int, column: int) -> str:
    """Return the address of one cell, such as ``B7``."""
    return f"{column_letters(column)}{row}"


def parse_cell(text: str) -> tuple[int, int]:
    """Return (row, column) of an address such as ``B7`` or ``$B$7``; ValueError if it is none."""
    match = _CELL.fullmatch(text)
    if match:
        row, column = int(match[2]), column_number(match[1])
        if 1 <= row <= LAST_ROW and column <= LAST_COLUMN:
            return row, column
    raise ValueError(f"{text!r} is not the address of a cell")


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """A rectangle of cells, both corners included."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def parse(cls, text: str) -> Range:
        """Read ``A4:O17`` or ``B7``; ValueError if it is neither."""
        first, _, last = text.partition(":")
        top, left = parse_cell(first)
        bottom, right = parse_cell(last or first)
        return cls(min(top, bottom), min(left, right), max(top, bottom), max(left, right))

    @property
    def a1(self) -> str:
        """The range as text; one cell where it is one cell."""
        first, last = a1(self.top, self.left), a1(self.bottom, self.right)
        return first if first == last else f"{first}:{last}"

    def holds(self, row: int, column: int) -> bool:
        """Tell whether a cell lies inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def meets(self, other: Range) -> bool:
        """Tell whether a cell lies in both ranges."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom
