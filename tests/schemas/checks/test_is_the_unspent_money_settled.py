"""GRT-003: before a grant ends, what is left of it is settled."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.schemas.offices import Record, award, findings, fund, office, paper, places

from commissioning_schemas.grid import Grid, Value

TODAY = dt.date(2021, 3, 31)


def granted(*awards: Record, about: Record | None = None, **more: Value) -> Grid:
    row: Record = {"amount_received": 100, "spend_by": TODAY, **more}
    return office(about=about, funding=[fund("2020-21", 100, **row)], awards=awards)


def test_money_left_on_the_last_day_is_said_where_it_is_unspent() -> None:
    (found,) = findings(granted(amount_spent=99.99), "GRT-003")
    assert (found.sheet, found.cell, found.impact_pence) == ("Funding", "M5", 1)
    assert "£0.01 of Funding-1" in found.message


def test_money_that_is_all_spent_needs_no_treatment() -> None:
    assert places(granted(amount_spent=100), "GRT-003") == []


@pytest.mark.parametrize(("days", "count"), [(30, 1), (31, 0), (-1, 1), (-400, 1)])
def test_it_is_asked_from_thirty_days_before_the_last(days: int, count: int) -> None:
    grid = granted(spend_by=TODAY + dt.timedelta(days=days))
    assert len(places(grid, "GRT-003")) == count


def test_the_office_sets_the_days() -> None:
    limit: Record = {"list": "limit", "value": "spend_by_days", "order": 1, "number": 10}
    for days, count in ((10, 1), (11, 0)):
        last = TODAY + dt.timedelta(days=days)
        grid = office(
            codes=[limit], funding=[fund("2020-21", 100, amount_received=100, spend_by=last)]
        )
        assert len(places(grid, "GRT-003")) == count


def test_awards_use_the_money_as_spending_does_and_the_larger_counts() -> None:
    both = [award("Funding-1", 60), award("Funding-1", 30)]
    assert findings(granted(*both, amount_spent=20), "GRT-003")[0].found == "10"
    assert findings(granted(*both, amount_spent=95), "GRT-003")[0].found == "5"
    assert places(granted(*both, award("Funding-1", 10)), "GRT-003") == []


@pytest.mark.parametrize("treatment", ["Return", "Carry forward agreed", "Not decided", "Keep"])
def test_any_treatment_settles_it(treatment: str) -> None:
    assert places(granted(unspent_treatment=treatment), "GRT-003") == []


@pytest.mark.parametrize(
    "more",
    [
        {"amount_received": None},
        {"amount_received": 0},
        {"amount_received": "tbc"},
        {"amount_spent": "tbc"},
        {"spend_by": None},
        {"spend_by": "soon"},
    ],
)
def test_what_is_not_known_accuses_nobody(more: Record) -> None:
    row: Record = {**fund("2020-21", 100), "amount_received": 100, "spend_by": TODAY, **more}
    assert places(office(funding=[row]), "GRT-003") == []


def test_a_workbook_without_a_day_asks_nothing() -> None:
    assert places(granted(about={"as_at": None}), "GRT-003") == []


@pytest.mark.parametrize(
    "odd", [award("Funding-1", None), award("Funding-1", "tbc"), award("Funding-9", 5)]
)
def test_an_award_that_may_use_the_rest_is_waited_for(odd: Record) -> None:
    assert places(granted(odd), "GRT-003") == []


def test_of_two_funds_with_one_id_the_first_is_asked() -> None:
    left: Record = {"amount_received": 100, "spend_by": TODAY, "fund_id": "F"}
    grid = office(funding=[fund("2020-21", 100, **left), fund("2020-21", 100, **left)])
    assert places(grid, "GRT-003") == ["Funding!M5"]


def test_a_penny_of_which_nothing_was_used_is_left() -> None:
    assert findings(granted(amount_received=0.01), "GRT-003")[0].found == "0.01"
    assert places(granted(award("Funding-1", 0), amount_received=0.01), "GRT-003") != []


@pytest.mark.parametrize("published", [True, False])
def test_an_offices_own_table_is_asked_unless_published(published: bool) -> None:
    row: Record = {"fund_id": "F", "amount_received": "£0.1m", "spend_by": TODAY}
    grid, map = paper(published=published, funding=[row])
    assert places(grid, "GRT-003", map) == ([] if published else ["Funding!B5"])
