"""RES-006: movements of a closed year are actual."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, move, office, paper, places, year

from commissioning_schemas.grid import Grid, Value


def closed(status: Value, of: Value = "Closed", label: str = "2020-21") -> Grid:
    return office(
        years=[year("2020-21", 1000, status=of), year("2021-22", 1000)],
        reserves=[move("Contribution", label, 5, status=status, decision_ref="Decision 2")],
    )


@pytest.mark.parametrize("status", ["Planned", "Forecast"])
def test_a_movement_that_is_still_expected_is_said_at_its_status(status: str) -> None:
    (found,) = findings(closed(status), "RES-006")
    assert (found.sheet, found.cell) == ("Reserves", "H5")
    assert (found.found, found.expected) == (status, "Actual")


@pytest.mark.parametrize("status", ["Actual", None, "Perhaps"])
def test_a_movement_that_happened_or_has_no_status_is_not_accused(status: Value) -> None:
    assert places(closed(status), "RES-006") == []


@pytest.mark.parametrize("of", ["Current", "Budget", "Plan", None])
def test_a_year_that_is_open_may_be_expected(of: Value) -> None:
    assert places(closed("Forecast", of), "RES-006") == []


@pytest.mark.parametrize("label", ["2021-22", "2029-30"])
def test_another_year_is_not_closed_with_it(label: str) -> None:
    assert places(closed("Forecast", label=label), "RES-006") == []


def test_a_published_movement_is_asked_too() -> None:
    grid, map = paper(
        years=[{"year": "2020-21", "approved_budget": "£1.0m", "status": "Closed"}],
        reserves=[
            {
                "reserve_id": "R1",
                "year": "2020-21",
                "movement": "Opening",
                "amount": "£0.1m",
                "status": "Forecast",
            }
        ],
    )
    assert places(grid, "RES-006", map) == ["Reserves!E5"]
