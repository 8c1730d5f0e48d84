"""What rows that look alike have in common, worked out once and used for each of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from commissioning_schemas.address import LAST_COLUMN, column_number
from commissioning_schemas.grid import Value

from .book import TEXT_KINDS, Book
from .entities import Odd, plain_text
from .number_formats import GENERAL, NumberFormat
from .numbers import number

ATTRIBUTE = re.compile(rb' ([\w:]+)="([^"<>&]*)"')
_CELL_ATTRIBUTES = {b"s", b"t", b"cm", b"vm", b"ph"}
_LONGEST_NUMBER = 300
_MOST_KEPT = 4096

Reader: TypeAlias = Callable[[bytes], Value]


@dataclass(frozen=True, slots=True)
class CellLook:
    """What the attributes of a cell after its address mean."""

    kind: str
    number_format: NumberFormat
    read: Reader


@dataclass(frozen=True, slots=True)
class RowLook:
    """The columns of a row, how each cell is read, and the number formats that are kept."""

    columns: tuple[int, ...]
    looks: tuple[CellLook, ...]
    readers: tuple[Reader, ...]
    shown: dict[int, str]
    has_text: bool


class Looks:
    """The looks of the rows of a workbook, by the letters and the attributes of their cells."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._rows: dict[tuple[tuple[bytes, ...], tuple[bytes, ...]], RowLook] = {}
        self._looks: dict[bytes, CellLook] = {}
        self._columns: dict[bytes, int] = {}

    def of_row(self, letters: tuple[bytes, ...], attributes: tuple[bytes, ...]) -> RowLook:
        """Return the look of a row; Odd where a cell has an attribute that is not known."""
        look = self._rows.get((letters, attributes))
        if look is None:
            if len(self._rows) >= _MOST_KEPT:
                self._rows.clear()
            look = self._rows[letters, attributes] = self._new_row(letters, attributes)
        return look

    def _new_row(self, letters: tuple[bytes, ...], attributes: tuple[bytes, ...]) -> RowLook:
        columns = tuple(map(self._column, letters))
        if len(set(columns)) < len(columns):
            raise Odd
        looks = tuple(map(self._look, attributes))
        shown = {
            column: look.number_format.code
            for column, look in zip(columns, looks, strict=True)
            if look.number_format is not GENERAL
        }
        has_text = any(look.kind in TEXT_KINDS for look in looks)
        return RowLook(columns, looks, tuple(look.read for look in looks), shown, has_text)

    def _column(self, letters: bytes) -> int:
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = column_number(letters.decode())
            if column > LAST_COLUMN:
                raise Odd
        return column

    def _look(self, text: bytes) -> CellLook:
        look = self._looks.get(text)
        if look is None:
            look = self._looks[text] = self._new_look(text)
        return look

    def _new_look(self, text: bytes) -> CellLook:
        attributes = dict(ATTRIBUTE.findall(text))
        style = attributes.get(b"s", b"0")
        if ATTRIBUTE.sub(b"", text).strip() or not attributes.keys() <= _CELL_ATTRIBUTES:
            raise Odd
        if not style.isdigit() or len(style) > 7:
            raise Odd
        kind = attributes.get(b"t", b"n").decode("ascii", "replace")
        number_format = self._book.format(int(style))
        return CellLook(kind, number_format, self._reader(kind, number_format))

    def _reader(self, kind: str, number_format: NumberFormat) -> Reader:
        if kind == "n" and not number_format.is_date:
            return plain_number
        if kind == "s":
            return self._shared()
        anything = self._anything(kind, number_format)
        return _Kept(anything).__getitem__ if kind == "n" else anything

    def _shared(self) -> Reader:
        strings = self._book.strings

        def shared(text: bytes) -> str:
            if not text.isdigit() or len(text) > 9 or int(text) >= len(strings):
                raise Odd
            return strings[int(text)]

        return shared

    def _anything(self, kind: str, number_format: NumberFormat) -> Reader:
        book = self._book  # Not this object, which keeps the function: both would outlast the file.

        def anything(text: bytes) -> Value:
            value = book.value(kind, number_format, plain_text(text))
            if value is None:
                raise Odd
            return value

        return anything


class _Kept(dict[bytes, Value]):
    """Values by their text: the same few dates stand in most rows."""

    def __init__(self, read: Reader) -> None:
        self._read = read

    def __missing__(self, text: bytes) -> Value:
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[text] = found = self._read(text)
        return found


def plain_number(text: bytes) -> Value:
    """Return the number of a cell that shows no date; Odd where it is blank."""
    if len(text) < _LONGEST_NUMBER:
        if text.isdigit():
            return int(text)
        if text.replace(b".", b"", 1).isdigit():
            value = float(text)
            return int(value) if value.is_integer() else value
    if not text.strip():
        raise Odd
    return number(plain_text(text))
