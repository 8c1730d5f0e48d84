"""BUD-001: an approved budget for each year, and the decision that set it."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, line, office, paper, places, year

from commissioning_schemas.grid import Grid, Value


def of(budget: Value, **more: Value) -> Grid:
    return office(years=[year("2020-21", budget, **more)], budget=[line("2020-21", budget or 0)])


def test_a_year_with_budget_and_decision_is_approved() -> None:
    assert places(of(1000), "BUD-001") == []
    assert places(of(0), "BUD-001") == []


def test_a_year_without_a_budget_is_said_once_at_the_budget() -> None:
    assert places(of(None), "BUD-001") == ["Years!E5"]
    (found,) = findings(of(None, budget_decision_ref=None), "BUD-001")
    assert (found.cell, "has no approved budget" in found.message) == ("E5", True)


@pytest.mark.parametrize("status", ["Budget", "Current", "Closed"])
def test_a_year_without_a_decision_is_said_at_the_decision(status: str) -> None:
    assert places(of(1000, budget_decision_ref=None, status=status), "BUD-001") == ["Years!G5"]


def test_a_planned_year_needs_no_decision_but_a_budget() -> None:
    assert places(of(1000, budget_decision_ref=None, status="Plan"), "BUD-001") == []
    assert places(of(None, budget_decision_ref=None, status="Plan"), "BUD-001") == ["Years!E5"]


def test_a_budget_that_cannot_be_read_is_not_missing() -> None:
    assert places(of("see minutes"), "BUD-001") == []


def test_a_published_table_need_not_state_the_decision() -> None:
    grid, map = paper(years=[{"year": "2020-21", "approved_budget": None, "status": "Budget"}])
    assert places(grid, "BUD-001", map) == []
