"""The offices of the tests are sound: nothing is found in them unless a test puts it there."""

from __future__ import annotations

from tests.schemas.offices import findings, fund, line, monitor, move, office, paper, year


def test_an_office_of_defaults_has_nothing_to_find() -> None:
    assert findings(office()) == []


def test_an_office_of_several_years_reserves_and_funds_has_nothing_to_find() -> None:
    grid = office(
        years=[year("2020-21", 1000), year("2021-22", 1200)],
        budget=[
            line("2020-21", 1000),
            line("2021-22", 1200),
        ],
        reserves=[
            move("Opening", "2020-21", 0),
            move("Opening", "2020-21", 10.5, "R2"),
        ],
        funding=[fund("2020-21", 700)],
        monitoring=[monitor("2020-21", "M03", 1000)],
    )
    assert findings(grid) == []


def test_a_paper_that_adds_up_has_nothing_to_find() -> None:
    grid, map = paper(
        years=[{"year": "2020-21", "approved_budget": "£0.300m"}],
        budget=[
            {"portfolio_id": "P1", "year": "2020-21", "original_budget": "£0.100m"},
            {"portfolio_id": "P2", "year": "2020-21", "original_budget": "£0.200m"},
        ],
        total="£0.300m",
    )
    assert findings(grid, map=map) == []
