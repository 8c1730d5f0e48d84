"""The figures of one column of a table: what they have in common is looked up once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..book import Book, Table
from ..formula import Calculator, Result, normalise
from ..tables.columns import Column, Kind
from .model import NOTHING, Figure, FigureKind, Meant
from .scope import Scope

KINDS: Mapping[Kind, FigureKind] = {
    Kind.MONEY: "money",
    Kind.SHARE: "share",
    Kind.NUMBER: "number",
    Kind.INTEGER: "number",
    Kind.TEXT: "text",
    Kind.DATE: "date",
    Kind.FLAG: "bool",
}
"""How the figures of a column are compared, by what the column holds."""


def figures_of_column(
    book: Book, scope: Scope, table: Table, column: Column[Any], meaning: Callable[[Any], Meant]
) -> Iterator[Figure]:
    """Yield the figure of each row in a calculated column."""
    region, sheet, calc, bare = table.region, table.region.sheet, book.calc, book.worked.bare
    name, at, kind = sheet.name, region.columns[column.field], KINDS[column.kind]
    formula, label = scope.column_formula(column.formula), region.headings[column.field]
    right_ones: dict[str, bool] = {}
    done = calc.done(name, at)
    for row in table.rows:
        if row.outside:
            continue
        number = row.row_number
        place, own = (name, number, at), sheet.formula(number, at)
        if own is not None and own not in right_ones:
            right_ones[own] = same_formula(own, formula, region.role)
        if own is not None and right_ones[own]:
            excel = right = done[number] if number in done else calc.value(*place)
            standard = True
        else:
            excel, right, standard = results(calc, place, own, formula, region.role)
        # Named arguments would take half as long again, for each cell of a long table.
        yield Figure(
            column.figure,
            region.role,
            name,
            number,
            at,
            kind,
            formula,
            own,
            None if bare and place in bare else sheet.value(number, at),
            excel,
            right,
            standard,
            meaning(row),
            NOTHING,
            row,
            "",
            label,
            column.field,
        )


def results(
    calc: Calculator, place: tuple[str, int, int], own: str | None, formula: str, table: str
) -> tuple[Result, Result, bool]:
    """Return what the cell's own formula gives, the right one, and if they are one."""
    if own is not None and same_formula(own, formula, table):
        result = calc.value(*place)
        return result, result, True
    right = calc.evaluate(formula, *place)
    return (right if own is None else calc.value(*place)), right, False


def same_formula(one: str, other: str, table: str) -> bool:
    """Tell whether two formulas of a table are one, but for the ways to write it."""
    one = one[1:-1] if one.startswith("{") else one
    return one == other or normalise(one, table=table) == normalise(other, table=table)
