"""GRT-012: an award is made, starts and ends in this order, while its fund lasts."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.schemas.offices import Record, award, findings, fund, office, places

from commissioning_schemas.grid import Grid, Value

TODAY = dt.date(2021, 3, 31)
DAYS = [TODAY + dt.timedelta(days=days) for days in (-3, -2, -1, 0, 1, 2)]


def dated(made: Value, start: Value, end: Value, by: Value = TODAY, **more: Value) -> Grid:
    about: Record = {"as_at": more.pop("as_at", TODAY)}
    return office(
        about=about,
        funding=[fund("2020-21", 100, spend_by=by)],
        awards=[award(str(more.pop("of", "Funding-1")), 50, award_date=made, start=start, end=end)],
    )


def test_days_that_follow_each_other_agree() -> None:
    assert places(dated(DAYS[0], DAYS[1], DAYS[2], DAYS[3]), "GRT-012") == []


def test_everything_may_happen_on_one_day() -> None:
    assert places(dated(TODAY, TODAY, TODAY, TODAY), "GRT-012") == []


@pytest.mark.parametrize(
    ("days", "cell", "words"),
    [
        ((1, 0, 2, 3), "J5", "the award is made on 29 March 2021, but the award starts on 28 "),
        ((0, 2, 1, 3), "K5", "the award starts on 30 March 2021, but the award ends on 29 "),
        ((0, 1, 3, 2), "L5", "the award ends on 31 March 2021, but its fund must be spent by 30 "),
        ((4, 4, 5, 5), "J5", "the award is made on 1 April 2021, but the workbook is of 31 "),
    ],
)
def test_a_day_too_late_is_said_at_the_later_date(
    days: tuple[int, int, int, int], cell: str, words: str
) -> None:
    (found,) = findings(dated(*[DAYS[day] for day in days]), "GRT-012")
    assert (found.sheet, found.cell) == ("Awards", cell)
    assert words in found.message


def test_the_day_that_is_found_and_the_last_possible_one_are_given() -> None:
    (found,) = findings(dated(DAYS[0], DAYS[1], DAYS[3], DAYS[2]), "GRT-012")
    assert (found.found, found.expected) == ("2021-03-31", "2021-03-30 or earlier")


def test_one_wrong_award_date_is_said_once() -> None:
    assert places(dated(DAYS[5], DAYS[1], DAYS[2]), "GRT-012") == ["Awards!J5"]


def test_two_wrong_dates_are_said_at_each() -> None:
    assert places(dated(DAYS[2], DAYS[1], DAYS[0]), "GRT-012") == ["Awards!J5", "Awards!K5"]


@pytest.mark.parametrize("missing", [None, "soon"])
def test_a_date_that_is_not_known_is_stepped_over(missing: Value) -> None:
    assert places(dated(DAYS[2], missing, DAYS[1]), "GRT-012") == ["Awards!J5"]
    assert places(dated(missing, DAYS[1], DAYS[2]), "GRT-012") == []
    assert places(dated(DAYS[0], DAYS[1], DAYS[4], missing), "GRT-012") == []


def test_an_award_of_a_fund_that_is_not_there_may_end_when_it_likes() -> None:
    assert places(dated(DAYS[0], DAYS[1], DAYS[5], of="Funding-9"), "GRT-012") == []


def test_without_a_day_of_the_workbook_nothing_is_in_the_future() -> None:
    assert places(dated(DAYS[4], DAYS[4], DAYS[4], DAYS[4], as_at=None), "GRT-012") == []
