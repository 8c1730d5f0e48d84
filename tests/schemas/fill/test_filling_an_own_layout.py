from __future__ import annotations

import pytest
from tests.edited import example, example_map, map_file
from tests.schemas.fill.offices import changes_of, formula, left_of, value
from tests.schemas.fill.own_layouts import grid_of, map_of, plan_table, sheet_of

from commissioning_schemas.check import check
from commissioning_schemas.edited import with_sheet
from commissioning_schemas.fill import fill
from commissioning_schemas.fill_log import HEADINGS
from commissioning_schemas.grid import Grid, Sheet, Value
from commissioning_schemas.maps import parse_map

TOTAL = map_of(plan_table("B6"))


def plan(total: Value, north: Value = 1000.10, south: Value = 2000.20) -> Grid:
    rows = [["Area", "Allocation"], ["North", north], ["South", south], ["Total", total]]
    return grid_of(sheet_of("Plan", rows))


def test_an_empty_total_that_the_map_names_gets_a_sum_of_its_rows() -> None:
    filling = fill(plan(None), TOTAL)
    (change,) = filling.changes
    assert (change.edit.formula, change.edit.value) == ("=SUM(B4:B5)", 3000.3)
    assert (change.moved, change.label, change.edit.like) == (300_030, "Total", "B5")
    assert not fill(filling.grid, TOTAL).is_stale
    assert check(filling.grid, TOTAL).findings == check(plan("=SUM(B4:B5)"), TOTAL).findings


def test_no_other_cell_is_filled_than_those_that_the_map_names() -> None:
    filling = fill(plan(None), map_of(plan_table()))
    assert (filling.is_stale, filling.cells, filling.left) == (False, 0, [])


@pytest.mark.parametrize("own", ["=SUM(B4:B5)", "=B4+B5", "=SUM(B1:B5)", '=SUMIF(A4:A5,"*",B4:B5)'])
def test_a_correct_formula_of_any_shape_is_left_as_it_is(own: str) -> None:
    filling = fill(plan(own), TOTAL)
    assert (filling.changes, filling.left) == ([], [])


def test_an_old_result_of_a_correct_formula_is_brought_up_to_date() -> None:
    grid = grid_of(sheet_of("Plan", [["Area", "Allocation"], ["North", 1], ["South", 2],
                                     ["Total", "=B4+B5"]]), results=False)  # fmt: skip
    (change,) = fill(grid, TOTAL).changes
    assert (change.edit.formula, change.edit.value, change.moved) == ("=B4+B5", 3, None)


@pytest.mark.parametrize(
    ("own", "reason"),
    [("=B4", "other-formula"), ("=3000.3", "other-formula"), (2990, "typed-over")],
)
def test_a_wrong_total_is_left_and_listed_and_restore_replaces_it(own: Value, reason: str) -> None:
    filling = fill(plan(own), TOTAL)
    assert filling.changes == []
    assert left_of(filling) == [("Plan!B6", reason)]
    assert "the rows that it should add come to £3,000.30" in filling.left[0].message
    restored = fill(plan(own), TOTAL, restore=True)
    assert formula(restored.grid, "Plan!B6") == "=SUM(B4:B5)"
    assert value(restored.grid, "Plan!B6") == 3000.3
    assert restored.left == []


def test_a_formula_that_misses_a_row_of_nothing_is_wrong_all_the_same() -> None:
    filling = fill(plan("=SUM(B4:B4)", south=0), TOTAL)
    assert left_of(filling) == [("Plan!B6", "other-formula")]


def test_a_total_in_millions_arrives_in_millions() -> None:
    map = map_of(plan_table("B6"), unit="£m")
    filling = fill(plan(None, 0.7103, 0.4843), map)
    (change,) = filling.changes
    assert (change.edit.value, change.moved, change.unit.value) == (1.1946, 119_460_000, "£m")
    assert not fill(filling.grid, map).is_stale


