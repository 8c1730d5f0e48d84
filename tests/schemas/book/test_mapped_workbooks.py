"""A manager's own workbook, read by a map: totals, units, years across, what is not checked."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.schemas.found import listed, published, result, said
from tests.schemas.grids import Cells, grid, sheet

from commissioning_schemas.book import build_book
from commissioning_schemas.grid import CellError, Grid
from commissioning_schemas.maps import Map, parse_map

PORTFOLIOS = [
    {"id": "DCP", "name": "Demand and Crime Prevention", "aliases": ["Prevention"]},
    {"id": "VV", "name": "Victims and Vulnerability"},
]
BUDGET: dict[str, Any] = {
    "role": "Budget",
    "sheet": "Money",
    "heading": "Area",
    "columns": {"portfolio_id": "Area", "original_budget": "Allocation"},
    "constants": {"year": "2020-21", "source_type": "Own budget"},
    "rows": {"total": ["Total", "Sub-total"], "funding": ["Budget", "Reserve"]},
}
HEADS = ("Area", "Allocation")
DCP, VV, TOTAL = ("DCP", 700), ("VV", 500), ("Total", 1200)
BLANK = (None,)


def mapped(*tables: dict[str, Any], **more: Any) -> Map:
    about = {"base_year": "2020-21", "as_at": dt.date(2021, 3, 31)}
    return parse_map({"about": about, "portfolio": PORTFOLIOS, "table": list(tables), **more})


def money(*rows: Cells) -> Grid:
    return grid(sheet("Money", *rows))


def found(*rows: Cells, map: Map | None = None) -> list[str]:
    return listed(result(money(*rows), map or mapped(BUDGET)))


def budget(**changes: Any) -> Map:
    return mapped({**BUDGET, **changes})


def amounts(map: Map, *rows: Cells) -> list[int | None]:
    return [line.original_budget for line in build_book(money(*rows), map).lines]


def test_a_small_mapped_workbook_in_order_has_no_findings() -> None:
    assert found(HEADS, DCP, VV, TOTAL) == []


def test_a_total_that_is_a_penny_out_is_said_at_the_total() -> None:
    assert found(HEADS, DCP, VV, ("Total", 1200.01)) == ["error ARI-003 Money!B4"]
    message = said(money(HEADS, DCP, VV, ("Total", 1199)), "ARI-003", mapped(BUDGET))
    assert "shows £1,199; its rows add to £1,200, £1 more" in message


def test_a_total_in_the_middle_adds_the_rows_above_it() -> None:
    below = [("Budget", 1000), ("Reserve", 200)]
    assert found(HEADS, DCP, VV, TOTAL, *below) == []
    assert found(HEADS, DCP, VV, ("Total", 1400), *below) == ["error ARI-003 Money!B4"]


def test_sub_totals_add_the_rows_since_the_last_and_a_grand_total_all() -> None:
    rows = [HEADS, DCP, ("Sub-total", 700), VV, ("Sub-total", 500), TOTAL]
    assert found(*rows) == []
    assert found(*rows[:-2], ("Sub-total", 501), TOTAL) == ["error ARI-003 Money!B5"]
    message = said(money(*rows[:-2], ("Sub-total", 501), TOTAL), "ARI-003", mapped(BUDGET))
    assert "shows £501; its rows add to £500, £1 less" in message


def test_a_blank_row_before_the_total_does_not_hide_it() -> None:
    assert found(HEADS, DCP, VV, BLANK, ("Total", 1201)) == [
        "error ARI-003 Money!B5",
        "warning STR-006 Money!A4",
    ]
    assert found(HEADS, DCP, VV, BLANK, BLANK, ("Total", 1201)) == [
        "error ARI-003 Money!B6",
        "warning STR-006 Money!A4",
    ]


def test_a_total_that_the_map_does_not_name_is_not_counted_and_said() -> None:
    assert found(HEADS, DCP, VV, TOTAL, map=budget(rows={})) == ["error STR-007 Money!A4"]
    assert amounts(budget(rows={}), HEADS, DCP, VV, TOTAL) == [70_000, 50_000]


def test_a_total_that_cannot_be_read_is_said_itself() -> None:
    assert found(HEADS, DCP, VV, ("Total", CellError("#REF!"))) == ["error TYP-006 Money!B4"]
    assert found(HEADS, DCP, VV, ("Total", "£1,20")) == ["error TYP-002 Money!B4"]


def test_a_total_of_rows_that_cannot_be_read_is_not_accused() -> None:
    assert found(HEADS, DCP, ("VV", "?"), TOTAL) == ["error TYP-001 Money!B3"]


def test_a_part_of_the_map_that_is_not_there_is_one_finding() -> None:
    rows = [HEADS, DCP, VV, TOTAL]
    assert found(*rows, map=budget(sheet="Monies")) == ["error STR-001 None!None"]
    assert found(*rows, map=budget(heading="Region")) == ["error STR-002 Money!None"]
    lost = budget(columns={"portfolio_id": "Area", "original_budget": "Amount"})
    assert found(*rows, map=lost) == ["error STR-002 Money!A1"]
    message = said(money(*rows), "STR-002", lost)
    assert 'headings that are not there: "Amount". Found "Area", "Allocation".' in message


def test_required_columns_that_the_map_does_not_name_are_listed_once() -> None:
    done = result(money(HEADS, DCP, VV, TOTAL), mapped(BUDGET))
    (one,) = done.not_checked
    assert (done.complete, one.what) == (True, "Budget (Money)")
    assert one.why.startswith("the map names no column for Line, Description, Line type")


def test_sheets_that_the_map_does_not_name_are_listed_once() -> None:
    whole = grid(sheet("Money", HEADS, DCP), sheet("Menu"), sheet("Notes"))
    done = result(whole, mapped(BUDGET))
    assert done.not_checked[-1].what == 'sheets "Menu" and "Notes"'
    assert done.not_checked[-1].why == "the map does not name them"
    two = grid(sheet("Money", HEADS, DCP), sheet("Menu"))
    assert result(two, mapped(BUDGET)).not_checked[-1].what == 'sheet "Menu"'
    text = mapped(BUDGET, text=[{"sheet": "Menu", "text": "A"}])
    assert [one.why for one in result(two, text).not_checked if "does not name" in one.why] == []


def test_years_across_are_lines_of_their_years_in_their_units() -> None:
    columns = {"portfolio_id": "Area", "original_budget": ["2019/20 £", "2020/21 £k"]}
    map = budget(columns=columns, constants={"source_type": "Own budget"})
    rows: list[Cells] = [("Area", "2019/20 £", "2020/21 £k"), ("DCP", 700, 0.7), ("VV", 500, 0.5)]
    lines = build_book(money(*rows), map).lines
    assert [(line.year, line.portfolio_id, line.original_budget) for line in lines] == [
        ("2019-20", "DCP", 70_000),
        ("2020-21", "DCP", 70_000),
        ("2019-20", "VV", 50_000),
        ("2020-21", "VV", 50_000),
    ]
    assert found(*rows, ("Total", 1200, 1.2), map=map) == []
    assert found(*rows, ("Total", 1200, 1.201), map=map) == ["error ARI-003 Money!C4"]


def test_a_heading_that_is_no_year_is_said_once() -> None:
    columns = {"portfolio_id": "Area", "original_budget": ["2019/20", "Later"]}
    map = budget(columns=columns, constants={"source_type": "Own budget"})
    rows: list[Cells] = [("Area", "2019/20", "Later"), ("DCP", 700, 1), ("VV", 500, 1)]
    assert found(*rows, map=map) == ["error TYP-009 Money!None"]


def test_a_constant_that_is_wrong_is_said_once() -> None:
    map = budget(constants={"year": "2020/22", "source_type": "Own budget"})
    assert found(HEADS, DCP, VV, TOTAL, map=map) == ["error TYP-009 None!None"]


@pytest.mark.parametrize(
    ("changes", "heading", "pence"),
    [
        ({}, "Allocation", 70_000),
        ({"unit": "£k"}, "Allocation", 70_000_000),
        ({"units": {"original_budget": "£m"}}, "Allocation", 70_000_000_000),
        ({"columns": {"original_budget": "Grant value (£k)"}}, "Grant value (£k)", 70_000_000),
        ({"unit": "£m", "columns": {"original_budget": "Grant (£)"}}, "Grant (£)", 70_000),
    ],
)
def test_the_unit_of_an_amount(changes: dict[str, Any], heading: str, pence: int) -> None:
    assert amounts(budget(**changes), ("Area", heading), ("DCP", 700)) == [pence]


def test_portfolios_that_the_map_gives_are_known_by_id_name_and_alias() -> None:
    rows: list[Cells] = [HEADS, ("Victims & Vulnerability", 1), ("Prevention", 2), ("West", 5)]
    assert found(*rows) == ["error REF-002 Money!A4", "warning REF-003 Money!A3"]
    assert "Demand and Crime Prevention" in said(money(*rows), "REF-003", mapped(BUDGET))


def test_two_tables_of_one_sheet_are_read_apart() -> None:
    fund = {
        "role": "Funding",
        "sheet": "Money",
        "heading": "Fund",
        "columns": {"fund_name": "Fund", "amount_awarded": "Amount"},
    }
    rows: list[Cells] = [HEADS, DCP, BLANK, ("Words",), BLANK, ("Fund", "Amount"), ("MoJ", 5)]
    book = build_book(money(*rows), mapped(BUDGET, fund))
    assert [line.portfolio_id for line in book.lines] == ["DCP"]
    assert [(one.fund_name, one.amount_awarded) for one in book.funds] == [("MoJ", 500)]


def test_references_to_a_table_that_shows_no_keys_are_not_accused() -> None:
    fund = {
        "role": "Funding",
        "sheet": "Grants",
        "heading": "Fund",
        "columns": {"fund_name": "Fund", "amount_awarded": "Amount"},
    }
    lines = {**BUDGET, "columns": {**BUDGET["columns"], "source_ref": "Grant"}}
    lines["constants"] = {"year": "2020-21", "source_type": "External"}
    whole = grid(
        sheet("Money", (*HEADS, "Grant"), (*DCP, "MOJ")),
        sheet("Grants", ("Fund", "Amount", "Id"), ("Ministry of Justice", 700, "HO")),
    )
    assert listed(result(whole, mapped(lines, fund))) == []
    fund["columns"] = {"fund_id": "Id", "amount_awarded": "Amount"}
    found_ = listed(result(whole, mapped(lines, fund)))
    assert "error REF-005 Money!C2" in found_


def test_a_cell_that_the_map_calls_calculated_holds_a_formula() -> None:
    map = budget(calculated=["B4", "B9"])
    assert found(HEADS, DCP, VV, TOTAL, map=map) == ["warning FRM-001 Money!B4"]
    thousands = mapped({**BUDGET, "calculated": ["B4"], "unit": "£k"})
    (one,) = result(money(HEADS, DCP, VV, TOTAL), thousands).findings
    assert (one.found, one.message[:29]) == ("1200000", "Money!B4: £1,200,000 is typed")
    sum_of = ("Total", "=SUM(B2:B3)")
    assert found(HEADS, DCP, VV, sum_of, map=map) == []


def test_the_published_example_is_read_with_its_map() -> None:
    grid_, map = published()
    done = result(grid_, map)
    assert done.complete
    assert [(t.table, t.sheet, t.range, t.rows, t.unit) for t in done.tables][1] == (
        "Budget",
        "Table 2",
        "A4:B10",
        3,
        "£m",
    )
    assert sum("the map names no column" in one.why for one in done.not_checked) == 8


def test_columns_of_texts_that_the_map_does_not_read_are_named() -> None:
    heads = ("Area", "Allocation", "Grant ref", "Spare", "Officer")
    rows = ((*DCP, "G1", None, "Sam"), (*VV, "G2", None, "Jo"))
    whys = [one.why for one in result(money(heads, *rows), mapped(BUDGET)).not_checked]
    assert 'the map does not read the columns "Grant ref" and "Officer"' in whys
    whys = [one.why for one in result(money(HEADS, DCP, VV), mapped(BUDGET)).not_checked]
    assert [why for why in whys if "does not read" in why] == []
