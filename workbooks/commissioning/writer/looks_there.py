"""How the cells, columns and rows of a workbook look, by the numbers of its own styles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from commissioning_schemas.address import parse_cell
from commissioning_schemas.edits import Edit

from ..reader.markup import true
from .cannot import CannotWrite
from .document import Document
from .sheet_part import SheetPart, attribute_of

Place = tuple[int, int]

_DEFAULT = "0"
_MOST_COLUMNS = 256


def looks_of(document: Document, edits: Iterable[Edit]) -> Mapping[str, str]:
    """Return, for each cell whose look an edit takes, its style; empty for that of any new cell.

    CannotWrite where one names no cell.
    """
    wanted: dict[str, dict[str, Place]] = defaultdict(dict)
    for edit in edits:
        if edit.look:
            name, _, cell = edit.look.rpartition("!")
            try:
                wanted[name][edit.look] = parse_cell(cell)
            except ValueError as error:
                raise CannotWrite("no-cell", name, cell) from error
    found: dict[str, str] = {}
    for name, places in wanted.items():
        styles = dict(_styles(_part(document, name), {row for row, _ in places.values()}))
        for look, place in places.items():
            style = styles.get(place, "")
            found[look] = "" if style == _DEFAULT else style
    return found


class LooksThere:
    """How a workbook looks before it is changed."""

    def __init__(self, data: bytes) -> None:
        self._document = Document(data)

    def styles(self, sheet: str, rows: Iterable[int] | None = None) -> dict[Place, str]:
        """Return the style of every cell of a sheet, or of these rows; ``0`` where it has none."""
        found = _styles(_part(self._document, sheet), rows)
        return {place: style or _DEFAULT for place, style in found}

    def widths(self, sheet: str) -> dict[int, float]:
        """Return the widths of the first columns, in characters, as far as the sheet says them."""
        found: dict[int, float] = {}
        for listed in _part(self._document, sheet).root.all("cols"):
            for columns in listed.children:
                at = columns.attributes
                last = min(int(at.get("max", 0)), _MOST_COLUMNS)
                for number in range(int(at.get("min", 1)), last + 1) if "width" in at else ():
                    found[number] = float(at["width"])
        return found

    def heights(self, sheet: str) -> dict[int, float]:
        """Return the heights that somebody gave to rows, in points."""
        part = _part(self._document, sheet)
        found: dict[int, float] = {}
        for number, start, inner, _ in part.rows():
            tag = part.xml[start:inner]
            if true(attribute_of(tag, b"customHeight")) and (high := attribute_of(tag, b"ht")):
                found[number] = float(high)
        return found


def _part(document: Document, name: str) -> SheetPart:
    part = document.sheet(name).part
    return SheetPart(document.read(part), name, part)


def _styles(sheet: SheetPart, wanted: Iterable[int] | None = None) -> Iterator[tuple[Place, str]]:
    only = set(wanted) if wanted is not None else None
    for row in sheet.rows():
        if only is None or row[0] in only:
            for cell in sheet.cells(sheet.row_span(*row)):
                yield (row[0], cell.column), sheet.style(cell)
