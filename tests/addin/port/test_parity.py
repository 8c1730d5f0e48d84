"""One workbook, three ways to it: the file, Excel on a desktop, and xlwings' remote engine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache, cached_property

import pytest
import xlwings as xw
from tests.addin.excel import Excel
from tests.addin.payload import remote_book
from tests.edited import example, example_map, of_example, recalculate

from commissioning_addin.port import read
from commissioning_addin.port.reading import UNREAD
from commissioning_schemas.check import check
from commissioning_schemas.checks import catalogue
from commissioning_schemas.codes import needs
from commissioning_schemas.figures import Figure
from commissioning_schemas.grid import CellError, Grid
from commissioning_schemas.maps import Map
from commissioning_schemas.result import Result

CODES = catalogue().codes
RENAMED = "STR-002"
"""Its heading was changed in the file alone; Excel would carry the new name into the formulas."""
CASES = [code for code, one in sorted(CODES.items()) if one.fails.file is None and code != RENAMED]
BOOKS = ("working", "as-published")
EXTENDED = catalogue().of_set("ext")


def unseen(asked: Collection[str]) -> set[str]:
    """Return the codes that say nothing where only a desktop's Excel could tell."""
    return {code for code in asked if needs(CODES[code]) in UNREAD}


@dataclass(frozen=True)
class Case:
    """A workbook, its map, and what its file says."""

    grid: Grid
    map: Map | None
    also: frozenset[str] = frozenset()

    def check(self, grid: Grid) -> Result:
        """Check another reading of the workbook."""
        return check(grid, self.map, self.also)

    @cached_property
    def stored(self) -> Result:
        """What the file says."""
        return self.check(self.grid)

    @property
    def unseen(self) -> set[str]:
        """The codes that the remote engine says it cannot check."""
        return unseen(catalogue().of_set("core") | self.also)


@cache
def case(name: str) -> Case:
    """Return a shipped workbook, or a code's failing example."""
    if name in BOOKS:
        return Case(example(name), example_map(name))
    one = CODES[name].fails
    also = frozenset({name} & EXTENDED)
    return Case(with_results(of_example(one)), example_map(one.book, one.map), also)


def with_results(grid: Grid) -> Grid:
    """Give a result to each formula that has none, which in Excel there is not."""
    worked_out = recalculate(grid)
    sheets = []
    for sheet, other in zip(grid.sheets, worked_out.sheets, strict=True):
        rows = {row: dict(cells) for row, cells in sheet.rows.items()}
        for row, formulas in sheet.formulas.items():
            for column in formulas:
                if sheet.value(row, column) is None:
                    result = other.value(row, column)
                    known = isinstance(result, bool | int | float | str | dt.date | CellError)
                    rows.setdefault(row, {})[column] = result if known else 7500
        sheets.append(replace(sheet, rows=rows))
    return replace(grid, sheets=tuple(sheets))


def in_excel(grid: Grid) -> Grid:
    return read(xw.Book(impl=Excel().open(grid)))


def named(result: Result) -> set[str]:
    """Return the codes that a result says it could not check for want of a part."""
    said = " ".join(one.why for one in result.not_checked if "cannot be seen here" in one.why)
    return {code for code in CODES if code in said}


def unlike(figure: Figure) -> Figure:
    """Return a figure without the text of its formula, which Excel writes shorter."""
    return figure._replace(own=None, source=None)


@pytest.mark.parametrize("name", [*BOOKS, *CASES])
def test_excel_on_a_desktop_gives_the_findings_of_the_file(name: str) -> None:
    one = case(name)
    seen = one.check(in_excel(one.grid))
    assert seen.findings == one.stored.findings
    assert list(map(unlike, seen.figures)) == list(map(unlike, one.stored.figures))
    assert seen.not_checked == one.stored.not_checked
    assert seen.complete == one.stored.complete


@pytest.mark.pro
@pytest.mark.parametrize("name", [*BOOKS, *CASES])
def test_the_remote_engine_gives_the_findings_of_the_file_but_for_those_named(name: str) -> None:
    one = case(name)
    seen = one.check(read(remote_book(one.grid)))
    assert named(seen) == one.unseen
    kept = [found for found in one.stored.findings if found.code not in one.unseen]
    places = {(found.code, found.sheet, found.cell) for found in seen.findings}
    assert {(found.code, found.sheet, found.cell) for found in kept} <= places
    # How much Excel counts otherwise only a formula tells, and so how severe TYP-007 is.
    if name == "TYP-007":
        return
    assert [found for found in kept if found not in seen.findings] == []
    # What a rule on formulas would have said first, another rule may say in its place.
    if len(kept) == len(one.stored.findings):
        assert list(seen.findings) == kept


def test_a_renamed_heading_is_found_in_excel() -> None:
    seen = check(in_excel(case(RENAMED).grid))
    assert RENAMED in {one.code for one in seen.findings}


@pytest.mark.parametrize("name", BOOKS)
def test_the_cells_in_excel_are_those_of_the_file(name: str) -> None:
    seen, stored = in_excel(example(name)), example(name)
    assert seen.names == stored.names
    for one, other in zip(seen.sheets, stored.sheets, strict=True):
        assert replace(one, formulas={}, formats={}) == replace(other, formulas={}, formats={})
        for row, cells in other.rows.items():
            for column in cells:
                assert one.number_format(row, column) == other.number_format(row, column)


def test_each_sheet_is_read_in_one_go_for_values_and_one_for_formulas() -> None:
    book = Excel().open(example())
    read(xw.Book(impl=book))
    assert {tuple(leaf.reads) for leaf in book.leaves} == {("values", "formulas")}


def test_reading_changes_nothing() -> None:
    book = Excel().open(example())
    read(xw.Book(impl=book))
    assert book.saved() == example()
    assert sum(leaf.writes for leaf in book.leaves) == 0
