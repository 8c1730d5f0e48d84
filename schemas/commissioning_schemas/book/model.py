"""The Book: every table of a workbook read, as typed rows in plain Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from ..findings import Place, Said
from ..formula import Calculator
from ..grid import Grid, Sheet, Value
from ..layout import Region
from ..maps import Map
from ..tables import (
    About,
    BudgetLine,
    CodeValue,
    Fund,
    Movement,
    Portfolio,
    Reserve,
    Row,
    Virement,
    Year,
)
from ..words import normal
from .results import Worked
from .unclear_lines import unclear_lines

if TYPE_CHECKING:
    from ..proposing import Proposal

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Table:
    """One table as it was read: where it stands, and its rows of data."""

    region: Region
    kind: type[Row]
    rows: Sequence[Row]

    @property
    def working(self) -> bool:
        """Tell whether its amounts are exact, rather than rounded for print."""
        return not self.region.published


@dataclass
class Book:
    """A workbook, read.

    ``grid`` holds a result for every formula that can be worked out; ``worked`` knows which had
    none stored. ``given`` holds rows that a map gives and no sheet shows. ``said`` holds what
    reading itself had to say; ``unknown`` the cells that say that their amount is not known;
    ``dates_as_text`` those that hold a date as text.
    ``codes`` are the lists of Codes by name; ``limits`` the list ``limit``. ``guess`` is what
    was found by looking, where nobody has stored a map: then ``map`` is what is sure of it.
    ``demanded`` are tables that the office demands of all its workbooks.
    """

    grid: Grid
    worked: Worked
    map: Map | None
    about: About
    tables: Sequence[Table]
    given: Sequence[Row]
    codes: Mapping[str, Sequence[str]]
    limits: Mapping[str, Decimal]
    said: list[Said] = field(default_factory=list)
    unknown: list[Place] = field(default_factory=list)
    dates_as_text: list[Place] = field(default_factory=list)
    guess: Proposal | None = None
    demanded: Sequence[str] = ()

    def rows(self, kind: type[R]) -> Sequence[R]:
        """Return the rows of one kind, of every table that has it, in the workbook's order."""
        return cast(Sequence[R], self._rows_by_kind.get(kind, ()))

    @cached_property
    def _rows_by_kind(self) -> Mapping[type[Row], Sequence[Row]]:
        found: dict[type[Row], list[Row]] = {}
        for row in self.given:
            found.setdefault(type(row), []).append(row)
        for table in self.tables:
            found.setdefault(table.kind, []).extend(table.rows)
        return found

    def holds(self, kind: type[Row]) -> bool:
        """Tell whether the workbook has a table of a kind, be it empty."""
        return kind in self._rows_by_kind

    @property
    def is_of_the_template(self) -> bool:
        """Tell whether the workbook was made from the template, whatever it may lack now."""
        if any(self.about.places.cell(0, name) for name in About.columns):
            return True
        return sum(_mostly_there(table.region) for table in self.tables) >= 2

    @property
    def is_recognised(self) -> bool:
        """Tell whether the workbook holds anything of what is looked for."""
        named = any(self.about.places.cell(0, name) for name in About.columns)
        return named or any(table.region.columns for table in self.tables)

    @cached_property
    def missing_headings(self) -> Mapping[str, Collection[str]]:
        """The headings that tables of the template lack, by their role in lower case."""
        found: dict[str, set[str]] = {}
        for table in self.tables if self.map is None else ():
            headings = {want.headings[0] for want in table.region.missing}
            found.setdefault(table.region.role.casefold(), set()).update(headings)
        return found

    def tables_of(self, kind: type[Row]) -> list[Table]:
        """Return the tables of one kind."""
        return [table for table in self.tables if table.kind is kind]

    def raw(self, row: Row, name: str) -> Value:
        """Return what the cell of a field holds, as it is; ``None`` where there is no cell."""
        spot = row.places.cell(row.row_number, name)
        sheet = self.grid.sheet(row.places.sheet)
        return None if spot is None or sheet is None else sheet.value(*spot)

    @property
    def calc(self) -> Calculator:
        """What the workbook's own formulas give, on the cells as they are."""
        return self.worked.calc

    def stored(self, sheet: Sheet, row: int, column: int) -> Value:
        """Return what a cell shows; ``None`` where its formula has no stored result."""
        bare = self.worked.bare
        return None if bare and (sheet.name, row, column) in bare else sheet.value(row, column)

    @property
    def years(self) -> Sequence[Year]:
        """The rows of Years."""
        return self.rows(Year)

    @property
    def portfolios(self) -> Sequence[Portfolio]:
        """The rows of Portfolios, or those that the map gives."""
        return self.rows(Portfolio)

    @property
    def lines(self) -> Sequence[BudgetLine]:
        """The rows of Budget."""
        return self.rows(BudgetLine)

    @property
    def funds(self) -> Sequence[Fund]:
        """The rows of Funding."""
        return self.rows(Fund)

    @property
    def movements(self) -> Sequence[Movement]:
        """The rows of Reserves."""
        return self.rows(Movement)

    @property
    def reserves(self) -> Sequence[Reserve]:
        """The rows of ReserveList."""
        return self.rows(Reserve)

    @cached_property
    def unclear_lines(self) -> Set[str]:
        """The ids of budget lines whose revised budget is not known."""
        return unclear_lines(self.lines, self.rows(Virement), self.calc)

    @cached_property
    def gross_from(self) -> dt.date | None:
        """The day from which VAT counts in what a contract is worth; ``None`` if none is given."""
        for row in self.rows(CodeValue):
            if normal(row.list) == "limit" and row.value == "gross_basis_from":
                return row.from_date
        return None

    @cached_property
    def year_labels(self) -> Sequence[str]:
        """The financial years of the workbook, each once, the earliest first.

        Without Years they are those of lines and funds; where these name none, of reserves.
        """
        listed = {year.year for year in self.years}
        if not self.holds(Year):
            listed = {line.year for line in self.lines} | {fund.year for fund in self.funds}
            listed = listed - {""} or {movement.year for movement in self.movements}
        return sorted(label for label in listed if label)


def _mostly_there(region: Region) -> bool:
    """Tell whether a table has most of the columns that it must have."""
    lacking = sum(want.required for want in region.missing)
    return bool(region.columns) and len(region.columns) > 2 * lacking
