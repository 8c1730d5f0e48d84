"""BUD-011: a variance beyond the office's limits has a narrative."""

from __future__ import annotations

import pytest
from tests.schemas.offices import Record, findings, line, monitor, office, paper, places, portfolio

from commissioning_schemas.grid import CellError, Grid, Value


def silent(forecast: Value, **more: Value) -> Record:
    return monitor("2020-21", "M06", forecast, **{"narrative": None, **more})


def watched(*rows: Record, budget: Value = 1000, **more: Value) -> Grid:
    return office(
        portfolios=[portfolio("P1"), portfolio("P2")],
        budget=[line("2020-21", budget), line("2020-21", 3000, **{"portfolio_id": "P2", **more})],
        monitoring=rows,
    )


@pytest.mark.parametrize("forecast", [4000, 4020, 3800])
def test_up_to_the_limits_no_reason_is_asked(forecast: Value) -> None:
    assert places(watched(silent(forecast)), "BUD-011") == []


@pytest.mark.parametrize(
    ("forecast", "words"), [(4020.01, "0.5% over"), (3799.99, "5% under"), (6000, "0.5% over")]
)
def test_a_penny_beyond_them_is_said_at_the_narrative(forecast: Value, words: str) -> None:
    (found,) = findings(watched(silent(forecast)), "BUD-011")
    assert (found.sheet, found.cell) == ("Monitoring", "N5")
    assert words in found.message


def test_the_finding_says_how_much_money_is_not_explained() -> None:
    (found,) = findings(watched(silent(3000)), "BUD-011")
    assert (found.found, found.impact_pence) == ("-1000", 100_000)
    assert "−£1,000 (−25.0%)" in found.message


def test_any_words_are_an_explanation() -> None:
    assert places(watched(silent(9999, narrative="Late")), "BUD-011") == []


def test_the_office_sets_the_limits() -> None:
    limit: Record = {"list": "limit", "value": "under", "order": 1, "number": 0.3}
    codes: list[Record] = [limit, {**limit, "value": "amber", "number": 0.25}]
    for forecast, expected in ((5000, []), (5000.01, ["Monitoring!N5"]), (2800, [])):
        grid = office(budget=[line("2020-21", 4000)], monitoring=[silent(forecast)], codes=codes)
        assert places(grid, "BUD-011") == expected


def test_a_portfolio_and_a_line_are_compared_with_their_own_budget() -> None:
    rows = [silent(1100, portfolio_id="P1"), silent(3000, portfolio_id="P2", line_id="Budget-2")]
    assert places(watched(*rows), "BUD-011") == ["Monitoring!N5"]
    rows = [silent(1000, portfolio_id="P1"), silent(2500, portfolio_id="P2", line_id="Budget-2")]
    assert places(watched(*rows), "BUD-011") == ["Monitoring!N6"]


@pytest.mark.parametrize("forecast", [None, "tbc"])
def test_without_a_forecast_there_is_no_variance(forecast: Value) -> None:
    assert places(watched(silent(forecast)), "BUD-011") == []


@pytest.mark.parametrize("budget", [None, "tbc"])
def test_a_budget_that_is_not_known_has_no_variance(budget: Value) -> None:
    assert places(watched(silent(9000), budget=budget), "BUD-011") == []
    rows = [silent(9000, portfolio_id="P1", line_id="Budget-1")]
    assert places(watched(*rows, budget=budget), "BUD-011") == []


def test_a_budget_of_nil_has_no_share_to_judge() -> None:
    assert places(watched(silent(5, portfolio_id="P1"), budget=0), "BUD-011") == []


def test_a_line_of_an_unknown_portfolio_may_belong_to_the_one_watched() -> None:
    lost: Record = {"portfolio_id": "P9"}
    assert places(watched(silent(900, portfolio_id="P1"), **lost), "BUD-011") == []
    assert places(watched(silent(900), **lost), "BUD-011") == ["Monitoring!N5"]


@pytest.mark.parametrize("field", ["year", "portfolio_id", "line_id"])
def test_a_row_that_names_what_is_not_there_is_said_elsewhere(field: str) -> None:
    row = {**silent(9000), field: "2030-31"}
    assert places(watched(row), "BUD-011") == []


@pytest.mark.parametrize(("variance", "count"), [("£0.058m", 0), ("£0.059m", 1), ("(£0.059m)", 0)])
def test_published_variances_leave_room_for_rounding(variance: str, count: int) -> None:
    grid, map = paper(
        budget=[{"portfolio_id": "P1", "year": "2020-21", "original_budget": "£11m"}],
        monitoring=[
            {"year": "2020-21", "period": "M06", "portfolio_id": "ALL", "variance": variance}
        ],
    )
    found = places(grid, "BUD-011", map)
    assert found == ["Monitoring!D5"] * count


@pytest.mark.parametrize(("forecast", "count"), [("£11.059m", 1), ("£11.06m", 0)])
def test_a_published_forecast_leaves_room_for_its_own_rounding(forecast: str, count: int) -> None:
    row = {"year": "2020-21", "period": "M06", "portfolio_id": "ALL"}
    grid, map = paper(
        budget=[{"portfolio_id": "P1", "year": "2020-21", "original_budget": "£11m"}],
        monitoring=[{**row, "forecast_outturn": forecast, "narrative": None}],
    )
    assert places(grid, "BUD-011", map) == ["Monitoring!E5"] * count


def test_an_explanation_that_cannot_be_read_is_not_said_to_be_missing() -> None:
    assert places(watched(silent(9999, narrative=CellError("#REF!"))), "BUD-011") == []
