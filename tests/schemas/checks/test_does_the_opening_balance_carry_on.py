"""ARI-006: a later year opens with what the year before closed with."""

from __future__ import annotations

import pytest
from tests.schemas.offices import Record, findings, line, move, office, paper, places, reserve, year

from commissioning_schemas.grid import Grid, Value

TWO = [year("2021-22", 1000), year("2020-21", 1000)]
LINES = [line("2020-21", 1000), line("2021-22", 1000)]


def opened(amount: Value, *moves: Record, name: str = "R1") -> Grid:
    first = move("Opening", "2020-21", 100)
    return office(
        years=TWO,
        budget=LINES,
        reservelist=[reserve("R1"), reserve("R2")],
        reserves=[
            first,
            move("Opening", "2020-21", 7, "R2"),
            move("Opening", "2021-22", amount, name),
            *moves,
        ],
    )


def test_an_opening_balance_carried_on_to_the_penny_is_right() -> None:
    assert places(opened(99.5, move("Release", "2020-21", 0.5)), "ARI-006") == []
    assert places(opened(7, name="R2"), "ARI-006") == []


@pytest.mark.parametrize("amount", [100.01, 99.99, 0])
def test_a_penny_more_or_less_is_said_at_the_opening_row(amount: float) -> None:
    (found,) = findings(opened(amount), "ARI-006")
    assert (found.sheet, found.cell, found.expected) == ("Reserves", "F7", "100")
    assert found.impact_pence == abs(round(amount * 100) - 10000)


def test_an_opening_row_of_the_first_year_follows_nothing() -> None:
    assert places(office(reserves=[move("Opening", "2020-21", 55)]), "ARI-006") == []


@pytest.mark.parametrize("amount", ["tbc", None, "as audited"])
def test_an_opening_balance_that_is_not_known_accuses_nobody(amount: Value) -> None:
    assert places(opened(amount), "ARI-006") == []


def test_a_movement_of_a_reserve_that_is_not_listed_accuses_no_other() -> None:
    assert places(opened(90, move("Release", "2020-21", 10, "R3")), "ARI-006") == []


@pytest.mark.parametrize(("shown", "count"), [("£0.149m", 0), ("£0.148m", 1)])
def test_published_balances_are_compared_as_they_were_rounded(shown: str, count: int) -> None:
    row = {"reserve_id": "R"}
    grid, map = paper(
        years=[
            {"year": "2020-21", "approved_budget": "£1.0m"},
            {"year": "2021-22", "approved_budget": "£1.0m"},
        ],
        reserves=[
            {**row, "year": "2020-21", "movement": "Opening", "amount": "£0.100m"},
            {**row, "year": "2020-21", "movement": "Contribution", "amount": "£0.050m"},
            {**row, "year": "2021-22", "movement": "Opening", "amount": shown},
        ],
    )
    assert len(places(grid, "ARI-006", map)) == count
