"""GRT-005: an award is above zero and within its application."""

from __future__ import annotations

import pytest
from tests.schemas.offices import award, findings, fund, office, paper, places

from commissioning_schemas.grid import Grid, Value


def awarded(amount: Value, applied: Value = None) -> Grid:
    return office(
        funding=[fund("2020-21", 100)],
        awards=[award("Funding-1", amount, amount_applied=applied)],
    )


@pytest.mark.parametrize(("amount", "applied"), [(50, 50), (0.01, None), (20, 25)])
def test_an_award_within_its_application_is_possible(amount: Value, applied: Value) -> None:
    assert places(awarded(amount, applied), "GRT-005") == []


def test_a_penny_more_than_was_asked_for_is_said_at_the_award() -> None:
    (found,) = findings(awarded(50.01, 50), "GRT-005")
    assert (found.sheet, found.cell, found.impact_pence) == ("Awards", "H5", 1)
    assert (found.found, found.expected) == ("50.01", "50")


@pytest.mark.parametrize("applied", [None, 50])
def test_an_award_of_nothing_is_none(applied: Value) -> None:
    (found,) = findings(awarded(0, applied), "GRT-005")
    assert (found.cell, found.found) == ("H5", "0")


def test_an_award_when_nothing_was_asked_for_is_too_much() -> None:
    assert places(awarded(5, 0), "GRT-005") == ["Awards!H5"]


def test_an_award_below_zero_is_said_once() -> None:
    assert places(awarded(-5, 50), "GRT-005") == []
    assert places(awarded(-5, 50), "TYP-013") == ["Awards!H5"]


@pytest.mark.parametrize(("amount", "applied"), [(None, 50), ("tbc", 50), (50, "tbc"), (50, -5)])
def test_amounts_that_are_not_known_are_not_compared(amount: Value, applied: Value) -> None:
    assert places(awarded(amount, applied), "GRT-005") == []


@pytest.mark.parametrize("published", [True, False])
def test_only_working_awards_are_asked(published: bool) -> None:
    grid, map = paper(
        published=published,
        awards=[{"award_id": "A1", "amount_applied": "£0.2m", "amount_awarded": "£0.3m"}],
    )
    assert places(grid, "GRT-005", map) == ([] if published else ["Awards!C5"])
