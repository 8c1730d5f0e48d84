"""Every figure of a workbook, in the order of its sheets, rows and columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Protocol

from ..address import Range
from ..book import Book, Table
from ..formula import Result, normalise
from ..grid import Sheet
from ..owned import Planned, Subject
from ..spots import Spots
from ..tables import BudgetLine, Row
from ..tables.columns import Column, Kind
from .model import NOTHING, Figure, FigureKind, Meant
from .mtfs_sheet import read_mtfs
from .of_rows import meanings
from .panel_sheet import read_panel
from .scope import Scope, in_scope
from .summary_layout import SummarySheet, read_summary
from .summary_sheet import SummaryCells, kind_of
from .sums import Sums

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


class OwnedSheet(Protocol):
    """A sheet that the product owns, as it stands, with what the data mean in its cells."""

    @property
    def name(self) -> str:
        """Its name in the template."""

    @property
    def sheet(self) -> Sheet:
        """The sheet."""

    @property
    def plan(self) -> Sequence[Planned]:
        """Every cell that should stand on it."""

    def of(self, planned: Planned) -> Meant:
        """Return what the data mean in one cell."""

    def subject(self, planned: Planned) -> Subject:
        """Return what a cell is about."""


class Figures:
    """The calculated cells of one workbook, and the sums that stand behind them."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.sums = Sums(book)

    @cached_property
    def summary(self) -> SummarySheet | None:
        """The Summary sheet as it stands."""
        return read_summary(self.book)

    @cached_property
    def all(self) -> tuple[Figure, ...]:
        """Every figure in scope, in sheet, row and column order."""
        return self._parted[0]

    @property
    def out_of_scope(self) -> Mapping[str, Sequence[Figure]]:
        """The figures that cannot mean anything here, by the table that they lack."""
        return self._parted[1]

    @cached_property
    def _scope(self) -> Scope:
        return Scope(self.book.calc.grid, self.book.missing_headings)

    @cached_property
    def _parted(self) -> tuple[tuple[Figure, ...], Mapping[str, Sequence[Figure]]]:
        found = [*self._of_owned(), *self._of_tables()]
        order = {sheet.name: place for place, sheet in enumerate(self.book.grid.sheets)}
        found.sort(key=lambda figure: (order[figure.sheet], figure.row, figure.column))
        kept, out = in_scope(found, self._scope)
        return tuple(kept), out

    @cached_property
    def by_cell(self) -> Mapping[tuple[str, int, int], Figure]:
        """Every figure by (sheet, row, column)."""
        return {(figure.sheet, figure.row, figure.column): figure for figure in self.all}

    @cached_property
    def _by_subject(self) -> Mapping[tuple[str, Subject], Figure]:
        known = [*self.all, *(figure for out in self.out_of_scope.values() for figure in out)]
        return {(figure.id, figure.subject): figure for figure in reversed(known)}

    def find(
        self, figure: str, *, year: str = "", portfolio: str = "", reserve: str = ""
    ) -> Figure | None:
        """Return the first figure of an id that is about a year, portfolio and reserve.

        One out of scope is found too: it still shows where the figure stands.
        """
        subject = Subject(portfolio=portfolio, year=year, reserve=reserve)
        return self._by_subject.get((figure, subject))

    def counts(self, figure: Figure) -> bool:
        """Tell whether a figure is in scope: its formula names only tables that are there."""
        return (figure.sheet, figure.row, figure.column) in self.by_cell

    def lacks(self, formula: str) -> Sequence[str]:
        """Return the tables and columns that a formula names and the workbook lacks."""
        return self._scope.lacks(formula)

    def within(self, sheet: str, area: Range, *, but: Figure) -> Iterator[Figure]:
        """Yield the figures of a sheet that stand in a range, but for one."""
        for row, column in self._spots.within(sheet, area):
            figure = self.by_cell[sheet, row, column]
            if figure is not but:
                yield figure

    @cached_property
    def _spots(self) -> Spots:
        return Spots(self.by_cell)

    def in_row(self, row: Row, column: Column[Any]) -> Figure | None:
        """Return the figure that stands in a calculated column of a row."""
        spot = row.places.cell(row.row_number, column.field)
        return None if spot is None else self.by_cell.get((row.places.sheet, *spot))

    def of_line(self, line_id: str, field: str) -> Figure | None:
        """Return the figure that stands in a calculated column of a budget line."""
        row = self._lines.get(line_id)
        return None if row is None else self.in_row(row, BudgetLine.columns[field])

    @cached_property
    def _lines(self) -> Mapping[str, BudgetLine]:
        return {line.line_id: line for line in reversed(self.book.lines) if line.line_id}

    def _of_owned(self) -> Iterator[Figure]:
        """Yield the figures of the sheets that the product owns."""
        shown = self.summary
        if shown is None:
            return
        sheets: list[OwnedSheet | None] = [
            SummaryCells(self.book, self.sums, shown),
            read_mtfs(self.book.grid, shown, self.sums),
            read_panel(self.book, shown, self.sums),
        ]
        for owned in sheets:
            for planned in owned.plan if owned is not None else ():
                if owned is not None and planned.figure:
                    yield self._planned(owned, planned)

    def _planned(self, owned: OwnedSheet, planned: Planned) -> Figure:
        sheet = owned.sheet
        place = (sheet.name, planned.row, planned.column)
        own = sheet.formula(planned.row, planned.column)
        excel, by_formula, standard = self._results(place, own, planned.content, owned.name)
        return Figure(
            id=planned.figure,
            table=owned.name,
            sheet=sheet.name,
            row=planned.row,
            column=planned.column,
            kind=kind_of(planned),
            formula=planned.content,
            own=own,
            stored=self.book.stored(sheet, planned.row, planned.column),
            excel=excel,
            standard=standard,
            by_formula=by_formula,
            meant=owned.of(planned),
            subject=owned.subject(planned),
            row_label=planned.row_label,
            column_label=planned.column_label,
            field=planned.column_label,
        )

    def _of_tables(self) -> Iterator[Figure]:
        if self.book.map is not None:
            return
        known = meanings(self.book, self.sums)
        for table in self.book.tables:
            columns = [
                column
                for column in table.kind.columns.values()
                if column in known and column.field in table.region.columns
            ]
            for column in columns:
                yield from self._in_column(table, column, known[column])

    def _in_column(self, table: Table, column: Column[Any], meaning: Any) -> Iterator[Figure]:
        """Yield the figures of a column; what they have in common is looked up once."""
        region, sheet = table.region, table.region.sheet
        name, at, kind = sheet.name, region.columns[column.field], KINDS[column.kind]
        field, figure, role = column.field, column.figure, region.role
        formula, label = self._scope.column_formula(column.formula), region.headings[field]
        bare, stored = self.book.worked.bare, sheet.value
        standard: dict[str, bool] = {}
        done = self.book.calc.done(name, at)
        for row in table.rows:
            if row.outside:
                continue
            number = row.row_number
            own = sheet.formula(number, at)
            if own is not None and own not in standard:
                standard[own] = same_formula(own, formula, region.role)
            place = (name, number, at)
            if own is None or not standard[own]:
                excel, right, is_standard = self._results(place, own, formula, region.role)
            else:
                known = done.get(number)
                excel = right = self.book.calc.value(*place) if known is None else known
                is_standard = True
            yield Figure(
                figure,
                role,
                name,
                number,
                at,
                kind,
                formula,
                own,
                None if bare and place in bare else stored(number, at),
                excel,
                right,
                is_standard,
                meaning(row),
                NOTHING,
                row,
                "",
                label,
                field,
            )

    def _results(
        self, place: tuple[str, int, int], own: str | None, formula: str, table: str
    ) -> tuple[Result, Result, bool]:
        """Return what the cell's own formula gives, the right one, and if they are one."""
        calc = self.book.calc
        if own is not None and same_formula(own, formula, table):
            result = calc.value(*place)
            return result, result, True
        right = calc.evaluate(formula, *place)
        return (right if own is None else calc.value(*place)), right, False


def same_formula(one: str, other: str, table: str) -> bool:
    """Tell whether two formulas of a table are one, but for the ways to write it."""
    one = one[1:-1] if one.startswith("{") else one
    return one == other or normalise(one, table=table) == normalise(other, table=table)
