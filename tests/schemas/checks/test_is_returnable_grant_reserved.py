"""RES-005: a ring-fenced grant that goes back to the funder is in no reserve."""

from __future__ import annotations

import pytest
from tests.schemas.offices import Record, findings, fund, line, move, office, places

from commissioning_schemas.grid import Grid, Value


def reserved(
    link: str | None = "Funding-1",
    movement: str = "Contribution",
    amount: Value = 10,
    more: Record | None = None,
) -> Grid:
    own: Record = {"ring_fence": "Victims", "unspent_treatment": "Return", **(more or {})}
    return office(
        budget=[
            line("2020-21", 50, source_type="External", source_ref="Funding-1"),
            line("2020-21", 1000),
        ],
        funding=[fund("2020-21", 50, **own), fund("2020-21", 60, fund_name="Another")],
        reserves=[move(movement, "2020-21", amount, linked_ref=link)],
    )


def test_a_contribution_from_a_grant_to_be_returned_is_said_at_its_link() -> None:
    (found,) = findings(reserved(), "RES-005")
    assert (found.sheet, found.cell, found.impact_pence) == ("Reserves", "I5", 1000)
    assert "ring-fenced for Victims" in found.message


@pytest.mark.parametrize("link", ["funding-1", " Funding-1"])
def test_the_link_is_compared_as_ids_are(link: str) -> None:
    assert places(reserved(link), "RES-005") == ["Reserves!I5"]


def test_a_transfer_in_is_put_in_a_reserve_too() -> None:
    assert places(reserved(movement="Transfer in"), "RES-005") == ["Reserves!I5"]


def test_a_line_paid_by_the_grant_is_the_grants_money() -> None:
    (found,) = findings(reserved("Budget-1"), "RES-005")
    assert "Budget-1, paid by Funding-1," in found.message


@pytest.mark.parametrize("link", ["Budget-2", "Funding-2", "ALL", "P1", "Budget-9", None])
def test_other_money_may_be_set_aside(link: str | None) -> None:
    assert places(reserved(link), "RES-005") == []


@pytest.mark.parametrize(
    "more",
    [
        {"unspent_treatment": "Carry forward agreed"},
        {"unspent_treatment": "Not decided"},
        {"unspent_treatment": None},
        {"ring_fence": "None"},
        {"ring_fence": None},
    ],
)
def test_a_grant_that_may_be_kept_may_be_set_aside(more: Record) -> None:
    assert places(reserved(more=more), "RES-005") == []


@pytest.mark.parametrize("movement", ["Draw", "Release", "Transfer out", "Opening"])
def test_what_leaves_a_reserve_is_not_put_there(movement: str) -> None:
    assert places(reserved(movement=movement), "RES-005") == []


@pytest.mark.parametrize("amount", [0, None, "tbc"])
def test_nothing_is_set_aside_by_a_movement_of_nothing(amount: Value) -> None:
    assert places(reserved(amount=amount), "RES-005") == []
