"""GRT-002: awards from a fund are within it."""

from __future__ import annotations

import pytest
from tests.schemas.offices import award, findings, fund, office, paper, places

from commissioning_schemas.grid import Grid, Value


def awarded(*amounts: Value, amount: Value = 100, to: str = "Funding-1") -> Grid:
    funds = [fund("2020-21", amount), fund("2020-21", 50, fund_name="Another")]
    return office(funding=funds, awards=[award(to, one) for one in amounts])


def test_awards_that_share_a_fund_to_the_penny_are_within_it() -> None:
    assert places(awarded(33.34, 33.33, 33.33), "GRT-002") == []


def test_a_penny_too_much_is_said_at_the_funds_last_award() -> None:
    (found,) = findings(awarded(33.34, 33.33, 33.34), "GRT-002")
    assert (found.sheet, found.cell, found.impact_pence) == ("Awards", "H7", 1)


def test_awards_that_cancel_are_within_it() -> None:
    assert places(awarded(150, -50), "GRT-002") == []


def test_each_fund_answers_for_its_own_awards() -> None:
    assert places(awarded(50.01, to="Funding-2"), "GRT-002") == ["Awards!H5"]


def test_of_two_funds_with_one_id_the_first_counts() -> None:
    funds = [fund("2020-21", 100, fund_id="F"), fund("2020-21", 50, fund_id="F")]
    assert places(office(funding=funds, awards=[award("F", 100)]), "GRT-002") == []


def test_awards_from_no_fund_that_is_known_exceed_none() -> None:
    assert places(awarded(900, to="Funding-9"), "GRT-002") == []


def test_no_awards_exceed_nothing() -> None:
    assert places(awarded(), "GRT-002") == []


@pytest.mark.parametrize("amount", [None, "tbc", "to be confirmed"])
def test_a_fund_whose_amount_is_not_known_is_not_exceeded(amount: Value) -> None:
    assert places(awarded(900, amount=amount), "GRT-002") == []


def test_an_award_that_cannot_be_read_does_not_hide_the_others() -> None:
    assert places(awarded(60, "tbc", 40.01), "GRT-002") == ["Awards!H7"]


@pytest.mark.parametrize(("second", "count"), [("£0.051m", 0), ("£0.052m", 1)])
def test_published_awards_are_compared_as_they_were_rounded(second: str, count: int) -> None:
    grid, map = paper(
        funding=[{"fund_id": "F", "fund_name": "A fund", "amount_awarded": "£0.100m"}],
        awards=[
            {"award_id": "A1", "fund_id": "F", "amount_awarded": "£0.050m"},
            {"award_id": "A2", "fund_id": "F", "amount_awarded": second},
        ],
    )
    assert len(places(grid, "GRT-002", map)) == count
