from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.edited import edited, example
from tests.schemas.fill.offices import (
    changed,
    changes_of,
    filled_twice,
    formula,
    left_of,
    value,
)

from commissioning.reader import read
from commissioning.shipped import shipped
from commissioning_schemas.check import check
from commissioning_schemas.edited import edited as with_edits
from commissioning_schemas.edited import with_sheet
from commissioning_schemas.edits import Edit
from commissioning_schemas.fill import Filling, fill
from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import Grid, Sheet, Value

YOUTH: Mapping[str, Value] = {
    "Portfolios!A8": "YTH",
    "Portfolios!B8": "Youth",
    "Portfolios!E8": 4,
    "Budget!C5": "YTH",
}
LATER: Mapping[str, Value] = {
    "Years!A8": "2023-24",
    "Years!B8": 45017,
    "Years!C8": 45382,
    "Years!D8": "Plan",
    "Years!E8": 1700000,
}
SECOND: Mapping[str, Value] = {
    "ReserveList!A6": "TRANS",
    "ReserveList!B6": "Transition",
    "Reserves!A8": "R4",
    "Reserves!B8": "TRANS",
    "Reserves!C8": "2021-22",
    "Reserves!E8": "Contribution",
    "Reserves!F8": 1000,
    "Reserves!H8": "Planned",
}
ALL_SHEETS = ["Summary", "LiveChecks", "MTFS", "Panel Report"]


def with_youth(more: Mapping[str, Value] | None = None) -> Grid:
    cells = {**YOUTH, **(more or {})}
    return changed(cells, {"Portfolios": "A4:G8"}, stale=True)


def names_of(filling: Filling) -> list[str]:
    return [one.name for one in filling.rebuilt]


def test_a_portfolio_that_was_added_gets_its_row_everywhere() -> None:
    filling = filled_twice(with_youth())
    assert names_of(filling) == ALL_SHEETS
    assert {one.why for one in filling.rebuilt} == {"portfolio YTH was added"}
    grid = filling.grid
    shown = [value(grid, f"Summary!{cell}") for cell in ("B5", "B6", "B7", "B8", "B9", "E8")]
    assert shown == [702800, 484300, 451300, 7500, 1645900, "Youth"]
    assert [value(grid, f"Summary!B{row}") for row in range(16, 20)] == [0.427, 0.294, 0.274, 0.005]
    assert value(grid, "Panel Report!B8") == 0.008
    assert value(grid, "MTFS!C6") == 1851000
    assert value(grid, "LiveChecks!A2") == "All 14 live checks pass"
    assert value(grid, "Budget!A2") == "All 14 live checks pass"


def test_after_a_portfolio_was_added_and_filled_nothing_is_left_out() -> None:
    before = {one.code for one in check(with_youth()).findings}
    after = {one.code for one in check(fill(with_youth()).grid).findings}
    assert "FRM-002" in before
    assert after == {one.code for one in check(example()).findings}


def test_a_year_that_was_added_gets_its_column_and_opens_with_the_last_balance() -> None:
    filling = filled_twice(changed(LATER, {"Years": "A4:H8"}, stale=True))
    assert names_of(filling) == ALL_SHEETS
    grid = filling.grid
    assert [value(grid, f"Summary!{column}4") for column in "BCDEF"] == [
        "2020-21", "2021-22", "2022-23", "2023-24", "Name",
    ]  # fmt: skip
    assert formula(grid, "Summary!E35") == "=D38"
    assert value(grid, "Summary!E9") == 1700000
    assert formula(grid, "Summary!D46") == "=D8-E9"
    assert value(grid, "MTFS!E5") == 1700000
    codes = {one.code for one in check(grid).findings}
    assert "FRM-002" not in codes
    assert "ARI-009" not in codes


def test_a_reserve_that_was_added_gets_its_block() -> None:
    tables = {"ReserveList": "A4:H6", "Reserves": "A4:K8"}
    filling = filled_twice(changed(SECOND, tables, stale=True))
    grid = filling.grid
    assert changes_of(filling)["Reserves!G8"] == 1000
    assert [value(grid, f"Summary!A{row}") for row in (34, 40, 46)] == [
        "COMM", "TRANS", "All reserves",
    ]  # fmt: skip
    assert [value(grid, f"Summary!C{row}") for row in range(41, 45)] == [0, 1000, 0, 1000]
    assert formula(grid, "Summary!C50") == "=C38+C44"
    assert "TRANS closing, 2021-22" in {one.label for one in filling.shown}


