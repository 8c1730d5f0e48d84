"""Figures of modules and tables that a workbook does not have."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.found import listed, new, result, said, the_sheet, with_sheet, without
from tests.schemas.grids import grid, sheet
from tests.schemas.in_excel import renamed_in_excel

from commissioning_schemas.address import a1
from commissioning_schemas.grid import Grid, Sheet, Value
from commissioning_schemas.tables import CORE

MODULES = (
    *("Virements", "Profile", "Monitoring", "Awards", "Bids", "Services", "CoFunding"),
    *("MTFS", "Panel Report", "LiveChecks", "Checks"),
)
VIREMENTS = [f"Budget!{column}{row}" for row in range(5, 18) for column in "JK"]


def core(nil: Value = "=0") -> Grid:
    """Return a workbook of the core sheets alone."""
    cells: dict[str, Value] = dict.fromkeys(VIREMENTS, nil)
    return edited(without(example(), *MODULES), cells)


def structure(grid: Grid) -> list[str]:
    return new(grid, "STR", "TYP", "REF", "ARI-00", "FRM")


def test_without_virements_their_columns_hold_nil() -> None:
    done = result(core())
    assert structure(core()) == []
    assert (done.complete, list(done.not_checked)) == (True, [])
    assert {f.formula for f in done.figures if f.cell[0] in "JK" and f.sheet == "Budget"} == {"=0"}


def test_without_virements_a_typed_nil_is_still_no_formula() -> None:
    assert structure(core(0)) == sorted(f"error FRM-001 {cell}" for cell in VIREMENTS)
    assert "Expected the formula =0" in said(core(0), "FRM-001")


def test_with_virements_nil_is_wrong_where_there_are_some() -> None:
    grid = edited(example(), dict.fromkeys(VIREMENTS, "=0"))
    assert structure(grid) == [
        "error ARI-003 Budget!J6",
        "error ARI-003 Budget!K5",
        "warning FRM-003 Budget!J5",
        "warning FRM-003 Budget!K5",
    ]


def test_without_codes_and_organisations_their_references_are_out_of_scope() -> None:
    assert structure(without(core(), "Codes", "Organisations")) == []


@pytest.mark.parametrize("name", [name for name in CORE if name != "About"])
def test_a_missing_core_table_is_said_once_and_its_figures_are_out_of_scope(name: str) -> None:
    grid = without(example(), name)
    assert structure(grid) == ["error STR-001 None!None"]
    assert f'there is no sheet "{name}"' in said(grid, "STR-001")
    why = f"the formula needs {name}, which is not in the workbook"
    reasons = [one.why for one in result(grid).not_checked if "the formula" in one.why]
    assert reasons == ([why] if name != "ReserveList" else [])


def test_without_codes_the_figures_that_need_a_limit_are_out_of_scope() -> None:
    grid = without(example(), "Codes")
    assert structure(grid) == []
    (one,) = result(grid).not_checked
    assert one.what.startswith("Monitoring!M5 and ")
    assert one.why == "the formula needs Codes, which is not in the workbook"


def test_a_name_that_is_not_defined_is_an_error_where_codes_are_there() -> None:
    names = {name: text for name, text in example().names.items() if name != "limit_red"}
    grid = replace(example(), names=names)
    assert "error ARI-009 Monitoring!M5" in structure(grid)


def test_what_reads_a_figure_out_of_scope_is_out_of_scope_too() -> None:
    done = result(without(example(), "Budget"))
    cells = {(figure.sheet, figure.cell) for figure in done.figures}
    assert ("Summary", "B5") not in cells
    assert ("Summary", "B8") not in cells
    assert ("Summary", "B9") in cells


def test_a_formula_of_its_own_may_need_what_the_right_one_does_not() -> None:
    grid = edited(example(), {"Summary!B9": "=SUM(Gone[Money])"}, recalculated=False)
    needs = [one for one in result(grid).not_checked if "needs" in one.why]
    assert [one.why for one in needs] == ["the formula needs Gone, which is not in the workbook"]
    assert needs[0].what.startswith("Summary!B9 and ")


def test_a_formula_that_cannot_be_parsed_needs_no_table() -> None:
    grid = edited(example(), {"Summary!B9": "=SUM(("}, recalculated=False)
    assert [one.what for one in result(grid).not_checked] == ["Summary!B9"]


def test_a_name_that_leads_to_itself_is_followed_once() -> None:
    grid = edited(example(), {"Summary!B9": "=around"}, recalculated=False)
    grid = replace(grid, names={**grid.names, "around": "around+1"})
    assert [one.what for one in result(grid).not_checked] == ["Summary!B9"]


@pytest.mark.parametrize(
    "sheets",
    [
        [sheet("Sheet1")],
        [sheet("Menu", ("Hello", 5)), sheet("Prices", ("a", "b"))],
        [sheet("Summary", ("Hello",), (), (), (None, "2020-21"), ("x", 5))],
        [sheet("Budget", ("Hello", 5)), sheet("About", ("This is a workbook",))],
        [sheet("Funding", ("Prices", "Cost"), (1, 2), table="A1:B2")],
    ],
)
def test_a_workbook_of_something_else_is_one_finding(sheets: list[Sheet]) -> None:
    done = result(grid(*sheets))
    assert listed(done) == ["error STR-001 None!None"]
    assert "holds none of the tables that are checked here" in done.findings[0].message


def test_a_sheet_of_the_right_name_without_any_heading_is_one_finding() -> None:
    blank = Sheet("Bids", rows={2: {1: "Bids"}})
    grid_ = with_sheet(example(), blank)
    assert structure(grid_) == ["error STR-002 Bids!A2"]
    assert 'Bids has none of the headings that it needs: "Bid", "Opp' in said(grid_, "STR-002")


def test_a_core_sheet_without_any_heading_leaves_its_figures_out_of_scope() -> None:
    grid_ = with_sheet(example(), Sheet("Budget", rows={4: {1: "Lines"}}))
    assert structure(grid_) == ["error STR-002 Budget!A4"]
    assert "the formula needs Budget" in " ".join(one.why for one in result(grid_).not_checked)


def test_what_is_typed_over_a_figure_out_of_scope_is_not_held_against_it() -> None:
    grid_ = edited(without(example(), "Budget"), {"Monitoring!E5": 5}, recalculated=False)
    assert structure(grid_) == ["error STR-001 None!None"]


def test_missing_columns_of_a_table_are_said_one_by_one() -> None:
    cells: dict[str, Value] = {"Budget!I4": "Money", "Budget!E4": "Words"}
    found = [one for one in structure(edited(example(), cells, recalculated=False)) if "STR" in one]
    assert found == ["error STR-002 Budget!A4"] * 2


def test_a_summary_without_labels_has_no_figures() -> None:
    for rows in ({}, {1: {1: "Summary"}}, {4: {2: "2020-21"}}, {5: {1: "DCP"}}):
        grid_ = with_sheet(example(), Sheet("Summary", rows=rows))
        assert {figure.sheet for figure in result(grid_).figures} & {"Summary", "MTFS"} == set()


def test_a_hidden_sheet_is_read_like_any_other() -> None:
    hidden = replace(the_sheet(example(), "Budget"), state="veryHidden")
    assert structure(with_sheet(example(), hidden)) == ["warning STR-008 Budget!I5"]


COLUMNS = (
    *(("Budget", heading) for heading in ("Line", "Year", "Portfolio", "Paid from")),
    *(("Budget", heading) for heading in ("Original budget (£)", "Revised budget (£ calc)")),
    ("Budget", "Virement in (£ calc)"),
    ("Years", "Approved budget (£)"),
    ("Reserves", "Movement"),
    ("Virements", "Amount (£)"),
    ("Profile", "Apr (£)"),
    ("Funding", "Amount received (£)"),
    ("Codes", "Number"),
    ("Monitoring", "RAG (calc)"),
)


@pytest.mark.parametrize(("table", "heading"), COLUMNS)
def test_a_heading_renamed_is_said_once_and_figures_that_need_it_are_out_of_scope(
    table: str, heading: str
) -> None:
    for grid_ in (
        renamed_in_excel(table, heading, "Something else"),
        edited(example(), {f"{table}!{_cell_of(table, heading)}": "Something else"}),
    ):
        assert structure(grid_) == [f"error STR-002 {table}!A4"]
        assert f'no column "{heading}"' in said(grid_, "STR-002")
        assert 'Its other heading is "Something else".' in said(grid_, "STR-002")
        whys = {one.why for one in result(grid_).not_checked if "the formula needs" in one.why}
        needs = f'the formula needs the column "{heading}" of {table}, which is not in the workbook'
        assert whys == ({needs} if heading != "RAG (calc)" else set())


def _cell_of(table: str, heading: str) -> str:
    heads = the_sheet(example(), table).rows[4]
    return a1(4, next(column for column, text in heads.items() if text == heading))


def test_a_column_that_nothing_rests_on_may_be_missing() -> None:
    assert structure(renamed_in_excel("Budget", "Notes", "Remarks")) == []
