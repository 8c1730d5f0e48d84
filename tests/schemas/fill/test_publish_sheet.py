from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest
from tests.schemas.fill.offices import changes_of, filled_twice, formula, left_of, value
from tests.workbooks.filled import filled_office

from commissioning.reader import read
from commissioning.template import build_workbook
from commissioning_schemas.address import Range
from commissioning_schemas.book import build_book
from commissioning_schemas.edited import edited
from commissioning_schemas.edits import Edit
from commissioning_schemas.fill import NotOursError, fill, guard
from commissioning_schemas.grid import Grid

PUBLISH = "U"
"""The column of Awards that marks them for publication."""


@lru_cache
def office() -> Grid:
    return read(build_workbook(filled_office(2, 2, 1)))


def test_an_award_that_is_marked_for_publication_shows_on_the_sheet_publish() -> None:
    marked = edited(office(), [Edit("Awards", f"{PUBLISH}{row}", "Yes") for row in (5, 7)])
    before = value(office(), "Publish!A5")
    filling = filled_twice(marked)
    assert before != value(filling.grid, "Publish!A5")
    assert str(value(filling.grid, "Publish!A6")).endswith("-A2")
    assert value(filling.grid, "Publish!A7") == ""


def test_formulas_that_were_emptied_come_back_and_typed_ones_are_left() -> None:
    right = formula(office(), "Publish!B6")
    filling = fill(edited(office(), [Edit("Publish", "B6"), Edit("Publish", "B7", "My title")]))
    assert changes_of(filling) == {"Publish!B6": ""}
    assert formula(filling.grid, "Publish!B6") == right
    assert left_of(filling) == [("Publish!B7", "typed-over")]


def test_more_awards_than_the_table_has_rows_are_named() -> None:
    grid = office()
    sheet, table = grid.tables["publish"]
    short = replace(table, range=Range(4, 1, 5, table.range.right))
    small = replace(sheet, tables=(short,))
    grid = replace(grid, sheets=tuple(small if s.name == "Publish" else s for s in grid.sheets))
    marked = edited(grid, [Edit("Awards", f"{PUBLISH}{row}", "Yes") for row in (5, 6, 7)])
    filling = fill(marked)
    assert ("Publish!A5", "outside-table") in left_of(filling)
    assert "3 awards are marked for publication, and it holds 1." in "".join(
        one.message for one in filling.left
    )


def test_the_table_grows_with_the_awards_where_nothing_stands_below_it() -> None:
    grid = office()
    sheet, table = grid.tables["publish"]
    rows = {row: cells for row, cells in sheet.rows.items() if row < 6}
    formulas = {row: cells for row, cells in sheet.formulas.items() if row < 6}
    short = replace(table, range=Range(4, 1, 5, table.range.right))
    small = replace(sheet, tables=(short,), rows=rows, formulas=formulas)
    grid = replace(grid, sheets=tuple(small if s.name == "Publish" else s for s in grid.sheets))
    marked = edited(grid, [Edit("Awards", f"{PUBLISH}{row}", "Yes") for row in (5, 6, 7)])
    filling = filled_twice(marked)
    assert [(one.table, one.before, one.after) for one in filling.grown] == [
        ("Publish", "A4:T5", "A4:T7")
    ]
    assert str(value(filling.grid, "Publish!A7")).endswith("-A2")
    assert {one.edit.like for one in filling.changes if one.edit.cell == "F7"} == {"F5"}
    assert "outside-table" not in [reason for _, reason in left_of(filling)]


@pytest.mark.parametrize(
    ("cell", "may"), [("A5", True), ("T9", True), ("A4", False), ("A1", False)]
)
def test_only_the_rows_of_the_table_may_be_written(cell: str, may: bool) -> None:
    book = build_book(office())
    if may:
        guard([Edit("Publish", cell, "x")], book)
    else:
        with pytest.raises(NotOursError):
            guard([Edit("Publish", cell, "x")], book)
