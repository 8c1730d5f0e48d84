"""ARI-007: a closing balance follows from what is shown above it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited
from tests.schemas.offices import findings, move, office, places

from commissioning_schemas.grid import Grid, Value

OPENING, CLOSING = "Summary!B27", "Summary!B30"


def balanced() -> Grid:
    moves = [move("Contribution", "2020-21", 7), move("Release", "2020-21", 2)]
    return office(reserves=[move("Opening", "2020-21", 10), *moves])


def test_a_balance_that_adds_says_nothing() -> None:
    assert places(balanced(), "ARI-007") == []


def test_a_closing_balance_that_did_not_follow_a_typed_opening_is_said() -> None:
    (found,) = findings(edited(balanced(), {OPENING: 10.01}, recalculated=False), "ARI-007")
    assert f"{found.sheet}!{found.cell}" == CLOSING
    assert (found.found, found.expected, found.impact_pence) == ("15", "15.01", 1)


def test_a_closing_balance_that_followed_is_not_said() -> None:
    assert places(edited(balanced(), {OPENING: 10.01}), "ARI-007") == []


@pytest.mark.parametrize("typed", [16, "=B27+B28", "about 15"])
def test_a_closing_balance_without_its_formula_is_left_to_the_rules_on_formulas(
    typed: Value,
) -> None:
    assert places(edited(balanced(), {CLOSING: typed}), "ARI-007") == []
    assert places(edited(balanced(), {CLOSING: typed, OPENING: 9}), "ARI-007") == []


def test_a_result_that_is_behind_is_left_to_the_rule_on_stale_results() -> None:
    grid = balanced()
    summary = next(sheet for sheet in grid.sheets if sheet.name == "Summary")
    stale = replace(summary, rows={**summary.rows, 30: {**summary.rows[30], 2: 99}})
    sheets = tuple(stale if sheet is summary else sheet for sheet in grid.sheets)
    grid = replace(grid, sheets=sheets)
    assert places(grid, "ARI-007") == []


def test_a_balance_that_is_not_all_amounts_is_not_added() -> None:
    grid = edited(balanced(), {OPENING: "n/a"}, recalculated=False)
    assert places(grid, "ARI-007") == []


def test_each_reserve_and_year_is_added_for_itself() -> None:
    grid = office(reserves=[move("Opening", "2020-21", 10), move("Opening", "2020-21", 20, "R2")])
    assert places(edited(grid, {"Summary!B33": 21}, recalculated=False), "ARI-007") == [
        "Summary!B36"
    ]


def test_a_workbook_without_a_summary_shows_no_closing_balance() -> None:
    assert places(office(with_summary=False), "ARI-007") == []
