"""GRT-007: a grant that comes every year, and by how much it changes."""

from __future__ import annotations

import pytest
from tests.schemas.offices import (
    Record,
    findings,
    fund,
    line,
    office,
    paper,
    places,
    table,
    year,
)

from commissioning_schemas.grid import Grid, Value

LABELS = ("2020-21", "2021-22", "2022-23")


def yearly(label: str, amount: Value, **more: Value) -> Record:
    return fund(label, amount, **{"kind": "Annual formula", **more})


def given(*funds: Record) -> Grid:
    return office(
        years=[year(label, 1000) for label in reversed(LABELS)],
        budget=[line(label, 1000) for label in LABELS],
        funding=funds,
    )


@pytest.mark.parametrize("amount", [1020, 980, 1000])
def test_a_change_of_the_limit_to_the_penny_needs_no_reason(amount: float) -> None:
    assert places(given(yearly("2020-21", 1000), yearly("2021-22", amount)), "GRT-007") == []


@pytest.mark.parametrize(
    ("amount", "shown"), [(1020.01, "+2.0%"), (979.99, "−2.0%"), (0, "−100.0%")]
)
def test_a_penny_beyond_the_limit_is_said_at_the_later_amount(amount: float, shown: str) -> None:
    (found,) = findings(given(yearly("2020-21", 1000), yearly("2021-22", amount)), "GRT-007")
    assert (found.sheet, found.cell) == ("Funding", "J6")
    assert found.impact_pence == abs(round(amount * 100) - 100_000)
    assert shown in found.message


def test_the_later_year_may_stand_first() -> None:
    assert places(given(yearly("2021-22", 500), yearly("2020-21", 1000)), "GRT-007") == [
        "Funding!J5"
    ]


def test_years_that_are_not_neighbours_are_not_compared() -> None:
    assert places(given(yearly("2020-21", 1000), yearly("2022-23", 500)), "GRT-007") == []


@pytest.mark.parametrize(
    "other",
    [{"kind": "Competitive"}, {"fund_name": "Another fund"}, {"funder_org_id": "MOJ"}],
)
def test_another_grant_is_not_compared(other: dict[str, Value]) -> None:
    assert places(given(yearly("2020-21", 1000), yearly("2021-22", 500, **other)), "GRT-007") == []


def test_a_name_in_other_capitals_is_the_same_grant() -> None:
    grid = given(yearly("2020-21", 1000), yearly("2021-22", 500, fund_name="A FUND"))
    assert places(grid, "GRT-007") == ["Funding!J6"]


def test_two_alike_in_one_year_follow_from_nobody_knows_which() -> None:
    rows = [yearly("2020-21", 1000), yearly("2021-22", 400), yearly("2021-22", 600)]
    assert places(given(*rows), "GRT-007") == []


@pytest.mark.parametrize(
    ("old", "new"), [(None, 500), (1000, None), ("tbc", 500), (1000, "tbc"), (0, 500)]
)
def test_a_change_from_or_to_an_unknown_amount_or_from_nil_has_no_share(
    old: Value, new: Value
) -> None:
    assert places(given(yearly("2020-21", old), yearly("2021-22", new)), "GRT-007") == []


def test_the_offices_own_limit_counts() -> None:
    grid = given(yearly("2020-21", 1000), yearly("2021-22", 1050))
    codes = {"list": "limit", "value": "grant_change", "order": 1, "number": 0.05}
    sheets = (*grid.sheets, table("Codes", [codes]))
    assert places(type(grid)(sheets, grid.names), "GRT-007") == []
    assert places(grid, "GRT-007") == ["Funding!J6"]


@pytest.mark.parametrize(("new", "count"), [("£0.051m", 0), ("£0.053m", 1)])
def test_a_change_that_rounding_can_explain_needs_no_reason(new: str, count: int) -> None:
    row = {"fund_name": "A fund", "kind": "Annual formula"}
    grid, map = paper(
        funding=[
            {**row, "year": "2020-21", "amount_awarded": "£0.050m"},
            {**row, "year": "2021-22", "amount_awarded": new},
        ],
    )
    assert len(places(grid, "GRT-007", map)) == count
