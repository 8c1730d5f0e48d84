"""The quick way to read a sheet: plain cells by a regular expression, all else by the parser.

Nearly all workbooks write their cells in one plain form, and for these the result is the same
as in the exact way at a tenth of its time. Whatever has another form raises Odd.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from .around import ROW_OR_CELL, around
from .book import TEXT_KINDS, Book
from .cells import Cells, Formula
from .entities import Odd, plain_text
from .exact import SheetElements, formula_of
from .forms import Form, form_of, plain_formula
from .likeness import ATTRIBUTE, Looks, RowLook
from .markup import true
from .number_formats import NumberFormat
from .spans import spans
from .strings import is_plain_head
from .text import run

_ROW = re.compile(rb'\s*<row(?: r="([0-9]{1,7})")?((?: [\w:]+="[^"<>&]*")*) ?(/?)>')
_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"([^<>/]*)'
    rb"(?:><v>([^<]*)</v></c>|/>|><f>([^<]+)</f><v>([^<]+)</v></c>"
    rb"|><is><t>([^<]+)</t></is></c>|>((?:<(?!/c>)[^<]*)+)</c>|></c>)(?=<c|\Z)"
)
_DIGITS = re.compile(rb"[0-9]{1,7}")
_FORMULA = re.compile(
    rb"<f((?: \w+=\"[^\"<>&]*\")*) ?(?:/>|>([^<]*)</f>)(?:<v>([^<]*)</v>|<v ?()/>)?"
)
_INLINE = re.compile(rb'<is><t(?: xml:space="(preserve)")?>([^<]*)</t></is>')
_KEPT = 4096
_REPEATS = 64
"""After so many rows that look alike, their form is worth learning."""

_MOST_FORMS = 8
"""So many forms of one sheet are known at a time."""

_FEW = 4
"""After so many it is worth asking whether another table had the form: then it is known."""


class QuickSheet:
    """Reads one sheet in the quick way; the object is of no use after Odd."""

    def __init__(self, book: Book, looks: Looks, part: str) -> None:
        self.cells = Cells(book)
        self.elements = SheetElements(self.cells)
        self._part = part
        self._head = b""
        self._looks = looks
        self._met: dict[int, int] = {}
        self._forms: list[Form] = []

    def read(self, pieces: Iterator[bytes]) -> None:
        """Read the whole part; Odd where something needs the exact way."""
        inside = False
        for span, last in spans(pieces, b"</row>"):
            if not inside:
                span = self._after_head(span)
                inside = True
            if last:
                span, end, tail = span.partition(b"</sheetData>")
                self._rows(span)
                if ROW_OR_CELL.search(tail):
                    raise Odd
                for tag, attributes in around(self._head + end + tail, self._part):
                    self.elements.opened(tag, attributes)
            else:
                self._rows(span)
        self.cells.finish()

    def _after_head(self, span: bytes) -> bytes:
        head, start, rest = span.partition(b"<sheetData>")
        if not start or b"<!" in head or not is_plain_head(head):
            raise Odd
        self._head = head + start
        return rest

    def _rows(self, span: bytes) -> None:
        *rows, rest = span.split(b"</row>")
        known: list[tuple[Form, re.Match[bytes]]] = []
        for text in rows:
            found = self._of_known_form(text)
            if found is not None:
                known.append(found)
                continue
            if known:
                self._together(known)
                known = []
            self._one(text)
        if known:
            self._together(known)
        place = 0
        while place < len(rest.rstrip()):
            _, place, empty = self._open_row(rest, place)
            if not empty:
                raise Odd

    def _of_known_form(self, text: bytes) -> tuple[Form, re.Match[bytes]] | None:
        for at, form in enumerate(self._forms):
            found = form.match(text)
            if found is not None:
                if at:  # The next row is likely to be of the same form.
                    self._forms.insert(0, self._forms.pop(at))
                return form, found
        return None

    def _together(self, known: Sequence[tuple[Form, re.Match[bytes]]]) -> None:
        """Take rows of known forms that follow each other; those that come twice one by one."""
        numbers = [int(found[1]) for _, found in known]
        by_form: dict[Form, list[re.Match[bytes]]] = {}
        for form, found in known:
            by_form.setdefault(form, []).append(found)
        if len(set(numbers)) < len(numbers):
            for _, found in known:
                self._one(found[0])
            return
        for form, alike in by_form.items():
            if not form.put([found.groups() for found in alike], self.cells):
                for found in alike:
                    self._one(found[0])
        self.elements.start_row(numbers[-1], False)

    def _one(self, text: bytes) -> None:
        """Take one row, and those before it that are empty."""
        row, place, empty = self._open_row(text, 0)
        while empty:
            row, place, empty = self._open_row(text, place)
        if place < len(text):
            look = self._row(row, text, place)
            met = self._met[id(look)] = self._met.get(id(look), 0) + 1
            if met == _FEW or met % _REPEATS == 0:
                form = form_of(text, look, if_met=met == _FEW)
                if form is not None:
                    self._forms = [form, *self._forms[: _MOST_FORMS - 1]]

    def _open_row(self, text: bytes, place: int) -> tuple[int, int, bool]:
        """Return the number of the row that opens here, where it ends, and whether it is empty."""
        start = _ROW.match(text, place)
        if start is None:
            raise Odd
        digits, others, slash = start.groups()
        hidden = False
        if b"hidden" in others or b" r=" in others or b"xml" in others:
            attributes = dict(ATTRIBUTE.findall(others))
            if any(name.startswith(b"xml") for name in attributes):
                raise Odd
            if b"r" in attributes:
                once = digits is None and others.count(b' r="') == 1
                if not once or not _DIGITS.fullmatch(attributes[b"r"]):
                    raise Odd
                digits = attributes[b"r"]
            hidden = true(attributes.get(b"hidden", b"").decode("ascii", "replace"))
        row = self.elements.start_row(int(digits) if digits else None, hidden)
        return row, start.end(), bool(slash)

    def _row(self, row: int, text: bytes, place: int) -> RowLook:
        found = _CELL.findall(text, place)
        if not text.startswith(b"<c", place) or text.count(b"<c", place) != len(found):
            raise Odd
        letters, own_rows, attributes, values, *others = zip(*found, strict=True)
        if own_rows.count(b"%d" % row) != len(own_rows):
            raise Odd
        look = self._looks.of_row(letters, attributes)
        formulas, results, texts, insides = others
        if look.has_text and b"" in values:
            _check_text(look, map(any, zip(values, *others, strict=True)))
        shown = (
            values if not any(results) else [a or b for a, b in zip(values, results, strict=True)]
        )
        filled = {
            column: read(value)
            for column, read, value in zip(look.columns, look.readers, shown, strict=True)
            if value
        }
        if any(texts):
            for column, cell, text in zip(look.columns, look.looks, texts, strict=True):
                if text:
                    if cell.kind != "inlineStr":
                        raise Odd
                    filled[column] = _text(text, False)
        if filled:
            self.cells.rows.setdefault(row, filled).update(filled)
        if look.shown:
            before = self.cells.formats.get(row)
            self.cells.formats[row] = {**before, **look.shown} if before else look.shown
        if any(formulas):
            # What holds those of a row may be shared with other rows.
            known = self.cells.formulas.get(row, {})
            stated = zip(look.columns, formulas, strict=True)
            own = {column: plain_formula(text) for column, text in stated if text}
            self.cells.formulas[row] = {**known, **own}
        if any(insides):
            if row in self.cells.formulas:
                self.cells.formulas[row] = dict(self.cells.formulas[row])
            for column, cell, inside in zip(look.columns, look.looks, insides, strict=True):
                if inside:
                    self._inside(row, column, cell.kind, cell.number_format, inside)
        return look

    def _inside(
        self, row: int, column: int, kind: str, number_format: NumberFormat, inside: bytes
    ) -> None:
        """Take a cell that holds a formula, or text of its own."""
        if kind == "inlineStr" and (found := _INLINE.fullmatch(inside)):
            self.cells.put_text(row, column, _text(found[2], bool(found[1])))
        elif found := _FORMULA.fullmatch(inside):
            attributes, text, stored, empty = found.groups()
            formula = Formula()
            if attributes:
                stated = ATTRIBUTE.findall(attributes)
                formula = formula_of({key.decode(): plain_text(value) for key, value in stated})
            formula.text = _text_of_formula(text or b"")
            stored = empty if stored is None else stored
            known = None if stored is None else plain_text(stored)
            self.cells.put(row, column, kind, number_format, known, formula)
        else:
            raise Odd


@lru_cache(maxsize=_KEPT)
def _text(data: bytes, preserve: bool) -> str:
    """Return an inline text, the same one for the same bytes: columns repeat their words."""
    return run(plain_text(data), preserve)


@lru_cache(maxsize=_KEPT)
def _text_of_formula(data: bytes) -> str:
    return plain_text(data)


def _check_text(look: RowLook, hold: Iterable[bool]) -> None:
    """Raise Odd for a text cell that is empty: only a parser tells empty text from no text."""
    for cell, holds in zip(look.looks, hold, strict=True):
        if not holds and cell.kind in TEXT_KINDS:
            raise Odd
