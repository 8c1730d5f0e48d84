"""The cells of one sheet as they are gathered, whichever way the sheet is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from commissioning_schemas.grid import CellError, Value

from .archive import Broken
from .number_formats import GENERAL, NumberFormat
from .numbers import number
from .serial import iso_moment, moment
from .shared_formula import moved
from .text import unescape


@dataclass(frozen=True)
class Book:
    """What all sheets of a workbook share."""

    strings: list[str]
    formats: list[NumberFormat]
    date1904: bool
    errors: dict[str, CellError] = field(default_factory=dict)

    def format(self, style: int) -> NumberFormat:
        """Return the number format of a cell style; the plain one where there is no such style."""
        return self.formats[style] if style < len(self.formats) else GENERAL


@dataclass(slots=True)
class Formula:
    """A formula as its element states it."""

    text: str = ""
    kind: str = "normal"
    block: str = ""
    inputs: tuple[str, str] = ("", "")


class Cells:
    """Takes the cells of one sheet in any order."""

    def __init__(self, book: Book) -> None:
        self.rows: dict[int, dict[int, Value]] = {}
        self.formulas: dict[int, dict[int, str]] = {}
        self.formats: dict[int, dict[int, str]] = {}
        self._book = book
        self._masters: dict[str, tuple[int, int, str]] = {}
        self._waiting: list[tuple[int, int, str]] = []
        self._readers: dict[str, Callable[[str, NumberFormat], Value]] = {
            "n": self._number,
            "s": self._shared,
            "str": lambda text, _: unescape(text),
            "inlineStr": lambda text, _: unescape(text),
            "b": _boolean,
            "e": self._error,
            "d": lambda text, _: iso_moment(text),
        }

    def show(self, row: int, column: int, style: int) -> NumberFormat:
        """Take the style of a cell and return the number format that it stands for."""
        number_format = self._book.format(style)
        if number_format is not GENERAL:
            self.formats.setdefault(row, {})[column] = number_format.code
        return number_format

    def put(
        self,
        row: int,
        column: int,
        kind: str,
        number_format: NumberFormat,
        stored: str | None,
        formula: Formula | None = None,
    ) -> None:
        """Take what a cell holds: its type, and its stored text (None if there is none)."""
        if formula is not None:
            self._put_formula(row, column, formula)
        if stored is not None and (stored.strip() or kind in ("str", "inlineStr")):
            reader = self._readers.get(kind)
            if reader is None:
                raise Broken(f"a cell is of the type {kind!r}, which Excel does not know")
            self.rows.setdefault(row, {})[column] = reader(stored, number_format)

    def put_text(self, row: int, column: int, text: str) -> None:
        """Take the text of a cell that was joined from its runs."""
        self.rows.setdefault(row, {})[column] = text

    def finish(self) -> None:
        """Write out the shared formulas whose text came after they were used."""
        for row, column, group in self._waiting:
            self._put_moved(row, column, group)

    def _put_formula(self, row: int, column: int, formula: Formula) -> None:
        text = unescape(formula.text)
        if formula.kind == "dataTable":
            text = text or f"TABLE({','.join(formula.inputs)})"
        if formula.kind == "shared":
            if text:
                self._masters[formula.block] = (row, column, text)
            elif formula.block in self._masters:
                self._put_moved(row, column, formula.block)
            else:
                self._waiting.append((row, column, formula.block))
        if text:
            self.formulas.setdefault(row, {})[column] = "=" + text

    def _put_moved(self, row: int, column: int, group: str) -> None:
        if group in self._masters:
            top, left, text = self._masters[group]
            text = moved(text, row - top, column - left)
            self.formulas.setdefault(row, {})[column] = "=" + text

    def _number(self, text: str, number_format: NumberFormat) -> Value:
        value = number(text)
        if number_format.is_date and not isinstance(value, str):
            return moment(value, self._book.date1904, number_format.shows_time)
        return value

    def _shared(self, text: str, _: NumberFormat) -> str:
        index = text.strip()
        if index.isdigit() and int(index) < len(self._book.strings):
            return self._book.strings[int(index)]
        raise Broken("a cell points to a text that is not in the file")

    def _error(self, text: str, _: NumberFormat) -> CellError:
        name = text.strip()
        return self._book.errors.setdefault(name, CellError(name))


def _boolean(text: str, _: NumberFormat) -> bool:
    return text.strip().lower() in ("1", "true")