def test_each_figure_of_a_sheet_built_anew_is_shown_beside_what_it_was_elsewhere() -> None:
    shown = {one.label: one for one in fill(with_youth()).shown if one.edit.sheet == "Summary"}
    first = shown["Requested: DCP, 2020-21"]
    assert (first.old, first.edit.value, first.moved) == (710300, 702800, 750_000)
    assert shown["Requested: YTH, 2020-21"].is_new
    assert "Total requested, 2020-21" not in shown  # it moved to B9 and is the same


def test_what_a_person_typed_over_a_figure_stays_where_its_sheet_is_built_anew() -> None:
    grid = with_youth({"Summary!B7": 451000})
    filling = filled_twice(grid)
    assert value(filling.grid, "Summary!B7") == 451000
    assert formula(filling.grid, "Summary!B7") is None
    assert left_of(filling) == [("Summary!B7", "typed-over")]
    assert "which gives £451,300" in filling.left[0].message
    restored = fill(grid, restore=True)
    assert value(restored.grid, "Summary!B7") == 451300
    assert restored.left == []


def test_a_portfolio_that_is_gone_from_the_list_loses_its_row() -> None:
    filled = fill(with_youth()).grid
    gone = {"Budget!C5": "DCP", **{f"Portfolios!{column}8": None for column in "ABE"}}
    filling = fill(edited(filled, gone, tables={"Portfolios": "A4:G7"}))
    assert {one.why for one in filling.rebuilt} == {"portfolio YTH is gone"}
    assert value(filling.grid, "Summary!B8") == 1645900
    assert filling.grid.sheet("Summary") == replace(
        example().sheet("Summary"),
        formats={},
    )


def test_a_portfolio_below_its_table_joins_once_its_row_is_whole() -> None:
    filling = fill(changed({**YOUTH, "Portfolios!E8": None}, stale=True))
    assert (filling.rebuilt, filling.grown) == ([], [])
    filling = filled_twice(changed(dict(YOUTH), stale=True))
    assert [one.after for one in filling.grown] == ["A4:G8"]
    assert names_of(filling) == names_of(fill(with_youth()))


def test_lists_in_another_order_are_no_reason_to_rebuild() -> None:
    swapped = {
        "Portfolios!A5": "VV", "Portfolios!B5": "Victims and Vulnerability",
        "Portfolios!A6": "DCP", "Portfolios!B6": "Demand and Crime Prevention",
    }  # fmt: skip
    assert not fill(changed(swapped)).is_stale


def test_a_portfolio_that_goes_by_another_name_is_called_so_in_the_panel_report() -> None:
    filling = fill(changed({"Portfolios!B5": "Prevention"}, stale=True))
    assert names_of(filling) == ["Panel Report"]
    assert value(filling.grid, "Panel Report!A5") == "Prevention"
    assert changes_of(filling) == {"Summary!E5": "Prevention"}


def test_a_grant_that_was_added_gets_its_row_in_the_panel_report() -> None:
    new = {
        "Funding!A9": "NEW-2021", "Funding!C9": "2020-21", "Funding!D9": "MOJ",
        "Funding!E9": "New grant", "Funding!F9": "Competitive", "Funding!H9": "VV",
        "Funding!J9": 1000,
    }  # fmt: skip
    filling = filled_twice(changed(new, {"Funding": "A4:U9"}, stale=True))
    assert names_of(filling) == ["Panel Report"]
    assert value(filling.grid, "Panel Report!A22") == "New grant"
    assert value(filling.grid, "Panel Report!B23") == 1.374


def test_another_base_year_gives_another_panel_report() -> None:
    filling = filled_twice(changed({"About!B7": "2021-22"}, stale=True))
    assert names_of(filling) == ["Panel Report"]
    assert value(filling.grid, "Panel Report!A4") == "Commissioning budget 2021-22"


@pytest.mark.parametrize("name", ["Summary", "LiveChecks"])
def test_a_sheet_that_was_deleted_is_built_again(name: str) -> None:
    whole = example()
    grid = replace(whole, sheets=tuple(one for one in whole.sheets if one.name != name))
    filling = fill(grid)
    built = next(one for one in filling.rebuilt if one.name == name)
    assert built.is_new
    before = whole.sheet(name)
    assert before is not None
    assert (built.sheet.rows, built.sheet.formulas) == (before.rows, before.formulas)


