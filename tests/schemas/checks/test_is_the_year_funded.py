"""BUD-002 and BUD-003: each year is paid for by its budget, or with draws on reserves."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, line, move, office, paper, places, year

from commissioning_schemas.check import check
from commissioning_schemas.grid import Grid

TWO = [year("2020-21", 1000), year("2021-22", 1000)]


def over(amount: float, draw: float) -> Grid:
    reserves = [move("Opening", "2020-21", 500), move("Draw", "2021-22", draw)]
    lines = [line("2020-21", 1000), line("2021-22", 1000)]
    extra = line("2021-22", amount, source_type="Reserve", source_ref="R1", line_type="One-off")
    return office(years=TWO, budget=[*lines, extra], reserves=reserves)


def test_a_year_that_asks_for_its_budget_to_the_penny_is_funded() -> None:
    assert places(office(budget=[line("2020-21", 999.99), line("2020-21", 0.01)]), "BUD-00") == []


def test_a_penny_above_budget_and_draw_has_nothing_to_pay_for_it() -> None:
    (found,) = findings(over(100.01, 100), "BUD-00")
    assert (found.code, f"{found.sheet}!{found.cell}") == ("BUD-002", "Summary!C6")
    assert (found.found, found.expected, found.impact_pence) == ("1100.01", "1100", 1)
    assert "£0.01 has nothing to pay for it" in found.message


def test_draws_that_cover_the_requests_to_the_penny_leave_over_programming() -> None:
    (found,) = findings(over(100.01, 100.01), "BUD-00")
    assert (found.code, f"{found.sheet}!{found.cell}") == ("BUD-003", "Summary!C6")
    assert found.impact_pence == 10001


def test_a_year_without_lines_is_funded() -> None:
    grid = office(years=TWO, budget=[line("2020-21", 1000)])
    assert places(grid, "BUD-002") + places(grid, "BUD-003") == []


def test_amounts_that_cancel_are_counted_together() -> None:
    lines = [line("2020-21", 1500), line("2020-21", -500)]
    assert places(office(budget=lines), "BUD-00") == []


def test_external_lines_ask_nothing_of_the_budget() -> None:
    lines = [line("2020-21", 1000), line("2020-21", 9000, source_type="External", source_ref="F")]
    assert places(office(budget=lines), "BUD-00") == []


@pytest.mark.parametrize(("shown", "codes"), [("£0.301m", 0), ("£0.299m", 0), ("£0.298m", 1)])
def test_requests_that_rounding_can_explain_accuse_nobody(shown: str, codes: int) -> None:
    grid, map = paper(
        years=[{"year": "2020-21", "approved_budget": shown}],
        budget=[
            {"portfolio_id": name, "year": "2020-21", "original_budget": "£0.150m"}
            for name in ("P1", "P2")
        ],
        reserves=[
            {
                "reserve_id": "A reserve",
                "year": "2020-21",
                "movement": "Contribution",
                "amount": "£0.001m",
            }
        ],
        total="£0.300m",
    )
    assert len(places(grid, "BUD-002", map)) == codes


def test_where_no_reserves_are_named_it_is_said_that_nobody_can_tell_what_they_pay() -> None:
    grid, map = paper(
        years=[{"year": "2020-21", "approved_budget": "£0.200m"}],
        budget=[{"portfolio_id": "P1", "year": "2020-21", "original_budget": "£0.300m"}],
    )
    result = check(grid, map)
    assert [one.code for one in result.findings if one.code.startswith("BUD-00")] == []
    assert [one.why for one in result.not_checked if "2020-21" in one.why] == [
        "2020-21 asks for £100,000 more than its approved budget of £200,000; whether a reserve "
        "pays for it cannot be known, as the map names no Reserves (BUD-002, BUD-003)"
    ]


def test_a_draw_that_covers_but_for_rounding_leaves_over_programming() -> None:
    grid, map = paper(
        years=[{"year": "2020-21", "approved_budget": "£0.200m"}],
        budget=[{"portfolio_id": "P1", "year": "2020-21", "original_budget": "£0.300m"}],
        reserves=[
            {
                "reserve_id": "A reserve",
                "year": "2020-21",
                "movement": "Draw",
                "amount": "£0.099m",
            }
        ],
        total="£0.300m",
    )
    assert [one.code for one in findings(grid, "BUD-00", map)] == ["BUD-003"]
    assert places(grid, "BUD-003", map) == ["Budget!C6"]


def test_only_draws_of_the_year_itself_leave_room_for_rounding() -> None:
    row = {"reserve_id": "A reserve", "amount": "£0.001m"}
    grid, map = paper(
        years=[
            {"year": "2020-21", "approved_budget": "£0.200m"},
            {"year": "2021-22", "approved_budget": "£0.203m"},
        ],
        budget=[{"portfolio_id": "P1", "year": "2020-21", "original_budget": "£0.203m"}],
        reserves=[
            {**row, "year": "2020-21", "movement": "Draw"},
            {**row, "year": "2020-21", "movement": "Release"},
            {**row, "year": "2021-22", "movement": "Draw"},
        ],
    )
    assert [one.code for one in findings(grid, "BUD-00", map)] == ["BUD-002"]
