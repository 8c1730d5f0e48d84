"""STR-005: merged cells among the data, read for every row that they cover."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.edited import edited, example
from tests.schemas.found import new, result, said
from tests.schemas.grids import grid, sheet

from commissioning_schemas.address import Range
from commissioning_schemas.book import build_book
from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.maps import parse_map
from commissioning_schemas.tables import BudgetLine


def over(area: str, **emptied: Value) -> Grid:
    """Merge a range of Budget; its first cell keeps its value."""
    cells: dict[str, Value] = {f"Budget!{cell}": value for cell, value in emptied.items()}
    return edited(example(), cells, merged=[f"Budget!{area}"])


def test_one_portfolio_over_two_lines_is_read_for_both_and_said_once() -> None:
    merged = over("C5:C6", C6=None)
    assert new(merged) == ["error STR-005 Budget!C5"]
    assert [line.portfolio_id for line in build_book(merged).lines[:2]] == ["DCP", "DCP"]
    (one,) = [one for one in result(merged).findings if one.code == "STR-005"]
    assert one.message == (
        'Budget!C5:C6: merged cells inside the table; "DCP" was taken for all 2 rows. Excel '
        "leaves £702,800 out of Summary!B5."
    )
    assert (one.range, one.found, one.impact_pence) == ("C5:C6", "DCP", 70_280_000)


def test_what_excel_leaves_out_is_added_up_over_rows_and_totals() -> None:
    merged = over("B5:B7", B6=None, B7=None)
    assert new(merged) == ["error STR-005 Budget!B5"]
    assert "taken for all 3 rows. Excel leaves £1,187,100 out of Summary!B5 and other cells." in (
        said(merged, "STR-005")
    )


def test_words_that_no_formula_looks_for_are_a_warning() -> None:
    merged = over("E5:E6", E6=None)
    assert new(merged) == ["warning STR-005 Budget!E5"]
    assert said(merged, "STR-005").endswith(
        'merged cells inside the table; "Sport diversion" was taken for all 2 rows.'
    )


def test_an_amount_over_two_lines_is_counted_once() -> None:
    merged = over("I5:I6", I6=None)
    assert [line.original_budget for line in build_book(merged).lines[:2]] == [1_000_000, None]
    assert [one for one in new(merged) if "Budget!I" in one] == ["warning STR-005 Budget!I5"]
    assert said(merged, "STR-005").endswith("Budget!I5:I6: merged cells inside the table.")


def test_a_key_over_two_rows_is_neither_repeated_nor_called_empty() -> None:
    merged = over("A5:A6", A6=None)
    assert [line.line_id for line in build_book(merged).lines[:2]] == ["B2021-DCP-01", ""]
    assert [one for one in new(merged) if "Budget!A" in one] == ["warning STR-005 Budget!A5"]


def test_a_year_that_is_a_key_is_not_repeated() -> None:
    merged = edited(example(), {"Years!A6": None}, merged=["Years!A5:A6"])
    assert [year.year for year in build_book(merged).years] == ["2020-21", "", "2022-23"]


def test_a_column_of_the_office_s_own_is_inside_the_table_too() -> None:
    cells: dict[str, Value] = {"Budget!N4": "Our own notes", "Budget!N5": "x"}
    assert new(edited(example(), cells, merged=["Budget!N5:N6"])) == ["warning STR-005 Budget!N5"]


def test_cells_merged_across_a_row_are_not_called_empty() -> None:
    merged = over("F5:G5", G5=None)
    assert [one for one in new(merged) if "Budget!" in one] == ["warning STR-005 Budget!F5"]


def test_a_wrong_value_over_two_rows_is_said_once() -> None:
    unknown = over("C5:C6", C5="NOPE", C6=None)
    assert [one for one in new(unknown) if "Budget!C" in one] == [
        "error REF-002 Budget!C5",
        "warning STR-005 Budget!C5",
    ]
    alias = over("C7:C8", C7="Victims & Vulnerability", C8=None)
    assert sorted(one.split()[1] for one in new(alias) if "Budget!C" in one) == [
        "REF-003",
        "STR-005",
    ]
    coded = over("F5:F6", F5="Basis", F6=None)
    assert [one for one in new(coded) if "TYP" in one] == ["error TYP-014 Budget!F5"]


def test_titles_headings_and_rows_below_the_data_may_be_merged() -> None:
    for area in ("A1:O3", "A20:C22", "Q5:Q9"):
        assert new(over(area)) == []


def test_overlapping_ranges_and_empty_ones_do_no_harm() -> None:
    merged = edited(example(), {}, merged=["Budget!N5:N9", "Budget!N7:N12"])
    assert new(merged) == ["warning STR-005 Budget!N5", "warning STR-005 Budget!N7"]


def mapped(*merged: str, columns: dict[str, Any]) -> list[str]:
    rows = (("Area", "Note", "Amount", "More"), ("North", "x", 10, 1), (None, None, 20, 2))
    page = sheet("Lines", *rows, ("Total", None, 30, 3))
    page = replace(page, merged=tuple(Range.parse(area) for area in merged))
    table = {"role": "Budget", "sheet": "Lines", "heading": "Area", "columns": columns}
    given = {**table, "published": True, "rows": {"total": ["Total"]}}
    map = parse_map(
        {
            "version": 1,
            "unit": "£",
            "portfolio": [{"id": "N", "name": "North"}],
            "table": [given],
        }
    )
    assert [line.portfolio_id for line in build_book(grid(page), map).lines] in (
        ["N", "N"],
        ["N", ""],
    )
    found = result(grid(page), map).findings
    return [f"{one.code} {one.cell}" for one in found if one.code.startswith(("STR", "REF"))]


def test_a_mapped_table_is_read_the_same_way_and_columns_it_does_not_read_are_left_alone() -> None:
    lines = {"portfolio_id": "Area", "original_budget": "Amount"}
    assert mapped("A2:A3", columns=lines) == ["STR-005 A2"]
    assert mapped("B2:B3", columns=lines) == []
    assert mapped("A4:B4", columns=lines) == []


def test_years_across_share_the_merged_name() -> None:
    rows = (("Area", "2020/21 £", "2021/22 £"), ("North", 10, 1), (None, 20, 2))
    page = replace(sheet("Lines", *rows), merged=(Range.parse("A2:A3"),))
    years = {"portfolio_id": "Area", "original_budget": ["2020/21 £", "2021/22 £"]}
    table = {"role": "Budget", "sheet": "Lines", "heading": "Area", "columns": years}
    map = parse_map({"version": 1, "unit": "£", "table": [table]})
    assert {line.portfolio_id for line in build_book(grid(page), map).lines} == {"North"}
    assert len(build_book(grid(page), map).rows(BudgetLine)) == 4
