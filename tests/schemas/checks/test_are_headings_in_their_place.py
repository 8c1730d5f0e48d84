"""STR-004: headings away from row 4, found by looking for them."""

from __future__ import annotations

from dataclasses import replace

from tests.edited import edited, example
from tests.schemas.found import converted, moved_down, new, result, said, the_sheet, with_sheet
from tests.schemas.grids import grid, sheet

from commissioning_schemas.address import Range
from commissioning_schemas.maps import parse_map

MOVED = "warning STR-004"


def test_an_excel_table_further_down_is_read_and_said_to_be_moved() -> None:
    moved = edited(example(), {}, inserted={"Budget": 3})
    assert new(moved) == [f"{MOVED} Budget!A7"]
    assert said(moved, "STR-004") == (
        "Budget!A7: the headings stand in row 7; the template has them in row 4. Budget was read "
        "from there: A7:O20."
    )


def test_a_plain_range_further_down_is_found_too() -> None:
    assert f"{MOVED} Organisations!A9" in new(moved_down(example(), "Organisations", 5))


def test_a_table_that_begins_further_right_is_said_to_be_moved() -> None:
    odd = sheet("Years", (None, "Year", "Approved budget (£)"), (None, "2020-21", 1), first=4)
    book = grid(odd)
    assert "the headings begin in column B; the template's begin in column A." in said(
        book, "STR-004"
    )


def test_merged_headings_are_said_and_are_no_merged_data() -> None:
    plain = converted(example(), "Organisations")
    page = the_sheet(plain, "Organisations")
    for area, codes in (
        ("C4:D4", ["STR-004"]),
        ("C3:C4", ["STR-004"]),
        ("A1:J1", []),
        ("L4:M4", []),
    ):
        merged = with_sheet(plain, replace(page, merged=(Range.parse(area),)))
        assert [one.split()[1] for one in new(merged)] == codes, area
    down = with_sheet(plain, replace(page, merged=(Range.parse("C4:C5"),)))
    assert "the headings in C4:C5 are merged." in said(down, "STR-004")
    assert "STR-005" not in {one.code for one in result(down).findings}


def test_a_map_says_where_headings_are() -> None:
    book = grid(sheet("Lines", ("Area", "Amount"), ("North", 10), first=9))
    columns = {"portfolio_id": "Area", "original_budget": "Amount"}
    table = {"role": "Budget", "sheet": "Lines", "heading": "Area", "columns": columns}
    map = parse_map({"version": 1, "unit": "£", "table": [table]})
    assert "STR-004" not in {one.code for one in result(book, map).findings}


def test_a_sheet_without_any_of_the_headings_has_none_out_of_place() -> None:
    book = grid(sheet("Years", ("Something", "else"), ("entirely", 1), first=9))
    assert "STR-004" not in {one.code for one in result(book).findings}
