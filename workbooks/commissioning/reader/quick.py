"""The quick way to read a sheet: plain cells by a regular expression, all else by the parser.

Nearly all workbooks write their cells in one plain form, and for these the result is the same
as in the exact way at a tenth of its time. Whatever has another form raises Odd.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from commissioning_schemas.address import LAST_COLUMN, column_number
from commissioning_schemas.grid import Value

from .cells import Book, Cells
from .entities import Odd, plain_text
from .exact import SheetElements, formula_of
from .markup import Parser, true
from .number_formats import GENERAL, NumberFormat
from .numbers import number
from .serial import moment
from .spans import spans
from .strings import is_plain_head
from .text import run

_ROW = re.compile(rb'\s*<row(?: r="([0-9]{1,7})")?((?: [\w:]+="[^"<>&]*")*) ?(/?)>')
_ATTRIBUTE = re.compile(rb' ([\w:]+)="([^"<>&]*)"')
_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"([^<>/]*)'
    rb"(?:><v>([^<]*)</v></c>|/>|>((?:<(?!/c>)[^<]*)+)</c>|></c>)(?=<c|\Z)"
)
_FORMULA = re.compile(
    rb"<f((?: \w+=\"[^\"<>&]*\")*) ?(?:/>|>([^<]*)</f>)(?:<v>([^<]*)</v>|<v ?()/>)?"
)
_INLINE = re.compile(rb'<is><t(?: xml:space="(preserve)")?>([^<]*)</t></is>')
_PLAIN_CELL = {b"s", b"t", b"cm", b"vm", b"ph"}
_NUMBER, _SHARED, _DATE, _TIME, _OTHER = range(5)


class _Columns(dict[bytes, int]):
    def __missing__(self, letters: bytes) -> int:
        column = column_number(letters.decode())
        if column > LAST_COLUMN:
            raise Odd
        self[letters] = column
        return column


class _Tails(dict[bytes, tuple[int, NumberFormat, str]]):
    """What the attributes of a cell after its address mean, kept for the next cell like it."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def __missing__(self, tail: bytes) -> tuple[int, NumberFormat, str]:
        attributes = dict(_ATTRIBUTE.findall(tail))
        style = attributes.get(b"s", b"0")
        if _ATTRIBUTE.sub(b"", tail).strip() or not attributes.keys() <= _PLAIN_CELL:
            raise Odd
        if not style.isdigit() or len(style) > 7:
            raise Odd
        kind = attributes.get(b"t", b"n").decode("ascii", "replace")
        number_format = self._book.format(int(style))
        way = {"n": _NUMBER, "s": _SHARED}.get(kind, _OTHER)
        if way == _NUMBER and number_format.is_date:
            way = _TIME if number_format.shows_time else _DATE
        self[tail] = found = (way, number_format, kind)
        return found


class _Moments(dict[bytes, Value]):
    """Dates and times by the number that stands for them: most come many times."""

    def __init__(self, date1904: bool, shows_time: bool) -> None:
        self._date1904, self._shows_time = date1904, shows_time

    def __missing__(self, text: bytes) -> Value:
        value = number(plain_text(text))
        if not isinstance(value, str):
            self[text] = found = moment(value, self._date1904, self._shows_time)
            return found
        return value


def _texts(attributes: bytes) -> dict[str, str]:
    return {name.decode(): text.decode() for name, text in _ATTRIBUTE.findall(attributes)}