def test_amounts_as_text_are_not_added_by_a_formula_that_would_leave_them_out() -> None:
    filling = fill(plan(None, "£1,000"), TOTAL)
    assert filling.changes == []
    assert left_of(filling) == [("Plan!B6", "unclear")]
    assert "stored as text" in filling.left[0].message


def test_an_amount_that_cannot_be_read_leaves_its_total_alone() -> None:
    filling = fill(plan(None, "about a thousand"), TOTAL)
    assert filling.left[0].message == "the amount in B4 cannot be read."


def test_totals_of_totals_are_told_by_their_words() -> None:
    rows: list[list[Value]] = [
        ["Area", "Allocation"], ["North", 1], ["South", 2], ["Sub-total", None], ["North", 4],
        ["Sub-total B", None], ["Grand total", None], ["Total", None],
    ]  # fmt: skip
    map = map_of(plan_table("B6", "B8", "B9", "B10", rows={
        "total": ["Sub-total", "Sub-total B", "Grand total", "Total"]}))  # fmt: skip
    filling = fill(grid_of(sheet_of("Plan", rows)), map)
    assert changes_of(filling) == {"Plan!B6": 3, "Plan!B8": 4, "Plan!B9": 7}
    assert formula(filling.grid, "Plan!B9") == "=SUM(B4:B5,B7)"
    assert left_of(filling) == [("Plan!B10", "unclear")]
    assert "may be the total of all rows above it" in filling.left[0].message


@pytest.mark.parametrize(
    ("own", "right"),
    [("=B6", True), ("=B4+B6", True), ("=B5+B6", True), ("=B4+B5+B6", False), ("=7", False)],
)
def test_which_rows_a_total_adds_is_told_by_its_own_formula(own: str, right: bool) -> None:
    rows: list[list[Value]] = [
        ["Area", "Allocation"], ["North", 1], ["North total", "=B4"], ["South", 2],
        ["South total", own],
    ]  # fmt: skip
    map = map_of(plan_table("B7", rows={"total": ["North total", "South total"]}))
    filling = fill(grid_of(sheet_of("Plan", rows)), map)
    assert (filling.is_stale, bool(filling.left)) == (False, not right)


def test_an_empty_total_adds_what_the_formula_beside_it_adds() -> None:
    rows: list[list[Value]] = [
        ["Area", "Allocation", "Spent"], ["North", 1, 5], ["North total", "=B4", "=C4"],
        ["South", 2, 7], ["South total", None, "=C6"],
    ]  # fmt: skip
    map = map_of(plan_table("B5", "B7", rows={"total": ["North total", "South total"]}))
    filling = fill(grid_of(sheet_of("Plan", rows)), map)
    assert (changes_of(filling), filling.left) == ({"Plan!B7": 2}, [])
    assert formula(filling.grid, "Plan!B7") == "=SUM(B6)"


def test_a_total_of_cells_that_are_filled_themselves_is_filled_with_them() -> None:
    rows: list[list[Value]] = [
        ["Year", "Period", "Area", "Budget", "Forecast", "Over"],
        ["2021-22", "M01", "North", 1000, 1100, None],
        ["2021-22", "M01", "South", 1000, 950, None],
        ["Total", None, None, 2000, 2050, None],
    ]
    watch = {
        **MONITORED,
        "columns": {k: v for k, v in MONITORED["columns"].items() if k != "variance_pct"},
        "rows": {"total": ["Total"]},
        "calculated": ["F4", "F5", "F6"],
    }
    filling = fill(grid_of(sheet_of("Watch", rows)), map_of(watch))
    assert changes_of(filling) == {"Watch!F4": 100, "Watch!F5": -50, "Watch!F6": 50}
    assert formula(filling.grid, "Watch!F6") == "=SUM(F4:F5)"
    assert not fill(filling.grid, map_of(watch)).is_stale


