"""What a map can say of layouts beyond one row of headings: the keys that came with looking."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import budget

from commissioning_schemas.address import Range
from commissioning_schemas.book import Book, build_book
from commissioning_schemas.grid import Grid, Sheet
from commissioning_schemas.maps import MapError, parse_map
from commissioning_schemas.proposing.fit import misfits

TABLE = {"role": "Budget", "sheet": "Plan", "heading": "Area", "constants": {"year": "2021-22"}}
COLUMNS = {"portfolio_id": "Area", "original_budget": "Budget"}
ROWS: tuple[Cells, ...] = (("North", 10), ("South", 20))
HEAD: Cells = ("Area", "Budget")


def book(*pages: Sheet, **keys: Any) -> Book:
    return build_book(Grid(pages), parse_map({"table": [table(**keys)]}))


def table(**keys: Any) -> dict[str, Any]:
    found = {**TABLE, "columns": COLUMNS, **keys}
    return {name: value for name, value in found.items() if value is not None}


def plan(*rows: Cells) -> Sheet:
    return sheet("Plan", *rows)


NORTH_AND_SOUTH = {("2021-22", "North"): 10, ("2021-22", "South"): 20}


def test_headings_of_two_rows_are_joined() -> None:
    page = plan(("Area", "2021-22", None), (None, "Budget", "Actual"), *ROWS)
    columns = {"portfolio_id": "Area", "original_budget": "2021-22 / Budget"}
    assert budget(book(page, heading_rows=2, columns=columns)) == NORTH_AND_SOUTH


def test_a_merged_heading_is_that_of_every_column_below_it() -> None:
    page = plan(("Area", "This year", None), (None, "Actual", "Budget"), ("North", 1, 10))
    page = replace(page, merged=(Range.parse("B1:C1"),))
    columns = {"portfolio_id": "Area", "original_budget": "This year / Budget"}
    assert budget(book(page, heading_rows=2, columns=columns)) == {("2021-22", "North"): 10}


def test_units_below_the_headings_hold_for_their_columns() -> None:
    page = plan(("Area", "Budget"), (None, "£k"), *ROWS)
    columns = {"portfolio_id": "Area", "original_budget": "Budget / £k"}
    found = budget(book(page, heading_rows=2, columns=columns))
    assert found == {key: 1_000 * value for key, value in NORTH_AND_SOUTH.items()}


def test_a_column_without_a_heading_goes_by_its_letter() -> None:
    keys = {"heading": "Budget", "letters": {"portfolio_id": "A"}}
    page = plan((None, "Budget"), *ROWS)
    assert budget(book(page, **keys, columns={"original_budget": "Budget"})) == NORTH_AND_SOUTH


def test_a_table_without_headings_goes_by_its_range_and_letters() -> None:
    letters = {"portfolio_id": "A", "original_budget": "B"}
    keys = {"heading": None, "range": "A1:B2", "heading_rows": 0, "letters": letters}
    assert budget(book(plan(*ROWS), **keys, columns=None)) == NORTH_AND_SOUTH


def test_the_same_headings_are_told_apart_by_the_text_above() -> None:
    page = plan(("This",), HEAD, ("North", 10), (None,), ("That",), HEAD, ("South", 20))
    assert budget(book(page, below="That")) == {("2021-22", "South"): 20}
    assert budget(book(page, below="This", until="That")) == {("2021-22", "North"): 10}
    assert misfits(Grid((page,)), parse_map({"table": [table(below="Other")]}))


def test_sections_fill_a_field_for_the_rows_below_them() -> None:
    head = ("What", "Budget")
    rows = (("NORTH",), ("Bins", 4), ("Roads", 6), ("SOUTH",), ("Bins", 20))
    keys = {"heading": "What", "sections": "portfolio_id"}
    columns = {"description": "What", "original_budget": "Budget"}
    found = budget(book(plan(head, *rows), **keys, columns=columns))
    assert found == {("2021-22", "NORTH"): 10, ("2021-22", "SOUTH"): 20}


def test_a_part_that_is_shown_again_is_not_added() -> None:
    page = plan(HEAD, ROWS[0], ("of which bins", 3), ROWS[1])
    assert budget(book(page, rows={"of_which": ["of which bins"]})) == NORTH_AND_SOUTH


def test_a_reversed_field_changes_its_sign() -> None:
    page = plan(HEAD, ("North", -10), ("South", -20))
    assert budget(book(page, reversed=["original_budget"])) == NORTH_AND_SOUTH


@pytest.mark.parametrize("sheets", [["North", "South"], "*"])
def test_one_table_on_several_sheets_takes_a_field_from_their_names(sheets: object) -> None:
    head = ("What", "Budget")
    pages = [sheet("North", head, ("Bins", 10)), sheet("South", head, ("Bins", 20))]
    notes = sheet("Notes", ("What", "Why"))
    keys = {"sheet": None, "sheets": sheets, "sheet_field": "portfolio_id", "heading": "What"}
    columns = {"description": "What", "original_budget": "Budget"}
    found = book(*pages, notes, **keys, columns=columns)
    assert budget(found) == NORTH_AND_SOUTH
    assert found.said == []


def test_a_row_of_column_numbers_and_repeated_headings_are_no_data() -> None:
    page = plan((*HEAD, "Notes"), (1, 2, 3), ("North", 10, "a"), (*HEAD, "Notes"), ("South", 20))
    found = book(page)
    assert budget(found) == NORTH_AND_SOUTH


def test_a_sum_without_a_label_is_a_total() -> None:
    assert book(plan(HEAD, *ROWS, (None, 30))).tables[0].region.totals == (4,)
    assert book(plan(HEAD, *ROWS, (None, "=SUM(B2:B3)"))).tables[0].region.totals == (4,)
    assert book(plan(HEAD, *ROWS, (None, 31))).tables[0].region.totals == ()


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"heading_rows": 4}, "a whole number from 0 to 3"),
        ({"heading_rows": 0}, "1, 2 or 3, or a range beside it"),
        ({"sheets": "*"}, 'give either "sheet" or "sheets"'),
        ({"sections": "portfolio"}, 'Did you mean "portfolio_id"'),
        ({"reversed": ["budget"]}, "a field of the table"),
        ({"letters": {"portfolio_id": "A1"}}, "the letter of a column"),
        ({"rows": {"off_which": []}}, 'Did you mean "of_which"'),
    ],
)
def test_a_wrong_value_is_named_with_what_is_expected(keys: dict[str, Any], words: str) -> None:
    with pytest.raises(MapError, match=words):
        parse_map({"table": [table(**keys)]})


def test_a_map_that_fits_has_no_misfits() -> None:
    rows = {"total": ["Total"]}
    map = parse_map({"table": [table(rows=rows)]})
    assert misfits(grid(plan(HEAD, *ROWS, ("Total", 30))), map) == []
    assert (
        misfits(
            grid(plan((None,), (None, *HEAD), *[(None, *r) for r in ROWS], (None, "Total", 30))),
            map,
        )
        == []
    )


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (plan(("Area", "Budgets"), *ROWS), '"Budget" may now be "Budgets"'),
        (sheet("Plan 2", HEAD, *ROWS), 'a sheet "Plan", which is not in the workbook'),
        (plan(HEAD, *ROWS, ("Totals", 30)), 'no row is called "Total" any more. It may now be'),
        (plan(("Other", "words"), *ROWS), "headings that are not there"),
    ],
)  # fmt: skip
def test_what_no_longer_fits_is_said(page: Sheet, words: str) -> None:
    map = parse_map({"table": [table(rows={"total": ["Total"]})]})
    found = misfits(grid(page), map)
    assert any(words in line for line in found), found
