"""STR-003: two columns of one heading, or of one field."""

from __future__ import annotations

from typing import Any

import pytest
from tests.edited import edited, example
from tests.schemas.found import converted, new, result, said, typed
from tests.schemas.grids import grid, sheet

from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.maps import Map, parse_map

TWICE = "error STR-003"


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Line", 'the heading "Line" also stands in A4.'),
        ("  original  BUDGET (£)", 'the heading "original  BUDGET (£)" also stands in I4.'),
        (
            "Original budget",
            'the heading "Original budget" means the same as "Original budget (£)" ',
        ),
        ("Notes", 'the heading "Notes" also stands in N4.'),
    ],
)
def test_the_second_heading_is_found(heading: str, words: str) -> None:
    assert typed({"Budget!O4": heading}) == [f"{TWICE} Budget!O4"]
    assert words in said(edited(example(), {"Budget!O4": heading}), "STR-003")


def test_a_heading_to_the_left_of_the_one_that_is_read_is_the_first() -> None:
    assert typed({"Budget!D4": "Original budget"}) == [f"{TWICE} Budget!I4"]


def test_two_headings_that_nearly_name_a_column_are_not_also_a_missing_column() -> None:
    cells: dict[str, Value] = {"Budget!I4": "Original budget", "Budget!N4": "Original-budget"}
    found = [one for one in typed(cells) if "STR" in one]
    assert found == [f"{TWICE} Budget!N4"]


def test_headings_of_one_table_only_are_compared() -> None:
    def plain(cell: str) -> Grid:
        return converted(edited(example(), {cell: "Line"}), "Budget")

    assert new(plain("Budget!P4")) == [f"{TWICE} Budget!P4"]
    assert new(plain("Budget!Q4")) == []
    assert typed({"Budget!P4": "Line"}) == []


def test_headings_to_the_left_of_what_a_map_reads_belong_to_its_table() -> None:
    book = grid(sheet("Lines", ("Amount", "Area", "Amount"), (5, "North", 10)))
    assert places(book, mapped({"heading": "Area", "columns": AREA})) == ["Lines!C1"]


def test_other_words_are_other_headings() -> None:
    assert typed({"Budget!N4": "Budget", "Budget!O4": "Original"}) == []


def mapped(*tables: dict[str, Any]) -> Map:
    common = {"role": "Budget", "sheet": "Lines", "published": True}
    return parse_map({"version": 1, "unit": "£", "table": [{**common, **one} for one in tables]})


AREA = {"portfolio_id": "Area", "original_budget": "Amount"}


def places(book: Any, map: Map) -> list[str]:
    return [f"{f.sheet}!{f.cell}" for f in result(book, map).findings if f.code == "STR-003"]


def test_a_heading_that_a_map_reads_stands_there_once() -> None:
    map = mapped({"heading": "Area", "columns": AREA})
    rows = ("North", 10, "x", 20, "y")
    read = grid(sheet("Lines", ("Area", "Amount", "Note", "Amount", "Note"), rows))
    assert places(read, map) == ["Lines!D1"]
    others = grid(sheet("Lines", ("Area", "Amount", "Note", "Sum", "Note"), rows))
    assert places(others, map) == []


def test_two_tables_side_by_side_may_use_the_same_headings() -> None:
    heads = ("Area", "Amount", None, "Area", "Amount")
    parted = grid(sheet("Lines", heads, ("North", 10, None, "South", 20)))
    assert places(parted, mapped({"heading": "Area", "columns": AREA})) == []
    joined = grid(sheet("Lines", (*heads[:2], *heads[:2]), ("North", 10, "South", 20)))
    left = {"range": "A1:B2", "columns": AREA}
    right = {"range": "C1:D2", "columns": AREA}
    assert places(joined, mapped(left)) == []
    assert places(joined, mapped(left, right)) == []
    assert places(joined, mapped({"heading": "Area", "columns": AREA})) == ["Lines!C1", "Lines!D1"]


def test_two_columns_of_one_year_are_found() -> None:
    columns = {"portfolio_id": "Area", "original_budget": ["2020/21 £", "2020-21 again"]}
    book = grid(sheet("Lines", ("Area", "2020/21 £", "2020-21 again"), ("North", 10, 20)))
    assert places(book, mapped({"heading": "Area", "columns": columns})) == ["Lines!C1"]
    years = {"portfolio_id": "Area", "original_budget": ["2020/21 £", "2021/22 £"]}
    good = grid(sheet("Lines", ("Area", "2020/21 £", "2021/22 £"), ("North", 10, 20)))
    assert places(good, mapped({"heading": "Area", "columns": years})) == []
