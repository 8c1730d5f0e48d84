"""Every figure of a workbook, in the order of its sheets, rows and columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Protocol

from ..address import Range
from ..book import Book
from ..grid import Sheet
from ..owned import Planned, Subject
from ..spots import Spots
from ..tables import BudgetLine, Row
from ..tables.columns import Column
from .model import NOTHING, Figure, Meant
from .mtfs_sheet import read_mtfs
from .of_columns import figures_of_column, results
from .of_rows import meanings
from .panel_sheet import read_panel
from .scope import Scope, in_scope
from .summary_layout import SummarySheet, read_summary
from .summary_sheet import SummaryCells, kind_of
from .sums import Sums


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
        self.book.calc.settle()
        found = [*self._of_owned(), *self._of_tables()]
        order = {sheet.name: place for place, sheet in enumerate(self.book.grid.sheets)}
        # One number a figure: a long table has many, and tuples would take more than they do.
        found.sort(key=lambda one: (order[one.sheet] << 40) + (one.row << 16) + one.column)
        kept, out = in_scope(found, self._scope)
        return tuple(kept), out

    @cached_property
    def by_cell(self) -> Mapping[tuple[str, int, int], Figure]:
        """Every figure by (sheet, row, column)."""
        return {(figure.sheet, figure.row, figure.column): figure for figure in self.all}

    @cached_property
    def _by_subject(self) -> Mapping[tuple[str, Subject | None], Figure]:
        """The first figure of each id and subject; ``None`` where it is about nothing of all."""
        known = [*self.all, *(figure for out in self.out_of_scope.values() for figure in out)]
        return {(figure.id, _about(figure.subject)): figure for figure in reversed(known)}

    def find(
        self, figure: str, *, year: str = "", portfolio: str = "", reserve: str = ""
    ) -> Figure | None:
        """Return the first figure of an id that is about a year, portfolio and reserve.

        One out of scope is found too: it still shows where the figure stands.
        """
        subject = Subject(portfolio=portfolio, year=year, reserve=reserve)
        return self._by_subject.get((figure, _about(subject)))

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
        excel, by_formula, standard = results(
            self.book.calc, place, own, planned.content, owned.name
        )
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
                yield from figures_of_column(self.book, self._scope, table, column, known[column])


def _about(subject: Subject) -> Subject | None:
    """Return a subject; nothing for most figures of tables, which is quickly looked up."""
    return None if subject is NOTHING or subject == NOTHING else subject
