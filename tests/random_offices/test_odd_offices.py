"""Offices that are odd and yet right, or wrong in one way that is said once."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.schemas.offices import (
    award,
    findings,
    fund,
    line,
    move,
    office,
    places,
    portfolio,
    reserve,
    year,
)
from tests.schemas.registers import event

from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import Grid

LEAP_DAY = dt.date(2024, 2, 29)
LEAP_YEAR = "2023-24"


def errors(grid: Grid) -> list[str]:
    return [
        f"{one.code} {one.sheet}!{one.cell}"
        for one in findings(grid)
        if one.severity is Severity.ERROR
    ]


def test_years_out_of_order_are_counted_each_by_itself() -> None:
    labels = ("2022-23", "2020-21", "2021-22")
    years = [year(label, 1000) for label in labels]
    grid = office(years=years, budget=[line(label, 1000) for label in labels])
    assert findings(grid) == []


def test_a_year_that_is_missing_in_the_middle_leaves_the_others_alone() -> None:
    labels = ("2020-21", "2022-23")
    grid = office(
        years=[year(label, 1000) for label in labels],
        budget=[line(label, 1000) for label in labels],
    )
    assert findings(grid) == []
    between = line("2021-22", 5)
    grid = office(
        years=[year(label, 1000) for label in labels],
        budget=[*(line(label, 1000) for label in labels), between],
    )
    assert errors(grid) == ["REF-004 Budget!B7"]


def test_a_reserve_without_an_opening_balance_is_said_once() -> None:
    movements = [move("Contribution", "2020-21", 10), move("Contribution", "2020-21", 20)]
    assert places(office(reserves=movements)) == ["ReserveList!A5"]


def test_a_reserve_that_never_moves_is_said_once() -> None:
    assert places(office(reservelist=[reserve("R1")])) == ["ReserveList!A5"]


def test_everything_can_happen_on_a_leap_day() -> None:
    grid = office(
        about={"base_year": LEAP_YEAR, "as_at": LEAP_DAY, "prepared_on": LEAP_DAY},
        years=[year(LEAP_YEAR, 1000)],
        budget=[line(LEAP_YEAR, 1000)],
        funding=[fund(LEAP_YEAR, 500, fund_id="F1", spend_by=LEAP_DAY, amount_received=500)],
        awards=[award("F1", 500, award_date=LEAP_DAY, start=LEAP_DAY, end=LEAP_DAY)],
        calendar=[event("A meeting", "2024-02-29")],
    )
    assert errors(grid) == []
    sheet = grid.sheet("Calendar")
    assert sheet is not None
    assert [sheet.value(5, column) for column in (4, 5)] == [LEAP_YEAR, "Q4"]


def test_a_leap_day_of_a_year_that_has_none_is_no_date() -> None:
    grid = office(funding=[fund("2020-21", 5, award_date="29/02/2023")])
    assert errors(grid) == ["TYP-008 Funding!O5"]


def test_virements_that_cancel_leave_every_line_as_it_was() -> None:
    day = dt.date(2020, 6, 1)
    kinds = {"kind": "Temporary", "reason": "Moved", "approver_role": "Commissioner"}
    dates = {"date": day, "approved_on": day, "amount": 400}
    there = {"from_line": "Budget-1", "to_line": "Budget-2", **kinds, **dates}
    back = {"from_line": "Budget-2", "to_line": "Budget-1", **kinds, **dates}
    lines = [line("2020-21", 400), line("2020-21", 600)]
    grid = office(budget=lines, virements=[there, back, there])
    assert findings(grid) == []
    sheet = grid.sheet("Budget")
    assert sheet is not None
    assert [sheet.value(row, 12) for row in (5, 6)] == [0, 1000]


def test_amounts_that_cancel_leave_a_total_of_nothing() -> None:
    movements = [
        move("Opening", "2020-21", 0),
        move("Contribution", "2020-21", 0.01),
        move("Release", "2020-21", 0.01),
    ]
    lines = [line("2020-21", 0), line("2020-21", 0)]
    grid = office(years=[year("2020-21", 0)], budget=lines, reserves=movements)
    assert findings(grid) == []
    summary = grid.sheet("Summary")
    assert summary is not None
    assert (summary.value(6, 2), summary.value(13, 2)) == (0, "")


def test_amounts_that_cancel_below_zero_are_said_each_at_its_cell() -> None:
    lines = [line("2020-21", 1000), line("2020-21", 500), line("2020-21", -500)]
    assert errors(office(budget=lines)) == ["TYP-013 Budget!I7"]


@pytest.mark.parametrize(("number", "with_summary"), [(150, True), (1000, False)])
def test_a_thousand_portfolios_are_checked_like_three(number: int, with_summary: bool) -> None:
    names = [f"P{place}" for place in range(1, number + 1)]
    lines = [line("2020-21", 1, portfolio_id=name) for name in names]
    grid = office(
        with_summary=with_summary,
        portfolios=[portfolio(name) for name in names],
        budget=[*lines[:-1], line("2020-21", 1, portfolio_id=f"P{number + 1}")],
    )
    assert errors(grid) == [f"REF-002 Budget!C{number + 4}"]