class QuickSheet:
    """Reads one sheet in the quick way; the object is of no use after Odd."""

    def __init__(self, book: Book, part: str) -> None:
        self.cells = Cells(book)
        self.elements = SheetElements(self.cells)
        self._book = book
        self._parser = Parser(self.elements, "worksheet", part)
        self._tails = _Tails(book)
        self._columns = _Columns()
        self._dates = _Moments(book.date1904, shows_time=False)
        self._times = _Moments(book.date1904, shows_time=True)
        self._shown: dict[tuple[tuple[int, ...], tuple[str, ...]], dict[int, str]] = {}

    def read(self, pieces: Iterator[bytes]) -> None:
        """Read the whole part; Odd where something needs the exact way."""
        inside = False
        for span, last in spans(pieces, b"</row>"):
            if not inside:
                span = self._head(span)
                inside = True
            if last:
                span, end, tail = span.partition(b"</sheetData>")
                if not end:
                    raise Odd
                self._rows(span)
                self._parser.feed(end + tail, True)
            else:
                self._rows(span)
        self.cells.finish()

    def _head(self, span: bytes) -> bytes:
        head, start, rest = span.partition(b"<sheetData>")
        if not start or b"<!" in head or not is_plain_head(head):
            raise Odd
        self._parser.feed(head + start)
        return rest

    def _rows(self, span: bytes) -> None:
        *rows, rest = span.split(b"</row>")
        for text in rows:
            row, place, empty = self._open_row(text, 0)
            while empty:
                row, place, empty = self._open_row(text, place)
            if place < len(text):
                self._row(row, text, place)
        place = 0
        while place < len(rest.rstrip()):
            _, place, empty = self._open_row(rest, place)
            if not empty:
                raise Odd

    def _open_row(self, text: bytes, place: int) -> tuple[int, int, bool]:
        """Return the number of the row that opens here, where it ends, and whether it is empty."""
        start = _ROW.match(text, place)
        if start is None:
            raise Odd
        digits, others, slash = start.groups()
        hidden = False
        if b"hidden" in others or b" r=" in others or b"xml" in others:
            attributes = dict(_ATTRIBUTE.findall(others))
            if any(name == b"r" or name.startswith(b"xml") for name in attributes):
                raise Odd
            hidden = true(attributes.get(b"hidden", b"").decode("ascii", "replace"))
        row = self.elements.start_row(int(digits) if digits else None, hidden)
        return row, start.end(), bool(slash)

    def _row(self, row: int, text: bytes, place: int) -> None:
        found = _CELL.findall(text, place)
        if not text.startswith(b"<c", place) or text.count(b"<c", place) != len(found):
            raise Odd
        digits = b"%d" % row
        columns, tails, strings = self._columns, self._tails, self._book.strings
        dates, times = self._dates, self._times
        values = self.cells.rows.setdefault(row, {})
        shown: dict[int, str] = {}
        for letters, own_row, tail, value, inside in found:
            if own_row != digits:
                raise Odd
            column = columns[letters]
            way, number_format, kind = tails[tail]
            if number_format is not GENERAL:
                shown[column] = number_format.code
            if inside:
                self._inside(row, column, kind, number_format, inside)
            elif way == _NUMBER and value:
                if value.isdigit() and len(value) < 300:
                    values[column] = int(value)
                elif value.replace(b".", b"", 1).isdigit() and len(value) < 300:
                    amount = float(value)
                    values[column] = int(amount) if amount.is_integer() else amount
                else:
                    values[column] = number(plain_text(value))
            elif way == _SHARED and value.isdigit() and int(value) < len(strings):
                values[column] = strings[int(value)]
            elif way == _DATE and value:
                values[column] = dates[value]
            elif way == _TIME and value:
                values[column] = times[value]
            elif value:
                self.cells.put(row, column, kind, number_format, plain_text(value))
            elif kind in ("str", "inlineStr"):
                raise Odd
        if not values:
            del self.cells.rows[row]
        if shown:
            self._show(row, shown)

    def _inside(
        self, row: int, column: int, kind: str, number_format: NumberFormat, inside: bytes
    ) -> None:
        """Take a cell that holds a formula, or text of its own."""
        if found := _FORMULA.fullmatch(inside):
            attributes, text, stored, empty = found.groups()
            formula = formula_of(
                {name.decode(): plain_text(value) for name, value in _ATTRIBUTE.findall(attributes)}
            )
            formula.text = plain_text(text or b"")
            stored = empty if stored is None else stored
            known = None if stored is None else plain_text(stored)
            self.cells.put(row, column, kind, number_format, known, formula)
        elif kind == "inlineStr" and (found := _INLINE.fullmatch(inside)):
            self.cells.put_text(row, column, run(plain_text(found[2]), bool(found[1])))
        else:
            raise Odd

    def _show(self, row: int, shown: dict[int, str]) -> None:
        """Keep the number formats of a row; rows that look alike share one mapping."""
        shape = (tuple(shown), tuple(shown.values()))
        shown = self._shown.setdefault(shape, shown)
        before = self.cells.formats.get(row)
        self.cells.formats[row] = shown if before is None else {**before, **shown}
