"""The Summary as it stands: rows in any order, parts that it lacks."""

from __future__ import annotations

import pytest
from tests.edited import edited, example
from tests.schemas.found import new, result, said, the_sheet, typed

from commissioning_schemas.grid import Value


def test_rows_in_another_order_than_the_lists_are_right_and_years_are_not() -> None:
    turned_rows: dict[str, Value] = {
        f"Summary!A{row}": name
        for first in (5, 15, 21, 27)
        for row, name in enumerate(("VV", "DCP"), first)
    }
    assert typed(turned_rows) == []
    turned = edited(example(), {"Summary!B4": "2022-23", "Summary!D4": "2020-21"})
    # Balances are carried on from column to column.
    assert new(turned) == ["error FRM-002 Summary!C4"]
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
        ({"Summary!C4": "2020-21"}, "Years!A6", "has no column for 2021-22. £2,897,000 is left"),
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
    assert new(grid) == ["error FRM-002 Portfolios!A6"]


def test_only_one_year_is_enough() -> None:
    cells: dict[str, Value] = {
        f"Years!{column}{row}": None for row in (6, 7) for column in "ABCDEFGH"
    }
    grid = edited(example(), cells, tables={"Years": "A4:H5"})
    done = result(grid)
    assert sum(one.code == "REF-004" for one in done.findings) == 12
    assert all("which holds 2020-21." in f.message for f in done.findings if f.code == "REF-004")


@pytest.mark.parametrize(
    ("cell", "there", "place", "said_"),
    [
        ("B4", None, "Years!A5", "has no column for 2020-21. £3,018,900 is left out."),
        ("B4", "this year", "Years!A5", "has no column for 2020-21. £3,018,900 is left out."),
        ("B4", 2021, "Years!A5", "has no column for 2020-21. £3,018,900 is left out."),
        ("C4", None, "Years!A6", "has no column for 2021-22. £2,897,000 is left out."),
        ("A5", None, "Portfolios!A5", "has no row for DCP. £1,339,300 is left out."),
        ("A6", None, "Portfolios!A6", "has no row for VV. £1,107,300 is left out."),
        ("A34", None, "ReserveList!A5", "has no block for COMM. £205,100 is left out."),
        ("A22", None, "Portfolios!A6", "for VV. £2,419,000 is left out."),
        ("A27", None, "Portfolios!A5", 'no row under "Total resources by portfolio (£)" for DCP.'),
    ],
)
def test_a_label_that_is_gone_takes_no_other_figure_with_it(
    cell: str, there: Value, place: str, said_: str
) -> None:
    grid = edited(example(), {f"Summary!{cell}": there})
    assert new(grid) == [f"error FRM-002 {place}"]
    assert said_ in said(grid, "FRM-002")
    shown = {f.cell for f in result(grid).figures if f.sheet == "Summary"}
    assert shown == {f.cell for f in result(example()).figures if f.sheet == "Summary"}


@pytest.mark.parametrize(
    ("cell", "there", "code", "said_"),
    [
        ("A5", "DCP ", "TYP-018", "Excel leaves £710,300 out of Summary!B5."),
        ("A22", "VV\xa0", "TYP-018", "Excel leaves £1,373,000 out of Summary!B22."),
        ("A34", "COMM ", "TYP-018", "Excel leaves £205,100 out of Summary!B36."),
        ("B4", "2020/21", "TYP-010", "Excel leaves £710,300 out of Summary!B5."),
        ("B4", "2020-21 ", "TYP-018", "Excel leaves £710,300 out of Summary!B5."),
    ],
)
def test_a_label_that_excel_takes_for_another_text_is_an_error_with_its_pounds(
    cell: str, there: str, code: str, said_: str
) -> None:
    grid = edited(example(), {f"Summary!{cell}": there})
    assert new(grid) == [f"error {code} Summary!{cell}"]
    assert said_ in said(grid, code)


def test_a_label_in_a_block_that_no_formula_reads_may_have_a_space() -> None:
    assert typed({"Summary!A15": "DCP ", "Summary!A27": "DCP "}) == []


@pytest.mark.parametrize("label", ["A8", "A9", "A14", "A18", "A24", "A40", "A46"])
def test_a_fixed_label_may_be_missing_or_worded_otherwise(label: str) -> None:
    for text in (None, "In all"):
        grid = edited(example(), {f"Summary!{label}": text})
        assert new(grid) == []
        assert len(result(grid).figures) == len(result(example()).figures)


def test_a_summary_without_a_heading_over_its_names_still_shows_its_years() -> None:
    grid = edited(example(), {"Summary!E4": None})
    assert new(grid) == []
    grid = edited(example(), {f"Summary!{letter}4": None for letter in "BCDE"})
    assert new(grid, "FRM") == [f"error FRM-002 Years!A{row}" for row in (5, 6, 7)]


def test_a_summary_without_labels_shows_nothing_of_the_lists() -> None:
    grid = edited(example(), {f"Summary!A{row}": None for row in range(4, 48)})
    at = [f"error FRM-002 {place}" for place in ("Portfolios!A5", "Portfolios!A6", "Portfolios!A7")]
    assert new(grid) == [*at, "error FRM-002 ReserveList!A5"]


def test_what_a_missing_part_leaves_out_is_all_of_it() -> None:
    row = the_sheet(example(), "Reserves").formula(7, 7)
    opening: dict[str, Value] = {
        "ReserveList!A6": "GEN",
        "Reserves!A8": "R-2021-03",
        "Reserves!B8": "GEN",
        "Reserves!C8": "2020-21",
        "Reserves!E8": "Opening",
        "Reserves!F8": 50000,
        "Reserves!G8": row,
    }
    grid = edited(example(), opening, tables={"ReserveList": "A4:H6", "Reserves": "A4:K8"})
    assert "has no block for GEN. £50,000 is left out." in said(grid, "FRM-002")
    youth: dict[str, Value] = {"Portfolios!A8": "YTH", "Budget!C5": "YTH", "Funding!H5": "YTH"}
    grid = edited(example(), youth, tables={"Portfolios": "A4:G8"})
    assert "has no row for YTH. £898,500 is left out." in said(grid, "FRM-002")


def test_words_for_a_budget_are_one_fault_however_many_totals_they_break() -> None:
    grid = edited(example(), {"Years!E5": "a lot"})
    assert new(grid) == ["error TYP-001 Years!E5"]
