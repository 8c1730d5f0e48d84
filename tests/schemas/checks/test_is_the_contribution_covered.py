"""RES-004: what is put into reserves is left over."""

from __future__ import annotations

import pytest
from tests.schemas.offices import (
    Record,
    findings,
    line,
    monitor,
    move,
    office,
    paper,
    places,
    portfolio,
)

from commissioning_schemas.grid import Grid, Value


def put(amount: Value, *rows: Record) -> Grid:
    external = line("2020-21", 5000, source_type="External", source_ref="F")
    return office(
        portfolios=[portfolio("P1"), portfolio("P2")],
        budget=[line("2020-21", 600), line("2020-21", 400, portfolio_id="P2"), external],
        reserves=[
            move("Opening", "2020-21", 0),
            move("Contribution", "2020-21", 50),
            move("Contribution", "2020-21", amount, "R2"),
            move("Opening", "2020-21", 0, "R2"),
        ],
        monitoring=rows,
    )


def of(name: str, forecast: Value, period: str = "M06", **more: Value) -> Record:
    return monitor("2020-21", period, forecast, portfolio_id=name, **more)


def test_an_underspend_set_aside_to_the_penny_is_covered() -> None:
    assert places(put(50, of("ALL", 900)), "RES-004") == []


def test_a_penny_more_is_said_at_the_last_contribution() -> None:
    (found,) = findings(put(50.01, of("ALL", 900)), "RES-004")
    assert (found.sheet, found.cell, found.impact_pence) == ("Reserves", "F7", 1)


def test_a_year_that_overspends_covers_nothing() -> None:
    (found,) = findings(put(50, of("ALL", 1100)), "RES-004")
    assert (found.expected, found.impact_pence) == ("0", 10000)


def test_without_monitoring_nobody_says_what_is_left() -> None:
    assert places(put(50), "RES-004") == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("M06", "M07"), ("M06", "Q2"), ("Q2", "M07"), ("M12", "OUT"), ("Q4", "OUT"), ("M12", "Q4")],
)
def test_the_latest_period_counts(earlier: str, later: str) -> None:
    rows = [of("ALL", 900, later), of("ALL", 1000, earlier)]
    assert places(put(50, *rows), "RES-004") == []
    rows = [of("ALL", 1000, later), of("ALL", 900, earlier)]
    assert places(put(50, *rows), "RES-004") == ["Reserves!F7"]


def test_the_row_for_all_goes_before_those_of_portfolios() -> None:
    rows = [of("P1", 600), of("P2", 400), of("ALL", 900)]
    assert places(put(50, *rows), "RES-004") == []


def test_portfolios_are_added_up_where_no_row_is_for_all() -> None:
    assert places(put(50, of("P1", 400), of("P2", 500)), "RES-004") == []
    assert places(put(50, of("P1", 400), of("P2", 500.01)), "RES-004") == ["Reserves!F7"]


def test_rows_of_single_lines_are_not_looked_at() -> None:
    rows = [of("ALL", 900), of("P1", 600, "M07", line_id="Budget-1")]
    assert places(put(50, *rows), "RES-004") == []


def test_a_forecast_that_is_not_known_accuses_nobody() -> None:
    assert places(put(50, of("ALL", "next month")), "RES-004") == []
    assert places(put(50, of("P1", 600), of("P2", None)), "RES-004") == []


def test_a_budget_that_is_not_known_accuses_nobody() -> None:
    grid = office(
        budget=[line("2020-21", 900), line("2020-21", "tbc")],
        reserves=[move("Opening", "2020-21", 0), move("Contribution", "2020-21", 100)],
        monitoring=[monitor("2020-21", "OUT", 900)],
    )
    assert places(grid, "RES-004") == []


def test_other_movements_need_no_underspend() -> None:
    grid = office(
        reserves=[move("Opening", "2020-21", 70), move("Transfer in", "2020-21", 70)],
        monitoring=[monitor("2020-21", "OUT", 1000)],
    )
    assert places(grid, "RES-004") == []


@pytest.mark.parametrize(("second", "count"), [("£0.103m", 0), ("£0.104m", 1)])
def test_published_amounts_are_compared_as_they_were_rounded(second: str, count: int) -> None:
    row = {"reserve_id": "A reserve", "year": "2020-21", "movement": "Contribution"}
    seen = {"year": "2020-21", "period": "OUT", "portfolio_id": "ALL"}
    grid, map = paper(
        years=[{"year": "2020-21", "approved_budget": "£1.000m"}],
        monitoring=[{**seen, "variance": "(£0.205m)"}],
        reserves=[{**row, "amount": "£0.103m"}, {**row, "amount": second}],
    )
    assert len(places(grid, "RES-004", map)) == count
