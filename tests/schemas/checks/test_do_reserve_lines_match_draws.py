"""BUD-017: lines paid from a reserve, and its draws."""

from __future__ import annotations

from tests.schemas.offices import (
    Record,
    findings,
    line,
    move,
    office,
    paper,
    places,
    reserve,
    year,
)

from commissioning_schemas.grid import Grid, Value


def from_reserve(amount: Value, name: Value = "R1", label: str = "2020-21") -> Record:
    return line(label, amount, source_type="Reserve", source_ref=name, line_type="One-off")


def drawn(*moves: Record, lines: list[Record], budget: Value = 1000) -> Grid:
    openings = [move("Opening", "2020-21", 5000, name) for name in ("R1", "R2")]
    return office(
        years=[year("2020-21", budget), year("2021-22", budget)],
        budget=[line("2021-22", 1000), *lines],
        reserves=[*openings, *moves],
    )


def test_lines_that_add_to_the_draws_to_the_penny_match() -> None:
    lines = [from_reserve(60.01), from_reserve(39.99)]
    draws = [move("Draw", "2020-21", 50), move("Draw", "2020-21", 50)]
    assert places(drawn(*draws, lines=lines), "BUD-017") == []


def test_a_penny_too_much_drawn_is_said_at_the_last_lines_revised_budget() -> None:
    lines = [from_reserve(60), from_reserve(40), line("2020-21", 900)]
    (found,) = findings(drawn(move("Draw", "2020-21", 100.01), lines=lines), "BUD-017")
    assert (found.sheet, found.cell, found.impact_pence) == ("Budget", "L7", 1)


def test_a_draw_without_lines_is_said_at_its_amount() -> None:
    draws = [move("Draw", "2020-21", 60), move("Draw", "2020-21", 40)]
    grid = drawn(*draws, lines=[line("2020-21", 1000)])
    assert places(grid, "BUD-017") == ["Reserves!F8"]


def test_a_difference_that_is_the_years_gap_is_left_to_the_rule_on_funding() -> None:
    grid = drawn(lines=[line("2020-21", 1000), from_reserve(100)])
    assert places(grid, "BUD-017") == []
    assert places(grid, "BUD-002") == ["Summary!B6"]


def test_a_draw_that_covers_part_leaves_the_rest_to_the_rule_on_funding() -> None:
    lines = [line("2020-21", 1000), from_reserve(100)]
    assert places(drawn(move("Draw", "2020-21", 20), lines=lines), "BUD-017") == []


def test_a_difference_that_is_not_the_gap_is_said_beside_it() -> None:
    grid = drawn(lines=[line("2020-21", 1000.01), from_reserve(100)])
    assert places(grid, "BUD-017") == ["Budget!L7"]


def test_a_gap_of_an_unknown_budget_excuses_nothing() -> None:
    grid = drawn(lines=[from_reserve(100)], budget=None)
    assert places(grid, "BUD-017") == ["Budget!L6"]


def test_each_reserve_answers_for_its_own_lines() -> None:
    lines = [from_reserve(100), from_reserve(70, "R2"), line("2020-21", 830)]
    draws = [move("Draw", "2020-21", 70), move("Draw", "2020-21", 100, "R2")]
    assert places(drawn(*draws, lines=lines), "BUD-017") == ["Budget!L6", "Budget!L7"]


def test_each_year_answers_for_its_own_lines() -> None:
    lines = [from_reserve(100), line("2020-21", 900)]
    grid = drawn(move("Draw", "2021-22", 100), lines=lines)
    assert places(grid, "BUD-017") == ["Reserves!F7", "Budget!L6"][::-1]


def test_a_line_whose_reserve_is_not_known_accuses_no_other() -> None:
    for name in ("R9", None):
        lines = [from_reserve(100, name), line("2020-21", 900)]
        assert places(drawn(move("Draw", "2020-21", 100), lines=lines), "BUD-017") == []


def test_amounts_that_cannot_be_read_accuse_nobody() -> None:
    rest = line("2020-21", 900)
    unread_line = drawn(move("Draw", "2020-21", 100), lines=[from_reserve("soon"), rest])
    assert places(unread_line, "BUD-017") == []
    unread_draw = drawn(move("Draw", "2020-21", "soon"), lines=[from_reserve(100), rest])
    assert places(unread_draw, "BUD-017") == []


def test_a_draw_on_a_reserve_that_is_not_listed_accuses_no_other() -> None:
    grid = office(
        budget=[line("2020-21", 900), from_reserve(100)],
        reservelist=[reserve("R1")],
        reserves=[move("Opening", "2020-21", 500), move("Draw", "2020-21", 100, "R 1")],
    )
    assert places(grid, "BUD-017") == []


def test_draws_are_not_asked_for_lines_that_the_map_leaves_out() -> None:
    row = {"reserve_id": "R", "year": "2020-21", "movement": "Draw", "amount": "£0.2m"}
    years = [{"year": "2020-21", "approved_budget": "£0.1m"}]
    grid, map = paper(published=False, years=years, reserves=[row])
    assert places(grid, "BUD-017", map) == []


def test_without_calculated_columns_it_is_said_at_the_original_budget() -> None:
    lines = [
        {
            "line_id": "L1",
            "portfolio_id": "P1",
            "year": "2020-21",
            "source_type": "Reserve",
            "source_ref": "R",
            "original_budget": "£0.1m",
        }
    ]
    row = {"reserve_id": "R", "year": "2020-21", "movement": "Draw", "amount": "£0.2m"}
    years = [{"year": "2020-21", "approved_budget": "£0.1m"}]
    grid, map = paper(published=False, years=years, budget=lines, reserves=[row])
    assert places(grid, "BUD-017", map) == ["Budget!F5"]


def test_a_published_table_need_not_say_what_pays_for_its_lines() -> None:
    grid, map = paper(
        years=[{"year": "2020-21", "approved_budget": "£0.1m"}],
        budget=[{"portfolio_id": "P1", "year": "2020-21", "original_budget": "£0.2m"}],
        reserves=[{"reserve_id": "R", "year": "2020-21", "movement": "Draw", "amount": "£0.2m"}],
    )
    assert places(grid, "BUD-017", map) == []
