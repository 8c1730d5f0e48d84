"""BID-001: a bid holds the date and the fund that its stage calls for."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, fund, office, paper, places
from tests.schemas.registers import bid, day

from commissioning_schemas.check import check
from commissioning_schemas.grid import Value

SENT = day("2020-06-01")


@pytest.mark.parametrize(
    ("stage", "sent", "brought", "cells"),
    [
        ("Idea", None, None, []),
        ("Preparing", None, None, []),
        ("Withdrawn", None, None, []),
        ("Submitted", None, None, ["Bids!I5"]),
        ("Submitted", SENT, None, []),
        ("Awaiting decision", None, None, ["Bids!I5"]),
        ("Unsuccessful", SENT, None, []),
        ("Successful", SENT, None, ["Bids!L5"]),
        ("Successful", SENT, "F1", []),
        ("Successful", None, None, ["Bids!I5", "Bids!L5"]),
        ("Submitted", "soon", None, []),
    ],
)
def test_a_stage_calls_for_its_date_and_its_fund(
    stage: str, sent: Value, brought: Value, cells: list[str]
) -> None:
    row = bid(stage, submitted_on=sent, fund_id=brought)
    grid = office(bids=[row], funding=[fund("2020-21", 200, fund_id="F1")])
    assert places(grid, "BID-001") == cells


def test_the_message_names_stage_and_column() -> None:
    (found,) = findings(office(bids=[bid("Submitted")]), "BID-001")
    assert "The bid is Submitted, but Submitted on is empty" in found.message


def test_a_published_list_is_asked_only_for_what_it_shows() -> None:
    grid, map = paper(bids=[{"opportunity": "A fund", "stage": "Successful"}])
    assert not [one for one in check(grid, map).findings if one.code == "BID-001"]
    row: dict[str, Value] = {"opportunity": "A fund", "stage": "Successful", "fund_id": None}
    grid, map = paper(bids=[row])
    assert [one.cell for one in check(grid, map).findings if one.code == "BID-001"] == ["C5"]