def test_a_grand_total_of_subtotals_is_correct() -> None:
    rows: list[list[Value]] = [
        ["Area", "Allocation"], ["North", 1], ["Sub-total", "=B4"], ["South", 2],
        ["Sub-total B", "=B6"], ["Grand total", "=B5+B7"],
    ]  # fmt: skip
    map = map_of(plan_table("B8", rows={"total": ["Sub-total", "Sub-total B", "Grand total"]}))
    filling = fill(grid_of(sheet_of("Plan", rows)), map)
    assert (filling.is_stale, filling.left) == (False, [])


def test_a_cell_of_another_kind_is_named() -> None:
    filling = fill(plan("=SUM(B4:B5)"), map_of(plan_table("D9", "B5")))
    assert left_of(filling) == [("Plan!B5", "unclear"), ("Plan!D9", "unclear")]
    assert filling.left[0].message == "its column is one that people fill in."
    assert "in no row that the map calls a total" in filling.left[1].message


def test_a_total_without_rows_is_named() -> None:
    grid = grid_of(sheet_of("Plan", [["Area", "Allocation"], ["Total", 5], ["North", 1]]))
    filling = fill(grid, map_of(plan_table("B4")))
    assert filling.left[0].message == "there is no amount above it that it could add up."


def test_a_published_table_is_never_filled() -> None:
    content_map = map_of(plan_table("B6", published=True))
    filling = fill(plan(None), content_map)
    assert filling.changes == []
    assert "its table is published" in filling.left[0].message


def test_the_published_example_is_left_as_it_is_whatever_its_map_names() -> None:
    assert not fill(example("as-published"), example_map("as-published")).is_stale
    import tomllib

    content = tomllib.loads(map_file("as-published"))
    content["table"][0]["calculated"] = ["B8"]
    filling = fill(example("as-published"), parse_map(content), restore=True)
    assert (filling.is_stale, left_of(filling)) == (False, [("Table 1!B8", "unclear")])


MONITORED = {
    "role": "Monitoring",
    "sheet": "Watch",
    "heading": "Year",
    "columns": {
        "year": "Year", "period": "Period", "portfolio_id": "Area", "revised_budget": "Budget",
        "forecast_outturn": "Forecast", "variance": "Over", "variance_pct": "Over %",
    },
    "calculated": ["F4", "G4", "F5"],
}  # fmt: skip


def test_calculated_columns_get_formulas_of_their_own_rows_cells() -> None:
    rows: list[list[Value]] = [
        ["Year", "Period", "Area", "Budget", "Forecast", "Over", "Over %"],
        ["2021-22", "M01", "North", 1000, 1100, None, None],
        ["2021-22", "M01", "South", 1000, 900, 5, None],
    ]
    filling = fill(grid_of(sheet_of("Watch", rows)), map_of(MONITORED))
    assert changes_of(filling) == {"Watch!F4": 100, "Watch!G4": 0.1}
    assert formula(filling.grid, "Watch!F4") == "=E4-D4"
    assert formula(filling.grid, "Watch!G4") == '=IF(D4=0,"",F4/D4)'
    assert left_of(filling) == [("Watch!F5", "typed-over")]
    assert "£5 is typed in; it should be −£100." in filling.left[0].message


SHARED = {
    "role": "CoFunding",
    "sheet": "Partners",
    "heading": "Service",
    "columns": {"service_id": "Service", "year": "Year", "partner_org_id": "Partner",
                "amount": "Pays", "share": "Share"},
    "calculated": ["E4", "E5", "E6"],
}  # fmt: skip


def shares(*typed: Value) -> Grid:
    rows: list[list[Value]] = [["Service", "Year", "Partner", "Pays", "Share"]]
    for partner, share in zip(("A", "B", "C"), typed, strict=True):
        rows.append(["S1", "2021-22", partner, 100, share])
    return grid_of(sheet_of("Partners", rows))


