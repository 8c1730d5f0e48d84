"""GRT-001: what must be known of a grant."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, fund, office, paper, places

from commissioning_schemas.grid import Grid, Value


def without(*fields: str) -> Grid:
    return office(funding=[fund("2020-21", 100, **dict.fromkeys(fields))])


@pytest.mark.parametrize(
    ("field", "cell"),
    [
        ("funder_org_id", "D5"),
        ("year", "C5"),
        ("amount_awarded", "J5"),
        ("stage", "G5"),
        ("ring_fence", "I5"),
    ],
)
def test_each_of_the_five_is_asked_for(field: str, cell: str) -> None:
    assert places(without(field), "GRT-001") == [f"Funding!{cell}"]
    assert places(without(field), "TYP-019") == []


def test_a_row_that_lacks_several_is_said_once_at_the_first_of_the_five() -> None:
    (found,) = findings(without("stage", "amount_awarded", "year"), "GRT-001")
    assert found.cell == "C5"
    assert "Year, Amount awarded (£) and Stage" in found.message


def test_a_grant_that_says_all_five_is_described() -> None:
    assert places(office(funding=[fund("2020-21", 0)]), "GRT-001") == []
    assert places(office(funding=[]), "GRT-001") == []


@pytest.mark.parametrize("amount", ["TBC", "about a million"])
def test_an_amount_that_cannot_be_read_is_not_empty(amount: Value) -> None:
    assert places(office(funding=[fund("2020-21", amount)]), "GRT-001") == []


def test_a_published_row_needs_only_its_amount() -> None:
    grid, map = paper(
        funding=[
            {"fund_name": "One", "year": "2020-21", "stage": None, "amount_awarded": "£0.1m"},
            {"fund_name": "Two", "year": None, "stage": None, "amount_awarded": None},
        ]
    )
    (found,) = findings(grid, "GRT-001", map)
    assert (found.cell, found.message) == ("D6", "Funding!D6: Amount awarded of Two is not given.")
