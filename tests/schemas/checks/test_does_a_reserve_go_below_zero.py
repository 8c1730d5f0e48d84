"""RES-002: no reserve closes below zero."""

from __future__ import annotations

import pytest
from tests.schemas.offices import Record, findings, line, move, office, paper, places, reserve, year

from commissioning_schemas.grid import Grid, Value

THREE = [year(label, 1000) for label in ("2020-21", "2021-22", "2022-23")]
LINES = [line(label, 1000) for label in ("2020-21", "2021-22", "2022-23")]


def moved(*moves: Record, **more: bool) -> Grid:
    return office(years=THREE, budget=LINES, reserves=moves, **more)


def test_a_reserve_drawn_to_nil_is_in_order() -> None:
    grid = moved(move("Opening", "2020-21", 100), move("Transfer out", "2021-22", 100))
    assert places(grid, "RES-002") == []


def test_a_penny_too_much_is_said_of_the_year_that_makes_it_and_not_again() -> None:
    grid = moved(move("Opening", "2020-21", 100), move("Transfer out", "2021-22", 100.01))
    (found,) = findings(grid, "RES-002")
    assert (found.sheet, found.cell, found.impact_pence) == ("Summary", "C30", 1)
    assert "R1 closes 2021-22 at −£0.01" in found.message


def test_a_shortfall_that_grows_is_said_again() -> None:
    grid = moved(
        move("Opening", "2020-21", 0),
        move("Release", "2020-21", 5),
        move("Release", "2022-23", 5),
    )
    assert places(grid, "RES-002") == ["Summary!B30", "Summary!D30"]


def test_a_shortfall_that_is_made_good_in_part_is_said_once() -> None:
    grid = moved(
        move("Opening", "2020-21", 0),
        move("Release", "2020-21", 5),
        move("Contribution", "2021-22", 4),
    )
    assert places(grid, "RES-002") == ["Summary!B30"]


def test_movements_that_cancel_within_a_year_are_in_order() -> None:
    grid = moved(
        move("Opening", "2020-21", 0),
        move("Transfer out", "2020-21", 70),
        move("Transfer in", "2020-21", 70),
    )
    assert places(grid, "RES-002") == []


def test_one_reserve_does_not_pay_for_another() -> None:
    grid = moved(
        move("Opening", "2020-21", 100, "R1"),
        move("Opening", "2020-21", 0, "R2"),
        move("Transfer out", "2021-22", 1, "R2"),
    )
    assert places(grid, "RES-002") == ["Summary!C36"]


def test_without_a_summary_it_is_said_at_the_years_last_movement() -> None:
    grid = moved(
        move("Release", "2021-22", 60),
        move("Opening", "2020-21", 100),
        move("Release", "2021-22", 60),
        move("Release", "2022-23", 0),
        with_summary=False,
    )
    assert places(grid, "RES-002") == ["Reserves!F7"]


@pytest.mark.parametrize("amount", ["see decision", None])
def test_a_movement_whose_amount_is_not_known_accuses_nobody(amount: Value) -> None:
    grid = moved(move("Opening", "2020-21", amount), move("Release", "2021-22", 60))
    assert places(grid, "RES-002") == []


@pytest.mark.parametrize(
    "odd",
    [
        move("Transfer in", "2020-21", 60, "R9"),
        move("Transfer in", "2019-20", 60),
        move("Moved in", "2020-21", 60),
    ],
)
def test_a_movement_that_nobody_can_place_accuses_no_reserve(odd: Record) -> None:
    grid = office(
        years=THREE,
        budget=LINES,
        reservelist=[reserve("R1")],
        reserves=[move("Opening", "2020-21", 0), move("Release", "2020-21", 60), odd],
    )
    assert places(grid, "RES-002") == []


@pytest.mark.parametrize(("drawn", "count"), [("£0.101m", 0), ("£0.102m", 1)])
def test_a_published_shortfall_that_rounding_can_explain_accuses_nobody(
    drawn: str, count: int
) -> None:
    row = {"reserve_id": "A reserve"}
    grid, map = paper(
        years=[{"year": "2020-21", "approved_budget": "£0.1m"}],
        reserves=[
            {**row, "year": "2020-21", "movement": "Opening", "amount": "£0.050m"},
            {**row, "year": "2020-21", "movement": "Contribution", "amount": "£0.050m"},
            {**row, "year": "2020-21", "movement": "Draw", "amount": drawn},
        ],
    )
    assert places(grid, "RES-002", map) == ["Reserves!D7"] * count


def test_only_a_reserves_own_movements_so_far_leave_room_for_rounding() -> None:
    row: Record = {"year": "2020-21", "amount": "£0.100m"}
    grid, map = paper(
        years=[
            {"year": "2020-21", "approved_budget": "£0.1m"},
            {"year": "2021-22", "approved_budget": "£0.1m"},
        ],
        reserves=[
            {"reserve_id": "One", "movement": "Opening", **row},
            {"reserve_id": "One", "movement": "Draw", **row, "amount": "£0.101m"},
            {"reserve_id": "Two", "movement": "Opening", **row},
            {"reserve_id": "One", "movement": "Contribution", **row, "year": "2021-22"},
        ],
    )
    assert places(grid, "RES-002", map) == ["Reserves!D6"]
