"""Rows of one form: long tables repeat a row hundreds of times, and only its values change.

Such rows are read together, with one match a row and one pass a column, at a third of the time
that reading cell by cell takes. What has another form is read as every other row is.

A form is compiled to a regular expression, which pays from some sixty rows on, or where another
table had it: the workbooks of a batch mostly come from one template, and are read in two thirds
of the time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from commissioning_schemas.address import LAST_ROW
from commissioning_schemas.grid import Value

from .book import TEXT_KINDS
from .cells import Cells, shown_formula
from .entities import plain_text
from .likeness import Reader, RowLook, plain_number
from .text import XML_SPACE, run, unescape

Column = Sequence[bytes]
Found = tuple[bytes, ...]

_HEAD = re.compile(rb'(\s*<row(?: [\w:]+="[^"<>&]*")*?) r="[0-9]+"((?: [\w:]+="[^"<>&]*")* ?>)')
_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})[0-9]+"([^<>/]*)'
    rb"(?:(></c>|/>)|(><is><t>)[^<]+</t></is></c>|>(<f>[^<]+</f>)?<v>([^<]*)</v></c>)"
)
_ROW = rb' r="([1-9][0-9]{0,6})"'
_TEXT = rb"><is><t>([^<]+)</t></is></c>"
_NUMBER = rb"<v>([^<]{1,299})</v></c>"  # A longer one is no number to Excel.
_MOST_MET = 1024
_VALUE = rb"<v>([^<]+)</v></c>"
_TEXT_RESULT = rb"<v>([^<]*)</v></c>"  # A formula may give a text that is empty.
_FORMULA = rb"<f>([^<]+)</f>"


class Part(NamedTuple):
    """A filled cell of a form: its column, how its values are read, and if it has a formula."""

    column: int
    read: Callable[[Column], Sequence[Value]]
    has_formula: bool


class Form:
    """Rows that have the same cells, of the same looks, and formulas in the same places."""

    def __init__(self, pattern: bytes, parts: Sequence[Part], shown: dict[int, str]) -> None:
        self.match = _compiled(pattern).fullmatch
        self._parts = parts
        self._columns = [part.column for part in parts]
        self._shown = shown
        self._repeated: dict[Found, dict[int, str]] = {}

    def put(self, found: Sequence[Found], cells: Cells) -> bool:
        """Take rows that matched, each with a number of its own; tell if none of them is odd."""
        numbers, *columns = zip(*found, strict=True)
        rows = list(map(int, numbers))
        if max(rows) > LAST_ROW:
            return False
        if not all(known.keys().isdisjoint(rows) for known in (cells.rows, cells.formulas)):
            return False
        if not cells.formats.keys().isdisjoint(rows):
            return False
        texts = iter(columns)
        formulas: list[tuple[int, Column]] = []
        values: list[Sequence[Value]] = []
        for part in self._parts:
            if part.has_formula:
                formulas.append((part.column, next(texts)))
            values.append(part.read(next(texts)))
        if values:
            each = zip(*values, strict=True)
            filled = [dict(zip(self._columns, row, strict=True)) for row in each]
            cells.rows.update(zip(rows, filled, strict=True))
        if formulas:
            cells.formulas.update(zip(rows, self._formulas(formulas, len(rows)), strict=True))
        if self._shown:
            cells.formats.update(dict.fromkeys(rows, self._shown))
        return True

    def _formulas(
        self, formulas: Sequence[tuple[int, Column]], rows: int
    ) -> Sequence[dict[int, str]]:
        """Return the formulas of each row; rows that repeat them share what holds them."""
        if all(texts.count(texts[0]) == rows for _, texts in formulas):
            key = tuple(texts[0] for _, texts in formulas)
            known = self._repeated.get(key)
            if known is None:
                known = {column: plain_formula(texts[0]) for column, texts in formulas}
                self._repeated = {key: known}
            return [known] * rows
        columns = [column for column, _ in formulas]
        each = zip(*(map(plain_formula, texts) for _, texts in formulas), strict=True)
        return [dict(zip(columns, own, strict=True)) for own in each]


def form_of(row: bytes, look: RowLook, *, if_met: bool = False) -> Form | None:
    """Return the form of a row that was read; ``None`` where it holds anything rare.

    With ``if_met`` only a form that was asked for before is returned.
    """
    head = _HEAD.match(row)
    if head is None or b"hidden" in head[0] or b"xml" in head[0] or head[0].count(b' r="') > 1:
        return None
    pattern = [re.escape(head[1]), _ROW, re.escape(head[2])]
    place, parts = head.end(), []
    for column, cell in zip(look.columns, look.looks, strict=True):
        found = _CELL.match(row, place)
        if found is None:
            return None
        letters, attributes, empty, text, formula, value = found.groups()
        pattern.append(rb'<c r="%s\1"%s' % (letters, re.escape(attributes)))
        if bool(text) is not (cell.kind == "inlineStr") or (empty and cell.kind in TEXT_KINDS):
            return None
        if empty:
            pattern.append(re.escape(empty))
        else:
            is_text_result = bool(formula) and cell.kind == "str"
            if value == b"" and not is_text_result:
                return None
            form = _NUMBER if cell.kind == "n" else _TEXT_RESULT if is_text_result else _VALUE
            pattern.append(_TEXT if text else b">" + (_FORMULA if formula else b"") + form)
            parts.append(Part(column, _texts if text else _values(cell.read), bool(formula)))
        place = found.end()
    if place < len(row) or (if_met and not _is_met_again(b"".join(pattern))):
        return None
    return Form(b"".join(pattern), parts, look.shown)


_met: set[bytes] = set()


def _is_met_again(pattern: bytes) -> bool:
    """Tell whether a form was met before in this process, and remember it."""
    if pattern in _met:
        return True
    if len(_met) >= _MOST_MET:
        _met.clear()
    _met.add(pattern)
    return False


@lru_cache(maxsize=256)
def _compiled(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern)


def _values(read: Reader) -> Callable[[Column], Sequence[Value]]:
    if read is not plain_number:
        return lambda texts: list(map(read, texts))

    def numbers(texts: Column) -> Sequence[Value]:
        return list(map(int if b"".join(texts).isdigit() else read, texts))

    return numbers


def _texts(column: Column) -> Sequence[Value]:
    """Return texts; a word that a column repeats is one object."""
    joined = b"\n".join(column)
    words: dict[str, str] = {}
    if b"&" not in joined and b"_x" not in joined and joined.count(b"\n") == len(column) - 1:
        texts = plain_text(joined).split("\n")
        return [words.setdefault(text, text) for text in map(_stripped, texts)]
    return [
        words.setdefault(text, text) for text in (run(plain_text(one), False) for one in column)
    ]


def _stripped(text: str) -> str:
    return text.strip(XML_SPACE)


@lru_cache(maxsize=4096)
def plain_formula(data: bytes) -> str:
    """Return a formula that its element states without attributes."""
    return shown_formula(unescape(plain_text(data)), False)
