"""Formulas that people typed: in cells of data, in rows of totals, and in place of the product's.

The formulas that belong where they stand are not among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .book import Table
from .evidence import Evidence
from .findings import Place
from .formula import Node, ParseError, parse
from .formula.relative import relative
from .grid import Value
from .tables import About, Row


@dataclass(frozen=True)
class TypedFormula:
    """A formula that somebody typed, its cell, and what the cell shows.

    ``table`` is the table that it stands in, ``None`` on a sheet that the product owns and in
    About; ``is_total`` tells that it stands in a row of totals, ``in_place`` that it took the
    place of the product's own formula.
    """

    place: Place
    row: int
    column: int
    text: str
    shown: Value
    table: Table | None = None
    is_total: bool = False
    in_place: bool = False

    @property
    def sheet(self) -> str:
        """The name of its sheet."""
        return self.place.sheet or ""

    @property
    def node(self) -> Node | None:
        """The formula's parts; ``None`` where it cannot be read."""
        try:
            return parse(self.text)
        except ParseError:
            return None


def typed_formulas(evidence: Evidence) -> Iterator[TypedFormula]:
    """Yield every formula that somebody typed where the product looks."""
    for table in evidence.book.tables:
        yield from _of_table(evidence, table)
    yield from _of_about(evidence)
    for figure in evidence.figures.all:
        if figure.own is not None and not figure.standard:
            yield TypedFormula(
                figure.place, figure.row, figure.column, figure.own, figure.stored, in_place=True
            )


def _of_table(evidence: Evidence, table: Table) -> Iterator[TypedFormula]:
    region, kind = table.region, table.kind
    rows: Mapping[int, Row] = {row.row_number: row for row in table.rows}
    for number in sorted(region.sheet.formulas) if table.rows else ():
        is_total = number in region.totals
        row = rows.get(number)
        if is_total:
            row = kind(table.rows[0].places, number, {})
        for name, column in kind.columns.items() if row is not None else ():
            spot = row.places.cell(number, name) if row is not None else None
            text = region.sheet.formula(*spot) if spot is not None else None
            if row is None or spot is None or text is None:
                continue
            calculated = column.calculated and not region.mapped
            if not calculated and (region.sheet.name, *spot) not in evidence.figures.by_cell:
                shown = evidence.book.stored(region.sheet, *spot)
                place = Place.of(row, column)
                yield TypedFormula(place, *spot, text, shown, table, is_total)


def _of_about(evidence: Evidence) -> Iterator[TypedFormula]:
    about = evidence.book.about
    sheet = evidence.book.grid.sheet(about.places.sheet)
    for name, column in About.columns.items() if sheet is not None else ():
        spot = about.places.cell(0, name)
        text = sheet.formula(*spot) if sheet is not None and spot is not None else None
        if sheet is not None and spot is not None and text is not None:
            shown = evidence.book.stored(sheet, *spot)
            yield TypedFormula(Place.of(about, column), *spot, text, shown)


def alike(formulas: Iterable[TypedFormula]) -> Sequence[list[TypedFormula]]:
    """Return formulas in groups: those of one column that are one formula, seen from their cell."""
    groups: dict[tuple[str, int, str], list[TypedFormula]] = {}
    for one in formulas:
        seen = relative(one.text, one.row, one.column)
        groups.setdefault((one.sheet, one.column, seen), []).append(one)
    return list(groups.values())


def and_more(group: Sequence[TypedFormula]) -> str:
    """Say of how many further cells of the column a finding is: `` (and 3 more cells below)``."""
    more = len(group) - 1
    return f" (and {more} more cell{'s' if more > 1 else ''} below)" if more else ""
