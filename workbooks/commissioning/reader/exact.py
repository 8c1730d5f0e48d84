"""The exact way to read a sheet: every element through an XML parser."""

from __future__ import annotations

from collections.abc import Iterator

from commissioning_schemas.address import LAST_ROW, Range, parse_cell

from .archive import Broken
from .cells import Cells, Formula
from .markup import true
from .text import Runs

_HIGHEST_COLUMN = 16_384


class SheetElements:
    """Hears the elements of a worksheet and keeps what a Grid holds."""

    def __init__(self, cells: Cells) -> None:
        self.merged: list[Range] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.table_ids: list[str] = []
        self.protected = False
        self._cells = cells
        self._row = 0
        self._column = 0
        self._place = (0, 0)
        self._kind = ""
        self._style = 0
        self._stored: str | None = None
        self._formula: Formula | None = None
        self._runs: Runs | None = None

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        """Hear of a start tag."""
        if tag == "c":
            self._open_cell(attributes)
        elif tag == "f":
            self._formula = formula_of(attributes)
        elif tag == "row":
            self._open_row(attributes)
        elif tag == "is":
            self._runs = Runs()
        elif self._runs is not None:
            self._runs.opened(tag)
        elif tag == "col" and true(attributes.get("hidden")):
            self.hidden_columns.update(_columns(attributes))
        elif tag == "mergeCell":
            self.merged += _range(attributes.get("ref", ""))
        elif tag == "sheetProtection":
            self.protected = true(attributes.get("sheet"))
        elif tag == "tablePart":
            self.table_ids += [text for key, text in attributes.items() if key.endswith(" id")]

    def closed(self, tag: str, text: str, preserve: bool) -> None:
        """Hear of an end tag."""
        if tag == "v":
            self._stored = text
        elif tag == "f" and self._formula is not None:
            self._formula.text = text
        elif tag == "c":
            self._close_cell()
        elif self._runs is not None:
            self._runs.closed(tag, text, preserve)

    def start_row(self, row: int | None, hidden: bool) -> int:
        """Take note of a row, the next one where it does not say which, and return its number."""
        self._row = self._row + 1 if row is None else row
        self._column = 0
        if not 1 <= self._row <= LAST_ROW:
            raise Broken(f"there is no row {self._row} in a sheet")
        if hidden:
            self.hidden_rows.add(self._row)
        return self._row

    def _open_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r")
        if number is not None and not (number.isascii() and number.isdigit()):
            raise Broken(f"{number!r} is not the number of a row")
        self.start_row(None if number is None else int(number), true(attributes.get("hidden")))

    def _open_cell(self, attributes: dict[str, str]) -> None:
        address = attributes.get("r")
        if address is None:
            self._place = (self._row, self._column + 1)
        else:
            try:
                self._place = parse_cell(address)
            except ValueError as error:
                raise Broken(str(error)) from error
        if self._place[0] < 1 or self._place[1] > _HIGHEST_COLUMN:
            raise Broken("a cell stands outside the sheet")
        self._column = self._place[1]
        style = attributes.get("s", "0").strip()
        self._style = int(style) if style.isascii() and style.isdigit() else 0
        self._kind = attributes.get("t", "n")
        self._stored = self._formula = self._runs = None

    def _close_cell(self) -> None:
        row, column = self._place
        stored = self._stored
        if self._kind == "inlineStr" and self._runs is not None:
            stored = None
        number_format = self._cells.show(row, column, self._style)
        self._cells.put(row, column, self._kind, number_format, stored, self._formula)
        if self._kind == "inlineStr" and self._runs is not None:
            self._cells.put_text(row, column, self._runs.joined())
        self._runs = None


def formula_of(attributes: dict[str, str]) -> Formula:
    """Return a formula from the attributes of its element; its text is yet to come."""
    inputs = (attributes.get("r1", ""), attributes.get("r2", ""))
    if not true(attributes.get("dt2D")):
        inputs = (inputs[0], "") if true(attributes.get("dtr")) else ("", inputs[0])
    return Formula("", attributes.get("t", "normal"), attributes.get("si", ""), inputs)


def _columns(attributes: dict[str, str]) -> range:
    first, last = attributes.get("min", ""), attributes.get("max", "")
    if first.isdigit() and last.isdigit():
        return range(max(1, int(first)), min(_HIGHEST_COLUMN, int(last)) + 1)
    return range(0)


def _range(text: str) -> Iterator[Range]:
    """Yield the range that a text names; nothing where it names none."""
    try:
        yield Range.parse(text)
    except ValueError:
        return
