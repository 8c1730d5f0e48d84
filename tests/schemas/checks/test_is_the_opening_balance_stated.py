"""RES-008: every reserve says with how much it begins."""

from __future__ import annotations

from tests.schemas.offices import findings, line, move, office, paper, places, reserve, year

from commissioning_schemas.grid import Value

TWO = {
    "years": [year("2021-22", 1000), year("2020-21", 1000)],
    "budget": [line("2021-22", 1000), line("2020-21", 1000)],
}


def test_an_opening_balance_of_nil_is_stated() -> None:
    assert places(office(reserves=[move("Opening", "2020-21", 0)]), "RES-008") == []


def test_a_reserve_without_one_is_said_at_its_key() -> None:
    grid = office(
        reservelist=[reserve("R1"), reserve("R2")], reserves=[move("Opening", "2020-21", 0)]
    )
    (found,) = findings(grid, "RES-008")
    assert (found.sheet, found.cell) == ("ReserveList", "A6")
    assert "No opening balance of R2 is stated for 2020-21" in found.message


def test_no_reserve_at_all_needs_none() -> None:
    assert places(office(), "RES-008") == []


def test_an_opening_row_of_a_later_year_alone_is_not_enough() -> None:
    grid = office(reserves=[move("Opening", "2021-22", 0)], **TWO)
    assert places(grid, "RES-008") == ["ReserveList!A5"]


def test_an_opening_row_whose_own_cells_are_at_fault_is_stated() -> None:
    amounts: list[Value] = ["not yet audited", None, "TBC"]
    for amount in amounts:
        grid = office(reserves=[move("Opening", "2020-21", amount)])
        assert places(grid, "RES-008") == []
    assert places(office(reserves=[move("Opening", "2019-20", 0)], **TWO), "RES-008") == []


def test_without_a_list_it_is_said_at_the_reserves_first_movement() -> None:
    row = {"year": "2020-21", "amount": "£0.1m"}
    grid, map = paper(
        years=[{"year": "2020-21", "approved_budget": "£1.0m"}],
        reserves=[
            {"reserve_id": "One", "movement": "Opening", **row},
            {"reserve_id": "Two", "movement": "Contribution", **row},
            {"reserve_id": "Two", "movement": "Draw", **row},
        ],
    )
    assert places(grid, "RES-008", map) == ["Reserves!A6"]


def test_a_list_without_movements_is_not_asked() -> None:
    grid, map = paper(
        years=[{"year": "2020-21", "approved_budget": "£1.0m"}],
        reservelist=[{"reserve_id": "One", "name": "One"}],
    )
    assert places(grid, "RES-008", map) == []