def test_shares_arrive_as_values_that_make_a_whole() -> None:
    filling = fill(shares(None, None, None), map_of(SHARED))
    assert list(changes_of(filling).values()) == [0.334, 0.333, 0.333]
    assert {one.edit.formula for one in filling.changes} == {None}
    assert not fill(filling.grid, map_of(SHARED)).is_stale


def test_a_check_does_not_accuse_shares_that_fill_put_in_unless_they_are_wrong() -> None:
    map = map_of(SHARED)
    filled = fill(shares(None, None, None), map).grid
    assert [one for one in check(filled, map).findings if one.code == "FRM-001"] == []
    wrong = check(shares(0.5, 0.333, 0.333), map).findings
    found = [(one.cell, one.fix) for one in wrong if one.code == "FRM-001"]
    assert [cell for cell, _ in found] == ["E4"]
    assert "put right" in found[0][1]


def test_a_typed_share_is_left_unless_it_is_what_fill_itself_wrote_last() -> None:
    filling = fill(shares(0.5, 0.333, 0.333), map_of(SHARED))
    assert left_of(filling) == [("Partners!E4", "typed-over")]
    log = Sheet(
        "FillLog",
        rows={
            4: dict(enumerate(HEADINGS, 1)),
            5: {1: 1, 2: "Partners", 3: "E4", 4: "blank", 7: 0.5},
        },
    )
    grid = with_sheet(shares(0.5, 0.333, 0.333), log)
    assert changes_of(fill(grid, map_of(SHARED))) == {"Partners!E4": 0.334}


def test_what_a_figure_is_worked_out_from_must_be_in_the_map() -> None:
    columns = {k: v for k, v in MONITORED["columns"].items() if k != "forecast_outturn"}
    rows: list[list[Value]] = [
        ["Year", "Period", "Area", "Budget", "Forecast", "Over", "Over %"],
        ["2021-22", "M01", "North", 1000, 1100, None, None],
    ]
    filling = fill(
        grid_of(sheet_of("Watch", rows)),
        map_of({**MONITORED, "columns": columns, "calculated": ["F4"]}),
    )
    assert filling.left[0].message == (
        'it is worked out from "Forecast outturn (£)", which the map does not name.'
    )


def test_a_row_whose_cells_give_no_amount_is_left() -> None:
    rows: list[list[Value]] = [
        ["Year", "Period", "Area", "Budget", "Forecast", "Over", "Over %"],
        ["2021-22", "M01", "North", 1000, "soon", None, None],
    ]
    map = map_of({**MONITORED, "calculated": ["F4"]})
    filling = fill(grid_of(sheet_of("Watch", rows)), map)
    assert left_of(filling) == [("Watch!F4", "not-worked-out")]
    assert "=E4-D4 gives #VALUE!" in filling.left[0].message


@pytest.mark.parametrize(("method", "april"), [("One payment", 1200), ("Manual", None)])
def test_months_of_an_own_profile_are_filled_by_their_method(
    method: str, april: int | None
) -> None:
    profile = {
        "role": "Profile",
        "sheet": "Months",
        "heading": "Line",
        "columns": {"line_id": "Line", "method": "Method", "apr": "April"},
        "calculated": ["C4"],
    }
    lines = {
        "role": "Budget",
        "sheet": "Lines",
        "heading": "Line",
        "columns": {"line_id": "Line", "original_budget": "Allocation"},
        "constants": {"year": "2021-22", "portfolio_id": "NORTH", "source_type": "Own budget"},
    }
    grid = grid_of(
        sheet_of("Lines", [["Line", "Allocation"], ["L1", 1200]]),
        sheet_of("Months", [["Line", "Method", "April"], ["L1", method, None]]),
    )
    filling = fill(grid, map_of(lines, profile))
    assert value(filling.grid, "Months!C4") == april
    assert bool(filling.left) == (april is None)
