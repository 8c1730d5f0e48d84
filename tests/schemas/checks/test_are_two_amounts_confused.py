"""ARI-011: one amount for two things that have nothing to do with each other."""

from __future__ import annotations

import pytest
from tests.schemas.offices import (
    Record,
    findings,
    fund,
    line,
    monitor,
    move,
    office,
    places,
    year,
)

from commissioning_schemas.grid import Grid, Value

LABELS = ("2020-21", "2021-22", "2022-23")
OPENING = move("Opening", "2020-21", 0)


def shown(
    *,
    funds: tuple[Record, ...] = (),
    moves: tuple[Record, ...] = (),
    rows: tuple[Record, ...] = (),
    lines: tuple[Record, ...] = (),
) -> Grid:
    return office(
        years=[year(label, 1_000_000) for label in LABELS],
        budget=[*(line(label, 1_000_000) for label in LABELS), *lines],
        funding=funds,
        reserves=(OPENING, *moves),
        monitoring=rows,
    )


def grants(*amounts: Value, **more: Value) -> tuple[Record, ...]:
    named = enumerate(amounts)
    return tuple(fund("2020-21", one, fund_name=f"Fund {n}", **more) for n, one in named)


def test_two_grants_of_one_amount_are_said_at_the_later() -> None:
    (found,) = findings(shown(funds=grants(205_000, 205_000)), "ARI-011")
    assert (found.sheet, found.cell) == ("Funding", "J6")
    assert "£0.205m is the grant Fund 1 of 2020-21" in found.message
    assert "Fund 0 of 2020-21 (Funding!J5)" in found.message


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (205_499.99, 204_500, True),
        (205_500, 205_499.99, False),
        (205_000, 204_499.99, False),
        (49_500, 50_000, True),
        (49_499.99, 49_499.99, False),
    ],
)
def test_amounts_are_compared_to_three_decimals_of_a_million_from_50_000(
    one: float, other: float, same: bool
) -> None:
    assert bool(places(shown(funds=grants(one, other)), "ARI-011")) is same


def test_one_amount_is_said_once_however_often_it_stands() -> None:
    assert places(shown(funds=grants(*[70_000] * 6)), "ARI-011") == ["Funding!J10"]
    (found,) = findings(shown(funds=grants(*[70_000] * 6)), "ARI-011")
    assert "and 1 more" in found.message


def test_each_amount_is_said_for_itself() -> None:
    grid = shown(funds=grants(70_000, 80_000, 70_000, 80_000))
    assert places(grid, "ARI-011") == ["Funding!J7", "Funding!J8"]


def test_rows_of_one_award_group_are_one_thing() -> None:
    grid = shown(funds=grants(70_000, 70_000, group_id="G", group_total=140_000))
    assert places(grid, "ARI-011") == []


def test_movements_of_one_reserve_are_one_thing_and_of_two_are_not() -> None:
    into = move("Transfer in", "2020-21", 70_000)
    out = move("Transfer out", "2022-23", 70_000)
    assert places(shown(moves=(into, out)), "ARI-011") == []
    other = [move("Opening", "2020-21", 0, "R2"), move("Transfer in", "2021-22", 70_000, "R2")]
    assert places(shown(moves=(into, *other)), "ARI-011") == ["Reserves!F8"]


def test_an_underspend_set_aside_and_drawn_for_over_programming_is_one_thing() -> None:
    grid = shown(
        moves=(move("Contribution", "2020-21", 70_000), move("Draw", "2021-22", 70_000)),
        rows=(monitor("2020-21", "OUT", 930_000),),
        lines=(line("2021-22", 70_000, source_type="Reserve", source_ref="R1"),),
    )
    assert places(grid, "ARI-011") == []


def test_a_grant_of_that_amount_is_said_at_the_grant() -> None:
    grid = shown(
        moves=(move("Contribution", "2020-21", 70_000), move("Draw", "2021-22", 70_000)),
        rows=(monitor("2020-21", "OUT", 930_000),),
        funds=grants(70_000),
    )
    assert places(grid, "ARI-011") == ["Funding!J5"]


def test_a_pair_of_grants_is_said_at_its_last_row() -> None:
    grid = shown(
        moves=(move("Transfer in", "2020-21", 70_000), move("Transfer in", "2021-22", 70_000)),
        rows=(monitor("2020-21", "OUT", 930_000),),
        funds=grants(70_000, 70_000, group_id="G", group_total=140_000),
    )
    (found,) = findings(grid, "ARI-011")
    assert (found.cell, found.found) == ("J6", "70000")
    assert "the Transfer in of R1 in 2020-21 (Reserves!F6)" in found.message
    assert "the variance of ALL in 2020-21 OUT" in found.message
    assert "more" not in found.message


def test_four_others_are_all_named() -> None:
    (found,) = findings(shown(funds=grants(*[70_000] * 5)), "ARI-011")
    assert "more" not in found.message


def test_a_variance_and_over_programming_without_a_reserve_are_two_things() -> None:
    grid = shown(rows=(monitor("2020-21", "OUT", 930_000),), lines=(line("2021-22", 70_000),))
    assert places(grid, "ARI-011") == ["Summary!C6"]


def test_a_variance_of_a_year_far_from_the_movement_is_another_thing() -> None:
    into = move("Transfer in", "2020-21", 70_000)
    assert places(shown(moves=(into,), rows=(monitor("2022-23", "M06", 930_000),)), "ARI-011") == [
        "Monitoring!K5"
    ]
    assert places(shown(moves=(into,), rows=(monitor("2021-22", "M06", 930_000),)), "ARI-011") == []


def test_a_variance_of_the_movements_own_year_is_one_thing_with_it() -> None:
    into = move("Transfer in", "2022-23", 70_000)
    grid = shown(moves=(into,), rows=(monitor("2022-23", "M06", 930_000),))
    assert places(grid, "ARI-011") == []


def test_a_variance_seen_in_two_periods_is_one_thing() -> None:
    rows = (monitor("2020-21", "M06", 930_000), monitor("2020-21", "M07", 930_000))
    assert places(shown(rows=rows), "ARI-011") == []


def test_an_overspend_counts_by_its_size() -> None:
    grid = shown(rows=(monitor("2020-21", "M06", 1_070_000),), funds=grants(70_000))
    assert places(grid, "ARI-011") == ["Funding!J5"]


def test_amounts_that_are_not_known_equal_nothing() -> None:
    assert places(shown(funds=grants("tbc", None, "£0.205", "see letter")), "ARI-011") == []
    grid = shown(
        moves=(move("Transfer in", "1999-00", 70_000),),
        rows=(monitor("1999-00", "M06", "?"),),
        funds=grants(70_000),
    )
    assert places(grid, "ARI-011") == ["Funding!J5"]


def test_an_office_without_any_of_them_has_none_alike() -> None:
    assert places(office(), "ARI-011") == []
