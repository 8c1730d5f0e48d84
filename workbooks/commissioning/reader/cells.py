"""The cells of one sheet as they are gathered, whichever way the sheet is read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from commissioning_schemas.grid import Value

from .book import Book
from .number_formats import GENERAL, NumberFormat
from .shared_formula import moved
from .text import unescape


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
        value = None if stored is None else self._book.value(kind, number_format, stored)
        if value is not None:
            self.rows.setdefault(row, {})[column] = value

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
            self.formulas.setdefault(row, {})[column] = shown_formula(text, formula.kind == "array")

    def _put_moved(self, row: int, column: int, group: str) -> None:
        if group in self._masters:
            top, left, text = self._masters[group]
            text = moved(text, row - top, column - left)
            self.formulas.setdefault(row, {})[column] = "=" + text


@lru_cache(maxsize=4096)
def shown_formula(text: str, array: bool) -> str:
    """Return a formula as a Grid holds it, the same one for the many cells of a column."""
    return f"{{={text}}}" if array else "=" + text
