"""GRT-009: a return to the funder is sent by the day it is due."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.schemas.offices import Record, findings, fund, office, paper, places

from commissioning_schemas.grid import Grid, Value

TODAY = dt.date(2021, 3, 31)
BEFORE = TODAY - dt.timedelta(days=1)


def due(day: Value, sent: Value = None, about: Record | None = None) -> Grid:
    return office(about=about, funding=[fund("2020-21", 100, return_due=day, return_sent=sent)])


def test_a_return_due_today_may_still_be_sent() -> None:
    assert places(due(TODAY), "GRT-009") == []


def test_a_return_due_the_day_before_is_said_where_its_date_belongs() -> None:
    (found,) = findings(due(BEFORE), "GRT-009")
    assert (found.sheet, found.cell) == ("Funding", "R5")
    assert (found.found, found.expected) == (None, "2021-03-30 or earlier")
    assert "not recorded as sent on 31 March 2021" in found.message


def test_a_return_sent_on_the_day_is_in_time() -> None:
    assert places(due(BEFORE, BEFORE), "GRT-009") == []


def test_a_return_sent_a_day_late_is_late() -> None:
    (found,) = findings(due(BEFORE, TODAY), "GRT-009")
    assert found.found == "2021-03-31"
    assert "it was sent on 31 March 2021" in found.message


@pytest.mark.parametrize(("day", "sent"), [(None, None), ("soon", None), (BEFORE, "last week")])
def test_days_that_are_not_known_accuse_nobody(day: Value, sent: Value) -> None:
    assert places(due(day, sent), "GRT-009") == []


def test_a_workbook_without_a_day_knows_only_what_was_sent_late() -> None:
    assert places(due(BEFORE, about={"as_at": None}), "GRT-009") == []
    assert places(due(BEFORE, TODAY, about={"as_at": None}), "GRT-009") == ["Funding!R5"]


@pytest.mark.parametrize(
    ("published", "fields", "found"),
    [
        (False, {"return_sent": None}, ["Funding!C5"]),
        (True, {"return_sent": None}, []),
        (False, {}, []),
    ],
)
def test_an_offices_own_table_is_asked_where_it_has_the_column(
    published: bool, fields: Record, found: list[str]
) -> None:
    row: Record = {"fund_id": "F", "return_due": BEFORE, **fields}
    grid, map = paper(published=published, funding=[row])
    assert places(grid, "GRT-009", map) == found
