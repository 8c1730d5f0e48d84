"""One part of a map file: its keys, each of the right kind or refused with the reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from ..address import Range, column_number, parse_cell
from ..units import Unit
from ..words import nearest


class MapError(ValueError):
    """A map that cannot be used; its text says where and why, and what to write instead."""


def is_cell(text: str) -> bool:
    """Tell whether a text is the address of one cell."""
    try:
        parse_cell(text)
    except ValueError:
        return False
    return True


class Part:
    """One part of a map file, with the name that people know it by."""

    def __init__(self, name: str, content: object) -> None:
        if not isinstance(content, Mapping):
            raise MapError(f"{name} must be a table of keys and values, not {content!r}.")
        self.name = name
        self.content = content

    def only(self, *known: str) -> None:
        """Refuse every key that is not among the known ones."""
        for key in self.content:
            if key not in known:
                guess = nearest(str(key), known)
                hint = f' Did you mean "{guess}"?' if guess else ""
                raise MapError(f'{self.name} has an unknown key "{key}".{hint}')

    def wrong(
        self, key: str, expected: str, found: object = None, choices: Iterable[str] = ()
    ) -> MapError:
        """Return the error that a key holds something else than expected."""
        value = self.content.get(key) if found is None else found
        guess = nearest(str(value), list(choices))
        hint = f' Did you mean "{guess}"?' if guess else ""
        return MapError(f"{self.name}: {key} is {value!r}. Expected {expected}.{hint}")

    def part(self, key: str) -> Part:
        """Return the part under a key; an empty one where there is none."""
        return Part(f"{self.name}, {key}", self.content.get(key, {}))

    def parts(self, key: str) -> list[Part]:
        """Return the parts that are written ``[[key]]``."""
        found = self.content.get(key, [])
        if not isinstance(found, Sequence) or isinstance(found, str):
            raise MapError(f"{key} must be written [[{key}]], once for each.")
        return [Part(f"[[{key}]] number {n}", item) for n, item in enumerate(found, 1)]

    def text(self, key: str, default: str | None = None) -> str:
        """Return the text under a key."""
        value = self.content.get(key, default)
        if value is None:
            raise MapError(f'{self.name} lacks "{key}".')
        if not isinstance(value, str) or (not value and default is None):
            raise self.wrong(key, "text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts under a key; a lone text counts as a list of one."""
        value = self.content.get(key, ())
        found = (value,) if isinstance(value, str) else value
        if not isinstance(found, Sequence) or not all(isinstance(item, str) for item in found):
            raise self.wrong(key, "text, or a list of texts")
        return tuple(found)

    def flag(self, key: str) -> bool:
        """Return true or false."""
        value = self.content.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "true or false")
        return value

    def day(self, key: str) -> dt.date:
        """Return the date under a key."""
        value = self.content.get(key)
        if value is None:
            raise MapError(f'{self.name} lacks "{key}".')
        if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
            raise self.wrong(key, "a date without quotes, such as 2027-03-31")
        return value

    def count(self, key: str, default: int, most: int) -> int:
        """Return a whole number from 0 to ``most``."""
        value = self.content.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            raise self.wrong(key, f"a whole number from 0 to {most}")
        return value

    def unit(self, key: str) -> Unit | None:
        """Return the unit of money under a key, where there is one."""
        if key not in self.content:
            return None
        try:
            return Unit.parse(str(self.content[key]))
        except ValueError as error:
            raise self.wrong(key, "£, £k or £m") from error

    def area(self, key: str) -> Range:
        """Return the range of cells under a key."""
        try:
            return Range.parse(self.text(key))
        except ValueError as error:
            raise self.wrong(key, "a range of cells such as B9:F20") from error

    def cell(self, key: str) -> str:
        """Return the address of one cell."""
        if not is_cell(self.text(key)):
            raise self.wrong(key, "a cell such as B5")
        return self.text(key)

    def cells(self, key: str) -> tuple[str, ...]:
        """Return the addresses of cells under a key."""
        found = self.texts(key)
        for cell in found:
            if not is_cell(cell):
                raise self.wrong(key, "cells such as F14", cell)
        return found

    def column(self, key: str) -> str:
        """Return the letters of a column, in capitals."""
        letters = self.text(key)
        if not (letters.isascii() and letters.isalpha() and column_number(letters) <= 16_384):
            raise self.wrong(key, "the letter of a column, such as B")
        return letters.upper()
