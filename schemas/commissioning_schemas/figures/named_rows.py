"""Rows by the key that a map gives: ``MOJ-2020-21``, or ``2021-22|Draw`` where ids are lacking."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..book import Book
from ..tables import TABLES, Portfolio, Row
from ..tables.columns import Column, Kind
from ..words import nearest, normal, quote

_YEAR = re.compile(r"(?<![\w-])[0-9]{4}-[0-9]{2}(?![\w-])")
_NAMES = (Kind.KEY, Kind.REFERENCE, Kind.CODE, Kind.YEAR, Kind.TEXT)


class NotThereError(LookupError):
    """What a map names is not in the workbook, or cannot be used; its text says why."""


def split_key(key: str) -> tuple[str, str]:
    """Return the financial year in a key, and what else stands in it: ``VV 2020-21``."""
    years = _YEAR.findall(key)
    if len(years) != 1:
        raise NotThereError(f"the key {quote(key)} should name one financial year, such as 2020-21")
    return years[0], _YEAR.sub(" ", key).strip(" |,;")


def portfolio_of(book: Book, text: str) -> Portfolio:
    """Return the portfolio that goes by an id or a name; NotThereError if there is none."""
    for row in book.portfolios:
        if normal(text) in (normal(row.portfolio_id), normal(row.name)):
            return row
    guess = nearest(text, [row.portfolio_id for row in book.portfolios])
    hint = f"; did you mean {quote(guess)}?" if guess else ""
    raise NotThereError(f"{quote(text)} is no portfolio of this workbook{hint}")


def one_row(book: Book, role: str, key: str) -> Row:
    """Return the one row of a table that a key names; NotThereError if there is none, or several.

    A key is the row's own, or names that together belong to one row, parted by ``|``. A year
    may also stand beside a name: ``Commissioning reserve 2021-22``.
    """
    rows = book.rows(TABLES[role])
    if not book.holds(TABLES[role]):
        raise NotThereError(f"the workbook has no table {role}")
    found = [row for row in rows if key and row.key.casefold() == key.casefold()]
    if not found:
        wanted = {normal(part) for part in _parts(key)} - {""}
        found = [row for row in rows if wanted and wanted <= set(_forms(book, row))]
    if len(found) > 1:
        raise NotThereError(f"the key {quote(key)} names {len(found)} rows of {role}")
    if not found:
        guess = nearest(key, [row.key for row in rows])
        hint = f"; did you mean {quote(guess)}?" if guess else ""
        raise NotThereError(f"{role} has no row {quote(key)}{hint}")
    return found[0]


def _parts(key: str) -> list[str]:
    if "|" in key:
        return key.split("|")
    return [*_YEAR.findall(key), _YEAR.sub(" ", key)]


def _forms(book: Book, row: Row) -> Iterator[str]:
    """Yield the names by which a row may be called."""
    for name, column in row.columns.items():
        if column.kind in _NAMES and getattr(row, name):
            yield normal(getattr(row, name))
            if column.refers_to == ("Portfolios",):
                yield from (
                    normal(one.name)
                    for one in book.portfolios
                    if one.portfolio_id == getattr(row, name)
                )


def field_of(role: str, field: str) -> Column[object]:
    """Return a column of a table by its field; NotThereError if the table has none of that name."""
    columns = TABLES[role].columns
    if field not in columns:
        guess = nearest(field, columns)
        hint = f"; did you mean {quote(guess)}?" if guess else ""
        raise NotThereError(f"{role} has no field {quote(field)}{hint}")
    return columns[field]
