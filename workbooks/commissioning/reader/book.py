"""What all sheets of a workbook share, and how a stored text becomes a value."""

from __future__ import annotations

from collections.abc import Sequence

from commissioning_schemas.grid import CellError, Value

from .archive import Broken
from .number_formats import GENERAL, NumberFormat
from .numbers import number
from .serial import iso_moment, moment
from .text import unescape

TEXT_KINDS = ("str", "inlineStr")


class Book:
    """The shared strings, the number formats and the calendar of a workbook."""

    def __init__(self, strings: list[str], formats: Sequence[NumberFormat], date1904: bool) -> None:
        self.strings = strings
        self._formats = formats
        self._date1904 = date1904
        self._errors: dict[str, CellError] = {}

    def format(self, style: int) -> NumberFormat:
        """Return the number format of a cell style; the plain one where there is no such style."""
        return self._formats[style] if style < len(self._formats) else GENERAL

    def value(self, kind: str, number_format: NumberFormat, stored: str) -> Value:
        """Return the value that a stored text stands for; None where it stands for nothing."""
        if kind not in TEXT_KINDS and not stored.strip():
            return None
        match kind:
            case "n":
                return self._number(stored, number_format)
            case "s":
                return self._shared(stored)
            case "str" | "inlineStr":
                return unescape(stored)
            case "b":
                return stored.strip().lower() in ("1", "true")
            case "e":
                return self._error(stored)
            case "d":
                return iso_moment(stored)
        raise Broken(f"a cell is of the type {kind!r}, which Excel does not know")

    def _number(self, text: str, number_format: NumberFormat) -> Value:
        value = number(text)
        if number_format.is_date and not isinstance(value, str):
            return moment(value, self._date1904, number_format.shows_time)
        return value

    def _shared(self, text: str) -> str:
        index = text.strip()
        if index.isdigit() and int(index) < len(self.strings):
            return self.strings[int(index)]
        raise Broken("a cell points to a text that is not in the file")

    def _error(self, text: str) -> CellError:
        name = text.strip()
        return self._errors.setdefault(name, CellError(name))
