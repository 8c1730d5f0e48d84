"""BID-002: a bid has its range the right way round, and counts in no total before it is won."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, fund, office, places
from tests.schemas.registers import bid

from commissioning_schemas.grid import Value


@pytest.mark.parametrize(
    ("low", "high", "cells"),
    [
        (200, 200, []),
        (200, 200.01, []),
        (200.01, 200, ["Bids!G5"]),
        (200, None, []),
        (None, 200, []),
        (0, 0, []),
        (100, 0, ["Bids!G5"]),
        (200, -200, []),
    ],
)
def test_the_low_amount_is_at_most_the_high_one(low: Value, high: Value, cells: list[str]) -> None:
    assert places(office(bids=[bid("Idea", amount_low=low, amount_high=high)]), "BID-002") == cells


def test_amounts_the_wrong_way_round_are_shown_with_their_difference() -> None:
    row = bid("Idea", amount_low=3000000, amount_high=2000000)
    (found,) = findings(office(bids=[row]), "BID-002")
    assert "£3,000,000 is above the high amount of £2,000,000" in found.message
    assert found.impact_pence == 100_000_000
    assert found.fix == "Swap the two amounts."


@pytest.mark.parametrize(
    ("stage", "amount", "codes"),
    [
        ("Awaiting decision", 150, 1),
        ("Unsuccessful", 150, 1),
        ("Successful", 150, 0),
        ("Awaiting decision", 0, 0),
        ("Awaiting decision", None, 0),
    ],
)
def test_a_fund_counts_only_once_its_bid_is_won(stage: str, amount: Value, codes: int) -> None:
    grid = office(bids=[bid(stage, fund_id="F1")], funding=[fund("2020-21", amount, fund_id="F1")])
    found = findings(grid, "BID-002")
    assert [one.cell for one in found] == ["G5"] * codes
    assert [one.impact_pence for one in found] == [15000] * codes
