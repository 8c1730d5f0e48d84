"""ARI-010: the grant of a funder has one amount in a year."""

from __future__ import annotations

import pytest
from tests.schemas.offices import Record, findings, fund, office, paper, places, year

from commissioning_schemas.grid import Grid, Value


def shown(*amounts: Value, **more: Value) -> Grid:
    rows = [fund("2020-21", amount) for amount in amounts]
    rows[-1] = {**rows[-1], **more}
    return office(years=[year("2020-21", 1000), year("2021-22", 1000)], funding=rows)


def test_one_amount_shown_twice_is_one_amount() -> None:
    assert places(shown(891, 891), "ARI-010") == []


def test_a_penny_between_two_rows_is_said_at_the_later() -> None:
    (found,) = findings(shown(891, 890.99), "ARI-010")
    assert (found.sheet, found.cell, found.impact_pence) == ("Funding", "J6", 1)
    assert "at Funding!J5 it is £891" in found.message


def test_each_later_row_is_compared_with_the_first() -> None:
    assert places(shown(1, 2, 1, 3), "ARI-010") == ["Funding!J6", "Funding!J8"]


@pytest.mark.parametrize("name", ["A FUND.", "a  fund"])
def test_names_are_compared_without_case_and_punctuation(name: str) -> None:
    assert places(shown(1, 2, fund_name=name), "ARI-010") == ["Funding!J6"]


@pytest.mark.parametrize(
    "more",
    [
        {"fund_name": "Another fund"},
        {"funder_org_id": "MOJ"},
        {"year": "2021-22"},
        {"group_id": "G", "group_total": 2},
    ],
)
def test_another_name_funder_year_or_a_group_makes_another_grant(more: Record) -> None:
    assert places(shown(1, 2, **more), "ARI-010") == []


@pytest.mark.parametrize("field", ["fund_name", "funder_org_id", "year"])
def test_rows_that_lack_what_names_a_grant_are_not_compared(field: str) -> None:
    rows: list[Record] = [{**fund("2020-21", amount), field: None} for amount in (1, 2)]
    assert places(office(funding=rows), "ARI-010") == []


@pytest.mark.parametrize("amount", [None, "tbc"])
def test_an_amount_that_is_not_known_is_no_other_amount(amount: Value) -> None:
    assert places(shown(amount, 2), "ARI-010") == []
    assert places(shown(2, amount), "ARI-010") == []


@pytest.mark.parametrize(("second", "count"), [("£0.89m", 0), ("£0.895m", 0), ("£0.896m", 1)])
def test_published_amounts_are_compared_as_they_were_rounded(second: str, count: int) -> None:
    row: Record = {"year": "2020-21", "funder_org_id": "MOJ", "fund_name": "Core"}
    rows: list[Record] = [
        {**row, "fund_id": "F1", "amount_awarded": "£0.89m"},
        {**row, "fund_id": "F2", "amount_awarded": second},
    ]
    grid, map = paper(funding=rows)
    assert len(places(grid, "ARI-010", map)) == count
