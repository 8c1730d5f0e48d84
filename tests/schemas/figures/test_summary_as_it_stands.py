"""The Summary as it stands: rows in any order, parts that it lacks."""

from __future__ import annotations

import pytest
from tests.edited import edited, example
from tests.schemas.found import new, result, said, the_sheet, typed

from commissioning_schemas.grid import Value


def test_rows_and_years_in_another_order_than_the_lists_are_right() -> None:
    assert typed({"Summary!A5": "VV", "Summary!A6": "DCP"}) == []
    turned = edited(example(), {"Summary!B4": "2022-23", "Summary!D4": "2020-21"})
    # The Panel Report reads its year's column, which now holds another year.
    assert {one.split("!")[0] for one in new(turned)} == {"warning FRM-003 Panel Report"}
    years = the_sheet(example(), "Years")
    rows: dict[str, Value] = {
        f"Years!{letter}{to}": years.value(of, column)
        for to, of in ((5, 7), (6, 5), (7, 6))
        for column, letter in enumerate("ABCDEFGH", 1)
    }
    assert typed(rows) == []


@pytest.mark.parametrize(
    ("cells", "place", "said_"),
    [
        ({"Summary!A6": "DCP"}, "Portfolios!A6", "has no row for VV. £1,107,300 is left out."),
        ({"Summary!C4": "2020-21"}, "Years!A6", "has no column for 2021-22. £1,851,000 is left"),
        ({"Portfolios!A7": "YTH"}, "Portfolios!A7", "has no row for YTH."),
    ],
)
def test_what_the_summary_does_not_show_is_said_at_its_list(
    cells: dict[str, Value], place: str, said_: str
) -> None:
    grid = edited(example(), cells)
    assert f"error FRM-002 {place}" in new(grid, "FRM")
    assert said_ in said(grid, "FRM-002")


def test_a_reserve_without_its_block_is_said_with_what_came_into_it() -> None:
    summary = the_sheet(example(), "Summary")
    row = next(row for row, cells in summary.rows.items() if cells.get(1) == "COMM")
    grid = edited(example(), {f"Summary!A{row}": "OTHER"})
    assert new(grid, "FRM") == ["error FRM-002 ReserveList!A5"]
    assert "has no block for COMM. £205,100 is left out." in said(grid, "FRM-002")


def test_labels_of_the_summary_in_another_case_are_the_same() -> None:
    grid = edited(example(), {"Summary!A5": "dcp"})
    assert new(grid, "FRM") == []
    figure = next(f for f in result(grid).figures if (f.sheet, f.cell) == ("Summary", "B5"))
    assert (figure.meant, figure.subject.portfolio) == (71030000, "DCP")


def test_a_row_of_an_unknown_portfolio_means_nothing() -> None:
    grid = edited(example(), {"Summary!A6": "XX"})
    figures = {f.cell: f for f in result(grid).figures if f.sheet == "Summary"}
    assert (figures["B6"].meant, figures["E6"].meant) == (0, None)
    assert "error TYP-006 Summary!E6" in new(grid)


def test_only_one_year_is_enough() -> None:
    cells: dict[str, Value] = {
        f"Years!{column}{row}": None for row in (6, 7) for column in "ABCDEFGH"
    }
    grid = edited(example(), cells, tables={"Years": "A4:H5"})
    done = result(grid)
    assert sum(one.code == "REF-004" for one in done.findings) == 12
    assert all("which holds 2020-21." in f.message for f in done.findings if f.code == "REF-004")


def test_words_for_a_budget_are_one_fault_however_many_totals_they_break() -> None:
    grid = edited(example(), {"Years!E5": "a lot"})
    assert new(grid) == ["error TYP-001 Years!E5"]
