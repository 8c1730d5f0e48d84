"""The ground that faults are planted in: one right office, its workbook, and ways to change it."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from tests.edited import edited

from commissioning.template.office import Input, Office, Record
from commissioning_schemas.address import a1, column_letters
from commissioning_schemas.check import check
from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.maps import Map
from commissioning_schemas.tables import TABLES
from commissioning_schemas.years import FinancialYear

from .drawing import pence_of, pounds
from .foreseen import FIRST, requested, revised
from .papers import Paper
from .workbook import cell, grid_of

Test = Callable[[Record], bool]


class NotHereError(Exception):
    """This office has nothing in which the fault could be planted."""


@dataclass(frozen=True)
class Planted:
    """A fault: the cell at which its code must appear, and what is changed for it.

    ``entails`` are the errors that the fault itself brings about elsewhere, as
    "FRM-001 Summary!B8". The other fields are those of ``edited``; ``grid`` and ``map`` replace
    what was there.
    """

    at: str
    cells: Mapping[str, Value] = field(default_factory=dict)
    entails: frozenset[str] = frozenset()
    tables: Mapping[str, str] = field(default_factory=dict)
    recalculated: bool = True
    deleted_sheet: str = ""
    merged: Sequence[str] = ()
    hidden: Sequence[str] = ()
    inserted: Mapping[str, int] = field(default_factory=dict)
    added: Mapping[str, Sequence[Mapping[str, Value]]] = field(default_factory=dict)
    grid: Grid | None = None
    map: Map | None = None

    def entailing(self, *errors: str) -> Planted:
        """Add errors that follow from the fault."""
        return replace(self, entails=self.entails | set(errors))

    def also(self, cells: Mapping[str, Value]) -> Planted:
        """Add cells that are changed too."""
        return replace(self, cells={**self.cells, **cells})


class Ground:
    """A right office as a workbook, in which a fault finds its place."""

    def __init__(self, office: Office, paper: Paper | None = None) -> None:
        self.office, self.paper = office, paper
        self.map = None if paper is None else paper.map
        self.chance = random.Random(0)

    @cached_property
    def grid(self) -> Grid:
        """The workbook, made when it is first wanted."""
        return grid_of(self.office) if self.paper is None else self.paper.grid

    @cached_property
    def usual(self) -> frozenset[str]:
        """What is found in it before anything is planted."""
        return frozenset(self.found_in(self.grid))

    def found_in(
        self, grid: Grid, map: Map | None = None, also: Collection[str] = ()
    ) -> dict[str, Severity]:
        """Return what is found, as "BUD-002 Summary!C8", and how severe it is."""
        result = check(grid, map or self.map, also)
        assert not result.faults, result.faults[0].trace
        return {f"{one.code} {one.sheet}!{one.cell}": one.severity for one in result.findings}

    def with_fault(self, fault: Planted) -> Grid:
        """Return the workbook with a fault in it."""
        if fault.grid is not None:
            return fault.grid
        return edited(
            self.grid,
            fault.cells,
            recalculated=fault.recalculated,
            tables=fault.tables,
            deleted_sheet=fault.deleted_sheet,
            added=fault.added,
            merged=fault.merged,
            hidden=fault.hidden,
            inserted=fault.inserted,
        )

    def rows(self, table: str, test: Test = lambda row: True) -> list[tuple[int, Record]]:
        """Return the records of a table that pass a test, each with its number from 0."""
        rows = self.office.tables.get(table, ())
        return [(number, row) for number, row in enumerate(rows) if test(row)]

    def one(self, table: str, test: Test = lambda row: True) -> tuple[int, Record]:
        """Return one of the records that pass a test; NotHereError if there is none."""
        rows = self.rows(table, test)
        if not rows:
            raise NotHereError
        return self.chance.choice(rows)

    def demand(self, there: object) -> None:
        """Stop where the office lacks what the fault needs."""
        if not there:
            raise NotHereError

    def spot(self, table: str, number: int, name: str) -> str:
        """Return the cell of a field of a record: "Budget!I7"."""
        return f"{table}!{a1(FIRST + number, self.column(table, name))}"

    def column(self, table: str, name: str) -> int:
        """Return the column of a field."""
        return 1 + list(TABLES[table].columns).index(name)

    def about(self, name: str) -> str:
        """Return the cell of an item of About."""
        return f"About!B{FIRST + list(TABLES['About'].columns).index(name)}"

    def change(self, table: str, number: int, name: str, value: Value) -> Planted:
        """Put a value into a field; the code is expected there."""
        at = self.spot(table, number, name)
        return Planted(at, {at: value})

    def append(self, table: str, record: Mapping[str, Input], field_name: str) -> Planted:
        """Add a record at the end of a table; the code is expected at one of its fields."""
        number = max(1, len(self.office.tables.get(table, ())))
        self.demand(self.office.tables.get(table))
        cells: dict[str, Value] = {}
        for name, column in TABLES[table].columns.items():
            value = column.formula if column.calculated else cell(record.get(name))
            if value is not None:
                cells[self.spot(table, number, name)] = value
        area = f"A4:{a1(FIRST + number, len(TABLES[table].columns))}"
        return Planted(self.spot(table, number, field_name), cells, tables={table: area})

    def without(self, table: str, number: int) -> dict[str, Value]:
        """Return the change that empties a row."""
        return {self.spot(table, number, name): None for name in TABLES[table].columns}

    # What the office holds, worked out from what was put in.

    @cached_property
    def years(self) -> list[str]:
        return self.office.column("Years", "year")

    @property
    def base(self) -> str:
        return str(self.office.about["base_year"])

    @property
    def as_at(self) -> dt.date:
        day = self.office.about["as_at"]
        assert isinstance(day, dt.date)
        return day

    @cached_property
    def portfolios(self) -> list[str]:
        return self.office.column("Portfolios", "portfolio_id")

    @cached_property
    def revised(self) -> Counter[str]:
        return revised(self.office)

    @cached_property
    def asked(self) -> Counter[str]:
        """What each year asks for, in pence."""
        years: Counter[str] = Counter()
        for (_, year), pence in requested(self.office).items():
            years[year] += pence
        return years

    def of(self, portfolio: str, year: str) -> int:
        """Return what one portfolio asks for in a year, in pence."""
        return requested(self.office)[portfolio, year]

    def moved(self, year: str, kind: str, reserve: str = "") -> int:
        """Add up one kind of movement in a year, in pence."""
        return sum(
            pence_of(row["amount"])
            for _, row in self.rows("Reserves")
            if (row["year"], row["movement"]) == (year, kind) and reserve in ("", row["reserve_id"])
        )

    def closing(self, reserve: str) -> int:
        """Return what a reserve closes with in the last year, in pence."""
        first = self.years[0]
        total = self.moved(first, "Opening", reserve)
        for year in self.years:
            total += sum(
                self.moved(year, kind, reserve) for kind in ("Contribution", "Transfer in")
            )
            total -= sum(
                self.moved(year, kind, reserve) for kind in ("Draw", "Transfer out", "Release")
            )
        return total

    def carried(self, reserve: str) -> bool:
        """Tell whether a later year repeats the opening balance of a reserve."""
        return any(
            row["movement"] == "Opening" and row["year"] != self.years[0]
            for _, row in self.rows("Reserves", lambda row: row["reserve_id"] == reserve)
        )

    def summary(self, year: str, further: int = 0) -> str:
        """Return the Summary cell of a year: its total requested, or so many rows below it."""
        row = FIRST + len(self.portfolios) + further
        return f"Summary!{column_letters(2 + self.years.index(year))}{row}"

    def closing_cell(self, reserve: str, year: str) -> str:
        """Return the Summary cell of a reserve's closing balance."""
        place = self.office.column("ReserveList", "reserve_id").index(reserve)
        row = 22 + 4 * len(self.portfolios) + 6 * place + 4
        return f"Summary!{column_letters(2 + self.years.index(year))}{row}"

    def begins(self, year: str) -> FinancialYear:
        return FinancialYear.parse(year)


def money(pence: int) -> Value:
    """Return what a cell holds for an amount."""
    return cell(pounds(pence))