def test_the_name_of_the_live_status_is_put_right_where_it_leads_nowhere() -> None:
    grid = example()
    lost = replace(grid, names={**grid.names, "live_status": "#REF!"})
    assert fill(lost).names == {"live_status": "LiveChecks!$A$2"}
    quoted = replace(grid, names={**grid.names, "live_status": "'LiveChecks'!$A$2"})
    assert fill(quoted).names == {}


def test_a_persons_own_sheet_of_that_name_is_not_touched() -> None:
    own = Sheet("Summary", rows={1: {1: "Notes of the meeting"}, 4: {1: "As agreed"}})
    filling = fill(with_sheet(example(), own))
    assert ("Summary!None", "not-ours") in left_of(filling)
    assert filling.grid.sheet("Summary") == own


def test_without_years_or_portfolios_no_sheet_is_built() -> None:
    nothing = {f"Portfolios!{column}{row}": None for column in "ABE" for row in (5, 6, 7)}
    assert fill(changed(nothing, stale=True)).rebuilt == []


def test_a_label_that_was_lost_is_put_back() -> None:
    filling = fill(with_edits(example(), [Edit("MTFS", "A6")]))
    assert names_of(filling) == ["MTFS"]
    assert value(filling.grid, "MTFS!A6") == "Requested"


def test_a_persons_own_formula_that_reads_a_cell_which_moved_is_named() -> None:
    notes = Sheet(
        "Notes",
        rows={2: {1: "Total", 2: 1645900, 3: 710300}, 3: {2: 1645900}},
        formulas={2: {2: "=Summary!B8", 3: "=Summary!B4&live_status"}, 3: {2: "=total_asked"}},
    )
    grid = with_sheet(with_youth(), notes)
    named = replace(grid, names={**grid.names, "total_asked": "Summary!$B$8"})
    (left,) = [one for one in fill(named).left if one.reason == "reads-rebuilt"]
    assert (left.sheet, left.cell) == ("Notes", "B2")
    assert left.message.endswith("So it is with all 2 such formulas of this sheet.")
    assert fill(named).grid.sheet("Notes") == notes


def test_a_typed_amount_of_a_portfolio_that_is_gone_is_named_as_replaced() -> None:
    filled = fill(with_youth()).grid
    cells = {
        "Budget!C5": "DCP", "Summary!B8": 7000, **{f"Portfolios!{c}8": None for c in "ABE"},
    }  # fmt: skip
    filling = fill(edited(filled, cells, tables={"Portfolios": "A4:G7"}))
    assert ("Summary!B8", "replaced") in left_of(filling)
    assert "£7,000 was typed here" in next(
        one.message for one in filling.left if one.reason == "replaced"
    )


def test_a_typed_change_of_a_grant_stays_where_a_name_above_it_was_emptied() -> None:
    grid = with_edits(example(), [Edit("Panel Report", "A20"), Edit("Panel Report", "B25", -0.1)])
    filling = filled_twice(grid)
    assert filling.rebuilt == []
    assert left_of(filling) == [("Panel Report!B25", "typed-over")]
    assert value(filling.grid, "Panel Report!A20") == "MOJ Victim / RJ funding"


def test_the_first_portfolio_and_year_of_a_new_workbook_build_its_sheets_and_blame_nobody() -> None:
    begun = {
        "Years!A5": "2026-27", "Years!E5": 1000, "Portfolios!A5": "VV", "Portfolios!B5": "Victims",
        "Budget!A5": "B1", "Budget!B5": "2026-27", "Budget!C5": "VV", "Budget!G5": "Own budget",
        "Budget!I5": 900,
    }  # fmt: skip
    blank = read(shipped("template.xlsx").read_bytes())
    filling = filled_twice(edited(blank, begun, recalculated=False))
    assert names_of(filling) == ALL_SHEETS
    assert filling.left == []
    assert value(filling.grid, "Summary!B6") == 900
    assert str(value(filling.grid, "LiveChecks!A2")).endswith("live checks pass")


def test_years_of_the_summary_that_were_moved_are_one_error_and_put_in_order_by_fill() -> None:
    swapped = edited(example(), {"Summary!B4": "2021-22", "Summary!C4": "2020-21"})
    done = check(swapped)
    assert done.complete
    errors = [one for one in done.findings if one.severity is Severity.ERROR]
    assert [(one.code, one.sheet, one.cell) for one in errors] == [("FRM-002", "Summary", "C4")]
    assert "FRM-003" not in {one.code for one in done.findings}
    filling = fill(swapped)
    assert "its years were not in order" in {one.why for one in filling.rebuilt}
    assert check(filled_twice(swapped).grid).findings == check(example()).findings
