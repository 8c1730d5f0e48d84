"""BUD-004: a year that lives on reserves, and the year after."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, line, move, office, paper, places, year

from commissioning_schemas.grid import Grid, Value


def after_a_draw(
    planned: list[Value], *, asked: Value = 1100, budget: Value = 1000, **more: bool
) -> Grid:
    return office(
        years=[year("2021-22", budget), year("2020-21", 1000)],
        budget=[line("2020-21", asked), *(line("2021-22", amount) for amount in planned)],
        reserves=[move("Opening", "2020-21", 100), move("Draw", "2020-21", 100)],
        **more,
    )


@pytest.mark.parametrize("planned", [[], [1000.01], [999.99], [1100]])
def test_a_next_year_not_planned_at_its_budget_is_a_cliff_edge(planned: list[Value]) -> None:
    (found,) = findings(after_a_draw(planned), "BUD-004")
    assert (found.sheet, found.cell, found.impact_pence) == ("Summary", "B6", 10000)
    assert "a fall of £100 (9.1%)" in found.message


def test_a_next_year_planned_at_its_budget_to_the_penny_is_none() -> None:
    assert places(after_a_draw([999.99, 0.01]), "BUD-004") == []


def test_a_year_that_asks_for_next_years_budget_to_the_penny_leaves_no_cliff() -> None:
    assert places(after_a_draw([], budget=1100), "BUD-004") == []
    assert places(after_a_draw([], budget=1099.99), "BUD-004") == ["Summary!B6"]


def test_without_a_draw_there_is_no_cliff_edge() -> None:
    grid = office(
        years=[year("2020-21", 1100), year("2021-22", 1000)], budget=[line("2020-21", 1100)]
    )
    assert places(grid, "BUD-004") == []


def test_a_next_year_without_a_budget_cannot_be_compared() -> None:
    assert places(after_a_draw([], budget=None), "BUD-004") == []


def test_an_amount_of_the_next_year_that_cannot_be_read_accuses_nobody() -> None:
    assert places(after_a_draw([900, "see board paper"]), "BUD-004") == []


def test_without_a_summary_it_is_said_at_the_next_years_approved_budget() -> None:
    assert places(after_a_draw([], with_summary=False), "BUD-004") == ["Years!E5"]


@pytest.mark.parametrize(("budget", "count"), [("£0.299m", 0), ("£0.298m", 1)])
def test_a_fall_that_rounding_can_explain_is_none(budget: str, count: int) -> None:
    grid, map = paper(
        years=[
            {"year": "2020-21", "approved_budget": "£0.200m"},
            {"year": "2021-22", "approved_budget": budget},
        ],
        budget=[
            {"portfolio_id": name, "year": "2020-21", "original_budget": "£0.100m"}
            for name in ("P1", "P2", "P3")
        ],
        reserves=[{"reserve_id": "R", "year": "2020-21", "movement": "Draw", "amount": "£0.100m"}],
    )
    assert len(places(grid, "BUD-004", map)) == count


@pytest.mark.parametrize(("each", "count"), [("£0.099m", 0), ("£0.098m", 1)])
def test_a_next_year_planned_at_its_budget_but_for_rounding_is_none(each: str, count: int) -> None:
    def rows(label: str, amount: str) -> list[dict[str, Value]]:
        return [
            {"portfolio_id": name, "year": label, "original_budget": amount}
            for name in ("P1", "P2", "P3")
        ]

    grid, map = paper(
        years=[
            {"year": "2020-21", "approved_budget": "£0.200m"},
            {"year": "2021-22", "approved_budget": "£0.298m"},
        ],
        budget=[*rows("2020-21", "£0.200m"), *rows("2021-22", each)],
        reserves=[{"reserve_id": "R", "year": "2020-21", "movement": "Draw", "amount": "£0.400m"}],
    )
    assert len(places(grid, "BUD-004", map)) == count
