"""BUD-014: an underspend for ALL, and the rows of the portfolios beside it."""

from __future__ import annotations

from tests.schemas.offices import Record, findings, line, monitor, office, places, portfolio

from commissioning_schemas.grid import Grid


def watched(*rows: Record, portfolios: tuple[str, ...] = ("P1", "P2")) -> Grid:
    return office(
        portfolios=[portfolio(name) for name in portfolios],
        budget=[line("2020-21", 600), line("2020-21", 400, portfolio_id="P2")],
        monitoring=rows,
    )


def of(name: str, forecast: float, period: str = "M06") -> Record:
    return monitor("2020-21", period, forecast, portfolio_id=name)


def test_an_underspend_of_a_penny_for_all_alone_is_not_split() -> None:
    (found,) = findings(watched(of("ALL", 999.99)), "BUD-014")
    assert (found.sheet, found.cell, found.impact_pence) == ("Monitoring", "K5", 1)
    assert "P1, P2" in found.message


def test_a_forecast_of_the_budget_to_the_penny_is_no_underspend() -> None:
    assert places(watched(of("ALL", 1000)), "BUD-014") == []
    assert places(watched(of("ALL", 1000.01)), "BUD-014") == []


def test_rows_for_every_portfolio_split_it() -> None:
    assert places(watched(of("ALL", 900), of("P1", 500), of("P2", 400)), "BUD-014") == []


def test_a_portfolio_that_is_left_out_is_named() -> None:
    (found,) = findings(watched(of("ALL", 900), of("P1", 500)), "BUD-014")
    assert "Expected rows for P2" in found.message


def test_rows_of_another_period_do_not_split_it() -> None:
    rows = [of("ALL", 900), of("P1", 500, "M05"), of("P2", 400, "M05")]
    assert places(watched(*rows), "BUD-014") == ["Monitoring!K5"]


def test_a_portfolio_without_money_in_the_year_needs_no_row() -> None:
    rows = [of("ALL", 900), of("P1", 500), of("P2", 400)]
    assert places(watched(*rows, portfolios=("P1", "P2", "P3")), "BUD-014") == []


def test_an_empty_monitoring_table_and_an_unread_forecast_say_nothing() -> None:
    assert places(watched(), "BUD-014") == []
    assert places(watched(monitor("2020-21", "M06", "not yet known")), "BUD-014") == []
