"""The edits of one sheet, as changes to the bytes of its part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from commissioning_schemas.address import Range, a1, parse_cell
from commissioning_schemas.edits import Edit

from ..reader.markup import true
from .cannot import CannotWrite
from .nodes import ATTRIBUTE, with_attributes
from .shared_groups import regrouped
from .sheet_part import CellSpan, FormulaSpan, RowSpan, SheetPart, attribute_of
from .splices import Splice
from .stored import NotStorable, content

Place = tuple[int, int]

_OF_THE_OLD_VALUE = (b"r", b"s", b"t", b"cm", b"vm")


@dataclass
class SheetChange:
    """What changes in the part, and whether a cell gains or loses a formula."""

    splices: list[Splice] = field(default_factory=list)
    formulas_change: bool = False


class SheetEdits:
    """The edits of one sheet, by place; ``looks`` are the styles of those that get another one."""

    def __init__(
        self,
        sheet: SheetPart,
        edits: Mapping[Place, Edit],
        formulas: Sequence[FormulaSpan],
        date1904: bool,
        looks: Mapping[Place, str],
    ) -> None:
        self._sheet, self._edits, self._formulas = sheet, edits, formulas
        self._date1904, self._looks = date1904, looks
        self._likes = {place: _like(edit) for place, edit in edits.items() if edit.like}
        wanted = {row for row, _ in [*edits, *self._likes.values()]}
        self._rows, self._places = sheet.find(wanted)
        self._cells = {
            number: {cell.column: cell for cell in sheet.cells(row)}
            for number, row in self._rows.items()
        }
        self._change = SheetChange()

    def change(self) -> SheetChange:
        """Return what must change; CannotWrite where a cell cannot hold what it is to hold."""
        by_row: dict[int, list[int]] = defaultdict(list)
        for number, column in sorted(self._edits):
            by_row[number].append(column)
        splices, news = self._change.splices, dict[int, bytes]()
        leaving = []
        for number, columns in by_row.items():
            row = self._rows.get(number)
            if row is None:
                if cells := b"".join(self._new(number, column, "") for column in columns):
                    news[number] = self._element("row", f' r="{number}"', cells)
            else:
                splices += self._row(row, columns)
                leaving += [cell for c in columns if (cell := self._cells[number].get(c))]
        splices += self._new_rows(news)
        splices += regrouped(self._sheet, self._formulas, leaving)
        splices += self._dimension()
        return self._change

    def _row(self, row: RowSpan, columns: list[int]) -> Iterator[Splice]:
        cells = self._cells[row.number]
        tag = self._sheet.xml[row.start : row.inner]
        prefix = _prefix(tag)
        added: list[int] = []
        ordered = list(cells.values())
        inside = b""
        for column in columns:
            cell = cells.get(column)
            if cell is not None:
                yield Splice(cell.start, cell.end, self._changed(row, cell))
                continue
            new = self._new(row.number, column, prefix, tag)
            if not new:
                continue
            added.append(column)
            after = next((other.start for other in ordered if other.column > column), None)
            if after is None:
                after = ordered[-1].end if ordered else row.inner
            if row.inner == row.end:
                inside += new
            else:
                yield Splice(after, after, new)
        opened = _spanning(tag, added)
        if inside:
            opened = opened.removesuffix(b"/>").rstrip() + b">" + inside
            opened += f"</{prefix}row>".encode()
        if opened != tag:
            yield Splice(row.start, row.inner, opened)

    def _changed(self, row: RowSpan, cell: CellSpan) -> bytes:
        """Return the element of a cell that is there, with its new content."""
        sheet = self._sheet
        tag = sheet.xml[cell.start : cell.inner]
        attributes = ATTRIBUTE.findall(tag)
        kept = b"".join(
            b" %b=%b" % (name, text) for name, text in attributes if name not in _OF_THE_OLD_VALUE
        )
        style = sheet.style(cell)
        place = (row.number, cell.column)
        if place in self._looks:
            style = self._looks[place]
        elif style in ("", "0"):
            style = self._style_like(place) or style
        had = b"f" in [part.split(b":")[-1] for part in _names(sheet, cell)]
        self._change.formulas_change |= had != (self._edits[place].formula is not None)
        return self._cell(place, style, _prefix(tag), kept.decode())

    def _new(self, row: int, column: int, prefix: str, row_tag: bytes = b"") -> bytes:
        """Return the element of a cell that is not there yet; nothing where it stays empty."""
        edit = self._edits[row, column]
        if edit.value is None and edit.formula is None and not self._looks.get((row, column)):
            return b""
        self._change.formulas_change |= edit.formula is not None
        prefix = prefix or self._sheet.data.prefix
        style = self._looks.get((row, column))
        if style is None:
            style = self._style_like((row, column)) or self._style_of_lines(column, row_tag)
        return self._cell((row, column), style, prefix)

    def _cell(self, place: Place, style: str, prefix: str, kept: str = "") -> bytes:
        edit = self._edits[place]
        try:
            kind, inside = content(edit.value, edit.formula, self._date1904, prefix)
        except NotStorable as error:
            raise CannotWrite(str(error), self._sheet.sheet, a1(*place)) from error
        stated = f' r="{a1(*place)}"' + (f' s="{style}"' if style else "") + kept
        stated += f' t="{kind}"' if kind else ""
        end = f">{inside}</{prefix}c>" if inside else "/>"
        return f"<{prefix}c{stated}{end}".encode()

    def _style_like(self, place: Place) -> str:
        """Return the style of the cell that this one is to look like; empty where it has none."""
        if place not in self._likes:
            return ""
        row, column = self._likes[place]
        cell = self._cells.get(row, {}).get(column)
        if cell is None:
            return ""
        return self._sheet.style(cell)

    def _style_of_lines(self, column: int, row_tag: bytes) -> str:
        """Return the style that Excel gives to a new cell: that of its row, else its column."""
        if true(attribute_of(row_tag, b"customFormat")):
            return attribute_of(row_tag, b"s")
        for columns in self._sheet.root.all("cols"):
            for lines in columns.children:
                at = lines.attributes
                if int(at.get("min", 0)) <= column <= int(at.get("max", 0)):
                    return at.get("style", "")
        return ""

    def _new_rows(self, news: Mapping[int, bytes]) -> Iterator[Splice]:
        data = self._sheet.data
        if not data.empty:
            for number in sorted(news):
                yield Splice(self._places[number], self._places[number], news[number])
        elif news:
            tag = self._sheet.xml[data.start : data.inner].removesuffix(b"/>").rstrip()
            inside = b"".join(news[number] for number in sorted(news))
            end = f"</{data.prefix}sheetData>".encode()
            yield Splice(data.start, data.end, tag + b">" + inside + end)

    def _dimension(self) -> Iterator[Splice]:
        stated = self._sheet.root.child("dimension")
        if stated is None or not self._change.splices:
            return
        try:
            old = Range.parse(stated.attributes.get("ref", ""))
        except ValueError:
            return
        filled = [p for p, edit in self._edits.items() if (edit.value, edit.formula) != (None,) * 2]
        rows, columns = [row for row, _ in filled], [column for _, column in filled]
        new = Range(
            min([old.top, *rows]), min([old.left, *columns]),
            max([old.bottom, *rows]), max([old.right, *columns]),
        )  # fmt: skip
        if new != old:
            tag = self._sheet.xml[stated.start : stated.inner]
            yield Splice(stated.start, stated.inner, with_attributes(tag, {"ref": new.a1}))

    def _element(self, name: str, stated: str, inside: bytes) -> bytes:
        prefix = self._sheet.data.prefix
        return f"<{prefix}{name}{stated}>".encode() + inside + f"</{prefix}{name}>".encode()


def _like(edit: Edit) -> Place:
    assert edit.like is not None
    try:
        return parse_cell(edit.like)
    except ValueError as error:
        raise CannotWrite("no-cell", edit.sheet, edit.like) from error


def _prefix(tag: bytes) -> str:
    name = tag[1:].split(maxsplit=1)[0].rstrip(b"/>")
    before, colon, _ = name.rpartition(b":")
    return (before + colon).decode()


def _names(sheet: SheetPart, cell: CellSpan) -> list[bytes]:
    """Return the names of the elements inside a cell."""
    pieces = sheet.scan[cell.inner : cell.close].split(b"<")[1:]
    return [piece.split(b">")[0].split(maxsplit=1)[0].rstrip(b"/") for piece in pieces]


def _spanning(tag: bytes, columns: list[int]) -> bytes:
    """Return the start tag of a row with its spans wide enough for these columns."""
    stated = attribute_of(tag, b"spans").replace(":", " ")
    ends = [int(end) for end in stated.split() if end.isdigit()]
    if not ends or not columns:
        return tag
    first, last = min([*ends, *columns]), max([*ends, *columns])
    if (first, last) == (min(ends), max(ends)):
        return tag
    return with_attributes(tag, {"spans": f"{first}:{last}"})
