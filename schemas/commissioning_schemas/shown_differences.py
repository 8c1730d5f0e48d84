"""Differences that rows of a mapped table show, each with the amounts that it follows from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .book import Table
from .evidence import Evidence
from .figures.rounding import Rounding
from .findings import Place
from .money import Pence
from .tables import Row
from .tables.columns import Column, Kind
from .words import quote

_TERM = re.compile(r"([=+-])\w+\[\[#This Row\],\[([^\]]+)\]\]")

Terms = Sequence[tuple[int, Column[Any]]]
"""The columns that are added (1) and taken away (-1)."""


@dataclass(frozen=True)
class ShownDifference:
    """One amount of a row, what the other amounts of the row give in pence, and how, in words."""

    row: Row
    place: Place
    shown: Pence
    right: Pence
    words: str


def shown_differences(
    evidence: Evidence, table: Table, tolerance: Pence = 0
) -> Iterator[ShownDifference]:
    """Yield the differences of a table's rows that are not what their rows give.

    The rounding of a published table's amounts may explain what lies within it.

    A column where half of the rows or more show something else holds another amount by the
    same name: then no row is accused, and it is noted that the column was not compared.
    """
    for column in table.kind.columns.values():
        terms = _terms(table, column)
        if column.field not in table.region.columns or not terms:
            continue
        words, rounding = _words(table, terms), Rounding(evidence.book)
        every = [one for row in table.rows for one in _of_row(evidence, row, column, terms, words)]
        columns = (column, *(one for _, one in terms))
        wrong = [
            one
            for one in every
            if abs(one.shown - one.right)
            > tolerance + sum(rounding.of(one.row, each) for each in columns)
        ]
        if wrong and 2 * len(wrong) >= len(every):
            evidence.leave_out(wrong[0].place, f"not compared: few rows show {words}")
        else:
            yield from wrong


def _terms(table: Table, column: Column[Any]) -> Terms:
    """Return what a column is the difference of, by its formula; none where it is no such thing."""
    if column.kind is not Kind.MONEY or _TERM.sub("", column.formula) or not column.formula:
        return ()
    fields = {one.heading: one for one in table.kind.columns.values()}
    return [
        (-1 if sign == "-" else 1, fields[text]) for sign, text in _TERM.findall(column.formula)
    ]


def _words(table: Table, terms: Terms) -> str:
    heads = [table.region.headings.get(one.field, one.heading) for _, one in terms]
    text = quote(heads[0])
    for (sign, _), head in zip(terms[1:], heads[1:], strict=True):
        text += f" {'less' if sign < 0 else 'plus'} {quote(head)}"
    return text


def _of_row(
    evidence: Evidence, row: Row, column: Column[Any], terms: Terms, words: str
) -> Iterator[ShownDifference]:
    """Yield what a row shows, where it shows all that it follows from, and nothing is in doubt."""
    parts = [getattr(row, one.field) for _, one in terms]
    shown = getattr(row, column.field)
    if shown is None or any(part is None for part in parts):
        return
    if any(evidence.is_troubled(row, one) for one in (column, *(one for _, one in terms))):
        return
    right = sum(sign * part for (sign, _), part in zip(terms, parts, strict=True))
    yield ShownDifference(row, Place.of(row, column), shown, right, words)
