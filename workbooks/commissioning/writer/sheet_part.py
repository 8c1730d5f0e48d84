"""Where the rows and cells of a worksheet part stand in its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from commissioning_schemas.address import LAST_ROW, parse_cell

from ..reader.markup import MAIN
from .cannot import CannotWrite
from .nodes import ATTRIBUTE, ATTRIBUTES, Node, nodes

_OPAQUE = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>", re.DOTALL)
_DATA = re.compile(rb"<((?:[^\s<>/:]+:)?)sheetData" + ATTRIBUTES + rb"(/?)>")
_DECLARES = re.compile(rb"""\sxmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)["']""")


_SMALL = 1 << 22


@dataclass(frozen=True, slots=True)
class RowSpan:
    """A row: its element, and what stands inside it. An empty one has nothing inside."""

    number: int
    start: int
    inner: int
    close: int
    end: int


@dataclass(frozen=True, slots=True)
class CellSpan:
    """A cell: its element, from ``start`` to ``end``, and what stands inside it."""

    column: int
    start: int
    inner: int
    close: int
    end: int


@dataclass(frozen=True, slots=True)
class FormulaSpan:
    """A formula that says more than its text: the element's start tag and its attributes."""

    start: int
    end: int
    attributes: dict[str, str]


class SheetPart:
    """A worksheet part in UTF-8."""

    def __init__(self, xml: bytes, sheet: str, part: str) -> None:
        self.xml, self.sheet = xml, sheet
        self._rows: list[tuple[int, int, int, bool]] | None = None
        self._cells: dict[int, list[CellSpan]] = {}
        self.scan = _without_opaque(xml)
        found = _DATA.search(self.scan)
        if found is None:
            raise CannotWrite("unusual", sheet, detail="it has no list of cells")
        cut, rest = found.end(), found.end()
        if not found[2]:
            rest = self.scan.rfind(b"</%bsheetData" % found[1])
            if rest < cut:
                raise CannotWrite("unusual", sheet, detail="the list of its cells has no end")
        self.root = nodes(xml[:cut] + xml[rest:], part)
        self.root.shift(cut, rest - cut)
        data = self.root.child("sheetData")
        if data is None or self.root.name != "worksheet" or data.start != found.start():
            raise CannotWrite("unusual", sheet, detail="the list of its cells is not where it is")
        self.data: Node = data
        prefixes = self._prefixes()
        names = b"(?:" + b"|".join(re.escape(prefix) for prefix in prefixes) + b")"
        self._row = _tag(names, b"row")
        self._cell = _tag(names, b"c")
        self._formula = _tag(names, b"f")
        self._row_end = re.compile(b"</" + names + rb"row\s*>")
        self._cell_end = re.compile(b"</" + names + rb"c\s*>")

    def rows(self) -> Iterator[tuple[int, int, int, bool]]:
        """Yield number, start, end of the start tag, and whether it is empty, of every row."""
        if not self.is_small:
            return self._find_rows()
        if self._rows is None:
            self._rows = list(self._find_rows())
        return iter(self._rows)

    @property
    def is_small(self) -> bool:
        """Tell whether what was found in it can be kept without much memory."""
        return len(self.xml) <= _SMALL

    def _find_rows(self) -> Iterator[tuple[int, int, int, bool]]:
        number = 0
        for match in self._row.finditer(self.scan, self.data.inner, self.data.close):
            stated = _number(match[1])
            if stated is None:
                number += 1
            elif stated.isdigit() and 1 <= int(stated) <= LAST_ROW:
                number = int(stated)
            else:
                raise CannotWrite("unusual", self.sheet, detail="a row has no number")
            yield number, match.start(), match.end(), bool(match[2])

    def find(self, wanted: Iterable[int]) -> tuple[dict[int, RowSpan], dict[int, int]]:
        """Return the rows that are there, and for those that are not the place to put them."""
        missing = sorted(set(wanted), reverse=True)
        needed = set(missing)
        found: dict[int, RowSpan] = {}
        places: dict[int, int] = {}
        for number, start, inner, empty in self.rows():
            while missing and missing[-1] < number:
                places[missing.pop()] = start
            if number in needed:
                if number in found:
                    raise CannotWrite("unusual", self.sheet, detail=f"row {number} is there twice")
                found[number] = self.row_span(number, start, inner, empty)
        places |= dict.fromkeys(missing, self.data.close)
        return found, {number: place for number, place in places.items() if number not in found}

    def row_span(self, number: int, start: int, inner: int, empty: bool) -> RowSpan:
        """Return where a row of ``rows`` stands."""
        if empty:
            return RowSpan(number, start, inner, inner, inner)
        ending = self._row_end.search(self.scan, inner, self.data.close)
        if ending is None:
            raise CannotWrite("unusual", self.sheet, detail=f"row {number} has no end")
        return RowSpan(number, start, inner, *ending.span())

    def formula_end(self, formula: FormulaSpan) -> int:
        """Return where the element of a formula ends."""
        if self.scan[formula.end - 2 : formula.end] == b"/>":
            return formula.end
        return self.scan.index(b">", self.scan.index(b"</", formula.end)) + 1

    def cells(self, row: RowSpan) -> list[CellSpan]:
        """Return the cells of a row in the order of the file."""
        found = self._cells.get(row.start)
        if found is None:
            found = self._find_cells(row)
            if self.is_small:
                self._cells[row.start] = found
        return found

    def _find_cells(self, row: RowSpan) -> list[CellSpan]:
        spans: list[CellSpan] = []
        column = 0
        for match in self._cell.finditer(self.scan, row.inner, row.close):
            stated = _number(match[1])
            column += 1
            if stated is not None:
                column = self._column(stated.decode(), row.number)
            close = end = match.end()
            if not match[2]:
                ending = self._cell_end.search(self.scan, close, row.close)
                if ending is None:
                    raise CannotWrite("unusual", self.sheet, detail="a cell has no end")
                close, end = ending.span()
            spans.append(CellSpan(column, match.start(), match.end(), close, end))
        if len({span.column for span in spans}) < len(spans):
            detail = f"row {row.number} has a cell twice"
            raise CannotWrite("unusual", self.sheet, detail=detail)
        return spans

    def style(self, cell: CellSpan) -> str:
        """Return the number of a cell's style; empty where it has none."""
        return attribute_of(self.xml[cell.start : cell.inner], b"s").strip()

    def formulas(self) -> Iterator[FormulaSpan]:
        """Yield every formula that is shared, an array or a data table."""
        for match in self._formula.finditer(self.scan, self.data.inner, self.data.close):
            if match[1]:
                stated = {name.decode(): text.decode() for name, text in _all(match[1])}
                if stated.get("t", "normal") != "normal":
                    yield FormulaSpan(match.start(), match.end(), stated)

    def _column(self, address: str, row: int) -> int:
        try:
            found, column = parse_cell(address)
        except ValueError as error:
            raise CannotWrite("unusual", self.sheet, detail=str(error)) from error
        if found != row:
            detail = f"{address} stands in row {row}"
            raise CannotWrite("unusual", self.sheet, detail=detail)
        return column

    def _prefixes(self) -> list[bytes]:
        declared = self.root.prefixes | self.data.prefixes
        own = {name for name, uri in declared.items() if uri in MAIN}
        place = self.scan.find(b"xmlns", self.data.inner, self.data.close)
        if place >= 0:
            for match in _DECLARES.finditer(self.scan, place - 1, self.data.close):
                if ((match[1] or b"").decode() in own) != (match[2].decode() in MAIN):
                    raise CannotWrite("unusual", self.sheet, detail="it mixes two namespaces")
        return [f"{name}:".encode() if name else b"" for name in sorted(own, reverse=True)]


def _without_opaque(xml: bytes) -> bytes:
    """Return the part with blanks for all that may hold what only looks like an element."""
    if b"<!" not in xml and xml.find(b"<?", 5) < 0:
        return xml
    return _OPAQUE.sub(lambda match: b" " * len(match[0]), xml)


def _tag(prefixes: bytes, name: bytes) -> re.Pattern[bytes]:
    return re.compile(b"<" + prefixes + name + b"(" + ATTRIBUTES + rb")(/?)>")


def _number(attributes: bytes) -> bytes | None:
    if attributes.startswith(b' r="'):
        return attributes[4 : attributes.index(b'"', 4)].strip()
    return _attribute(attributes, b"r")


def _all(attributes: bytes) -> Iterator[tuple[bytes, bytes]]:
    return ((name, text[1:-1]) for name, text in ATTRIBUTE.findall(attributes))


def attribute_of(tag: bytes, name: bytes) -> str:
    """Return an attribute of a start tag; empty where it has none."""
    return next((text.decode() for key, text in _all(tag) if key == name), "")


def _attribute(attributes: bytes, name: bytes) -> bytes | None:
    return next((text.strip() for key, text in _all(attributes) if key == name), None)
