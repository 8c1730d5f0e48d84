"""Evidence: what a check has before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from .address import Range
from .book import Book
from .book.office_lists import allowed
from .doubt import Doubt
from .figures import Figure, Figures, Sums
from .findings import Place, Said
from .formula.cells import Cells
from .formula.references import reads
from .money import Pence
from .sentences import Sentence, read_sentences, sentence_at
from .tables import BudgetLine, Row, Year
from .tables.columns import Column
from .tables.judge import Case, Failure, judge


@dataclass
class Evidence:
    """A workbook read, its figures, and what earlier checks have said of it.

    ``asked`` are the codes that somebody wants to hear of.
    """

    book: Book
    figures: Figures
    said: list[Said] = field(default_factory=list)
    asked: Set[str] = frozenset()
    not_checked: list[tuple[str, str]] = field(default_factory=list)
    _first: dict[type[Row], Mapping[str, Row]] = field(default_factory=dict)

    @property
    def sums(self) -> Sums:
        """What the data mean, added up."""
        return self.figures.sums

    @cached_property
    def doubt(self) -> Doubt:
        """Which sums lack an amount that nobody can place."""
        return Doubt(self.book)

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences that the map names."""
        return read_sentences(self.book.grid, self.book.map)

    def sentence_at(self, sheet: str, cell: str) -> Sentence | None:
        """Return the sentence in a cell; ``None`` where it holds none."""
        return sentence_at(self.book.grid, self.sentences, sheet, cell)

    def leave_out(self, place: Place, why: str) -> None:
        """Note that a check could not look at something, and why."""
        self.not_checked.append((str(place), why))

    def wants(self, code: str) -> bool:
        """Tell whether somebody asked for a code; where nobody said which, every one is wanted."""
        return not self.asked or code in self.asked

    def has_said(self, code: str) -> list[Said]:
        """Return what has been said so far under one code."""
        return [said for said in self.said if said.code == code]

    @cached_property
    def failures(self) -> Sequence[Failure]:
        """What pandera rejected, table by table; cells that could not be read are left out."""
        return [
            failure
            for failure in self.judged
            if failure.field not in failure.row.unread | failure.row.merged
            and not self.is_troubled(failure.row, failure.row.columns[failure.field])
        ]

    @cached_property
    def judged(self) -> Sequence[Failure]:
        """All that pandera rejected, table by table."""
        return [failure for table in judge(self.cases()) for failure in table]

    def cases(self) -> list[Case]:
        """Return every table of the workbook, for pandera to judge."""
        about = self.book.about
        tables = [(type(about), [about]), *((one.kind, one.rows) for one in self.book.tables)]
        return [Case(kind, rows, self._lists(kind), self.book.limits) for kind, rows in tables]

    def failed(self, code: str) -> list[Failure]:
        """Return what pandera rejected under one code, but for what published tables may lack."""
        return [
            failure
            for failure in self.failures
            if failure.code == code and not (failure.row.published and code in _WORKING_ONLY)
        ]

    def first_by_key(self, kind: type[Row]) -> Mapping[str, Row]:
        """Return the first row of a table with each key, upper and lower case alike."""
        if kind not in self._first:
            rows = reversed(self.book.rows(kind))
            self._first[kind] = {row.key.casefold(): row for row in rows}
        return self._first[kind]

    def reads(self, figure: Figure) -> Sequence[tuple[str, Range]]:
        """Return the cells that a figure's formula reads."""
        formula = figure.own or figure.formula
        return self.ranges(formula, figure.sheet, figure.row, figure.column)

    def ranges(
        self, formula: str, sheet: str, row: int, column: int
    ) -> Sequence[tuple[str, Range]]:
        """Return the cells that a formula reads where it stands."""
        number = self._cells.number_of(sheet)
        if number is None:
            return ()
        areas = reads(self._cells, formula, (number, row, column))
        return [(self._cells.sheets[area.sheet].name, Range(*area[1:])) for area in areas]

    @cached_property
    def _cells(self) -> Cells:
        return Cells(self.book.calc.grid)

    def _lists(self, kind: type[Row]) -> Mapping[str, Sequence[str]]:
        return {
            name: values
            for name, column in kind.columns.items()
            if column.code_list and (values := allowed(self.book.codes, column))
        }

    @cached_property
    def troubled(self) -> set[tuple[str | None, str | None]]:
        """The cells of which reading said something that makes their value doubtful."""
        return {
            (said.place.sheet, said.place.cell)
            for said in self.book.said
            if said.code not in UNDERSTOOD
        }

    def is_troubled(self, row: Row, column: Column[Any]) -> bool:
        """Tell whether a cell's value is in doubt already."""
        place = Place.of(row, column)
        return (place.sheet, place.cell) in self.troubled

    def place_of(
        self, figure: str, *, year: str = "", portfolio: str = "", reserve: str = ""
    ) -> Place | None:
        """Return where the Summary shows a figure; ``None`` where it does not."""
        found = self.figures.find(figure, year=year, portfolio=portfolio, reserve=reserve)
        return found.place if found is not None else None

    def place_of_request(self, year: str, figure: str = "C05") -> Place:
        """Return where a year's requests are shown added up.

        That is the Summary, else the total row of the year's table, else its last line, else
        the year itself.
        """
        shown = self.place_of(figure, year=year)
        if shown is not None:
            return shown
        lines = [line for line in self.book.lines if line.year == year]
        numbers = {id(line) for line in lines}
        for table in self.book.tables_of(BudgetLine):
            of_year = [row for row in table.rows if id(row) in numbers]
            if of_year and table.region.totals:
                return _total(table.region.totals[-1], of_year[-1], year)
        if lines:
            return Place.of(lines[-1], _amount_of(lines[-1]))
        return self.place_of_budget(year)

    def place_of_budget(self, year: str) -> Place:
        """Return where Years states the approved budget of a year."""
        for row in self.book.years:
            if row.year == year:
                return Place.of(row, Year.approved_budget)
        return Place(table="Years", key=year)


def judge_together(many: Sequence[Evidence]) -> None:
    """Have pandera judge the tables of many workbooks at once, each as it would be alone."""
    cases = [one.cases() for one in many]
    found = iter(judge([case for own in cases for case in own]))
    for one, own in zip(many, cases, strict=True):
        one.judged = [failure for _ in own for failure in next(found)]


def _amount_of(row: Row) -> Column[Pence | None]:
    """Return the column in which a line shows its budget."""
    has_original = row.has(BudgetLine.original_budget)
    return BudgetLine.original_budget if has_original else BudgetLine.revised_budget


def _total(row_number: int, row: Row, year: str) -> Place:
    """Return the place below a line's budget in a row of totals."""
    total = type(row)(row.places, row_number, {})
    place = Place.of(total, _amount_of(row))
    return Place(place.sheet, place.cell, None, row.table, place.column, "total", year)


_WORKING_ONLY = frozenset(
    {"REF-001", "TYP-019", "BUD-001", "RES-001", "RES-003", "SVC-001", "SVC-007", "PUB-001"}
    | {"PUB-008"}
)
"""Codes of cells that a published table need not hold."""

UNDERSTOOD = frozenset({"TYP-005", "TYP-010", "TYP-018", "REF-003", "TYP-007"})
"""Codes of cells whose value was understood all the same."""
