"""Do hidden or filtered rows, columns or sheets hold amounts that count in totals?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..address import Range, a1, column_letters
from ..book import Table
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..money import Pence
from ..show import plain, show_pounds
from ..tables import Bid, Row, Service
from ..tables.columns import Column, Kind
from ..words import quote
from .question import asks

HIDDEN_AMOUNTS = Code(
    code="STR-008",
    name="hidden-amounts",
    severity=Severity.WARNING,
    kind="reading",
    applies="both",
    rule="Hidden or filtered rows, columns or sheets hold values that count in totals.",
    why="Nobody sees these amounts, yet they are part of the totals.",
    fix="Unhide what is hidden, or clear the filter. What no longer counts belongs in an archive.",
    source="ICAEW 10, 18",
    fails=Example("a hidden line", hidden=("Budget!14:14",)),
    passes=Example("a hidden column of notes", hidden=("Budget!N:N",)),
)

_IN_NO_TOTAL = (Bid, Service)
"""Hopes for money, and values that the lines of the budget hold: no total adds them up."""


@dataclass(frozen=True)
class _Amount:
    """One cell of a table that holds an amount other than nil."""

    row: Row
    column: Column[Any]
    spot: tuple[int, int]
    pence: Pence


@asks("Is any amount hidden that counts in a total?", HIDDEN_AMOUNTS)
def is_any_amount_hidden(evidence: Evidence) -> Iterator[Said]:
    """Say once a sheet, or else once for the rows and once for the columns of a table.

    Hidden totals hide nothing: only the amounts that totals are made of are looked at.
    """
    said_of = set()
    for table in evidence.book.tables:
        sheet = table.region.sheet
        if sheet.state == "visible":
            yield from _in_the_table(table)
        elif sheet.name not in said_of and (amounts := list(_amounts(table))):
            said_of.add(sheet.name)
            very = ", and Excel does not offer to unhide it" if sheet.state == "veryHidden" else ""
            yield _say(table, amounts, f"the sheet is hidden{very}. It holds")


def _in_the_table(table: Table) -> Iterator[Said]:
    sheet = table.region.sheet
    if not sheet.hidden_rows and not sheet.hidden_columns:
        return
    amounts = list(_amounts(table))
    in_rows = [one for one in amounts if one.spot[0] in sheet.hidden_rows]
    if in_rows:
        yield _say(table, in_rows, _counted("row", [one.spot[0] for one in in_rows], str))
    in_columns = [
        one
        for one in amounts
        if one.spot[1] in sheet.hidden_columns and one.spot[0] not in sheet.hidden_rows
    ]
    if in_columns:
        letters = [one.spot[1] for one in in_columns]
        yield _say(table, in_columns, _counted("column", letters, column_letters))


def _amounts(table: Table) -> Iterator[_Amount]:
    """Yield the typed amounts of the rows of data, row by row."""
    if table.kind in _IN_NO_TOTAL:
        return
    columns = [
        column
        for column in table.kind.columns.values()
        if column.kind is Kind.MONEY and (table.region.mapped or not column.calculated)
    ]
    for row in table.rows:
        for column in columns if not row.outside else ():
            spot, pence = row.places.cell(row.row_number, column.field), getattr(row, column.field)
            if spot is not None and pence:
                yield _Amount(row, column, spot, pence)


def _counted(what: str, numbers: Sequence[int], named: Callable[[int], str]) -> str:
    each = sorted(set(numbers))
    if len(each) == 1:
        return f"{what} {named(each[0])} is hidden. It holds"
    return f"{len(each)} {what}s from {named(each[0])} to {named(each[-1])} are hidden. They hold"


def _say(table: Table, amounts: Sequence[_Amount], what: str) -> Said:
    """Say how much is hidden in the first column of money that holds any of it."""
    order = list(table.kind.columns)
    first = min((one.column for one in amounts), key=lambda column: order.index(column.field))
    pence = sum(one.pence for one in amounts if one.column is first)
    start = min(amounts, key=lambda one: one.spot)
    rows, columns = zip(*(one.spot for one in amounts), strict=True)
    area = Range(min(rows), min(columns), max(rows), max(columns))
    place = Place.of(start.row, start.column)
    heading = quote(table.region.headings.get(first.field, first.heading))
    return Said(
        "STR-008",
        Place(
            place.sheet, a1(*start.spot), area.a1, place.table, place.column, place.key, place.field
        ),
        f"{what} {show_pounds(pence)} under {heading}, which the totals include.",
        found=plain(pence),
        impact=abs(pence),
    )
