"""BUD-009, BUD-012, BUD-013, BUD-015, RES-007 and ARI-012 to ARI-014: budget and monitoring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.schemas.offices import (
    Record,
    Records,
    findings,
    fund,
    line,
    monitor,
    move,
    office,
    paper,
    places,
    portfolio,
    reserve,
    year,
)
from tests.schemas.registers import codes, day

from commissioning_schemas.grid import Value

LIMITS: Records = [
    *codes(approver_role=("Manager", "Deputy", "Chief", "Commissioner")),
    {"list": "virement limit", "value": "Manager", "order": 1, "number": 5000},
    {"list": "virement limit", "value": "Deputy", "order": 2, "number": 50000},
]


def virement(amount: Value, role: Value) -> Record:
    row = {"date": day("2020-11-02"), "from_line": "A", "to_line": "B", "kind": "Temporary"}
    more = {"reason": "Fewer sessions", "approved_on": day("2020-11-02"), "decision_ref": "D1"}
    return {**row, **more, "amount": amount, "approver_role": role}


@pytest.mark.parametrize(
    ("amount", "role", "cells"),
    [
        (5000, "Manager", []),
        (5000.01, "Manager", ["Virements!I5"]),
        (50000, "deputy", []),
        (50000.01, "deputy", ["Virements!I5"]),
        (900000, "Chief", []),
        (900000, "Nobody", []),
    ],
)
def test_a_virement_is_approved_by_somebody_who_may(
    amount: Value, role: str, cells: list[str]
) -> None:
    lines = [line("2020-21", 999999, line_id="A"), line("2020-21", 1, line_id="B")]
    grid = office(budget=lines, virements=[virement(amount, role)], codes=LIMITS)
    found = findings(grid, "BUD-009")
    assert [f"{one.sheet}!{one.cell}" for one in found] == cells


def test_it_is_said_who_may_approve_so_much() -> None:
    lines = [line("2020-21", 999999, line_id="A"), line("2020-21", 1, line_id="B")]
    grid = office(budget=lines, virements=[virement(6000, "Manager")], codes=LIMITS)
    (one,) = findings(grid, "BUD-009")
    assert "up to £5,000. Expected Deputy, Chief or Commissioner." in one.message
    assert one.impact_pence == 100_000


@pytest.mark.parametrize(
    ("actual", "accruals", "forecast", "cells"),
    [
        (900, 100, 1000, []),
        (900, 100.01, 1000, ["Monitoring!J5"]),
        (1000.01, None, 1000, ["Monitoring!J5"]),
        (2000, "some", 1000, []),
        ("some", 0, 1000, []),
    ],
)
def test_a_forecast_is_not_below_what_is_spent(
    actual: Value, accruals: Value, forecast: Value, cells: list[str]
) -> None:
    row = monitor("2020-21", "M06", forecast, actual_to_date=actual, accruals=accruals)
    assert places(office(monitoring=[row]), "BUD-012") == cells


def test_a_printed_forecast_is_given_the_room_of_its_rounding() -> None:
    for forecast, cells in (("£1.000m", []), ("£0.999m", ["Monitoring!F5"])):
        row: Record = {"year": "2020-21", "period": "M06", "portfolio_id": "ALL"}
        row = {**row, "actual_to_date": "£1.000m", "accruals": "£0.001m"}
        row = {**row, "forecast_outturn": forecast}
        grid, map = paper(monitoring=[row])
        assert places(grid, "BUD-012", map) == cells


@pytest.mark.parametrize(
    ("period", "actual", "forecast", "cells"),
    [
        ("M07", 525, 1200, []),
        ("M07", 524.99, 1200, ["Monitoring!J5"]),
        ("M07", 875, 1200, []),
        ("M07", 875.01, 1200, ["Monitoring!J5"]),
        ("Q3", 1, 1200, ["Monitoring!J5"]),
        ("M07", 1, 1199.99, []),
        ("M06", 1, 1200, []),
        ("Q2", 1, 1200, []),
        ("OUT", 1, 1200, []),
    ],
)
def test_a_forecast_moves_when_spend_is_far_from_its_profile(
    period: str, actual: Value, forecast: Value, cells: list[str]
) -> None:
    months = dict.fromkeys(
        ("apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "jan", "feb", "mar"), 100
    )
    grid = office(
        budget=[line("2020-21", 1200, line_id="A")],
        profile=[{"line_id": "A", "method": "Equal months", **months}],
        monitoring=[
            monitor("2020-21", period, forecast, actual_to_date=actual),
            monitor("2020-21", "M01", 1200, actual_to_date=1),
        ],
    )
    assert places(grid, "BUD-013") == cells


@pytest.mark.parametrize(
    ("old", "new", "cells"),
    [
        (1000, 1100, []),
        (1000, 1100.01, ["Summary!C5"]),
        (1000, 899.99, ["Summary!C5"]),
        (1000, 900, []),
        (0, 900, []),
        (1000, None, []),
    ],
)
def test_a_portfolio_moves_by_no_more_than_a_tenth(
    old: Value, new: Value, cells: list[str]
) -> None:
    later = [line("2021-22", new)] if new is not None else []
    grid = office(
        years=[year("2020-21", 1000), year("2021-22", 1000)], budget=[line("2020-21", old), *later]
    )
    assert places(grid, "BUD-015") == cells


def test_a_movement_that_rounding_may_have_made_is_none() -> None:
    for new, cells in (("£1.102m", ["Budget!C6"]), ("£1.101m", [])):
        rows = [
            {"portfolio_id": "P1", "year": label, "original_budget": amount}
            for label, amount in (("2020-21", "£1.000m"), ("2021-22", new))
        ]
        grid, map = paper(budget=rows)
        assert places(grid, "BUD-015", map) == cells


@pytest.mark.parametrize(
    ("end", "drawn", "category", "cells"),
    [
        ("2020-21", 100, "2 Specific projects beyond it", []),
        ("2020-21", 99.99, "2 Specific projects beyond it", ["ReserveList!G5"]),
        ("2022-23", 100, "2 Specific projects beyond it", []),
        (None, 0.01, "2 Specific projects beyond it", []),
        (None, 0, "2 Specific projects beyond it", ["ReserveList!G5"]),
        (None, 0, "3 General contingency", []),
    ],
)
def test_a_reserve_is_used_within_its_time(
    end: Value, drawn: Value, category: str, cells: list[str]
) -> None:
    moves = [move("Opening", "2020-21", 100)]
    moves += [move("Draw", "2020-21", drawn)] if drawn else []
    grid = office(
        years=[year(label, 1000) for label in ("2020-21", "2021-22", "2022-23")],
        reservelist=[reserve("R1", planned_end=end, category=category)],
        reserves=moves,
    )
    assert places(grid, "RES-007") == cells


def test_two_years_are_too_few_to_say_that_a_reserve_lies_idle() -> None:
    grid = office(
        years=[year("2020-21", 1000), year("2021-22", 1000)],
        reservelist=[reserve("R1", category="2 Specific projects beyond it")],
        reserves=[move("Opening", "2020-21", 100)],
    )
    assert places(grid, "RES-007") == []


@pytest.mark.parametrize(
    ("budget", "grant", "cells"),
    [
        (100000, 99500, ["Funding!J5"]),
        (100000, 99499.99, []),
        (100000, 100000, []),
        (99500, 100000, ["Summary!B5", "Summary!B7"]),
        (49999.99, 49990, []),
        (50000, 50010, ["Summary!B5", "Summary!B7"]),
    ],
)
def test_a_budget_and_a_grant_that_are_near_are_told_of_at_the_smaller(
    budget: Value, grant: Value, cells: list[str]
) -> None:
    grid = office(
        portfolios=[portfolio("P1"), portfolio("P2")],
        budget=[line("2020-21", budget)],
        funding=[fund("2020-21", grant, portfolio_id="P2")],
    )
    assert places(grid, "ARI-012") == cells


def test_figures_in_which_the_same_money_counts_are_not_compared() -> None:
    grid = office(budget=[line("2020-21", 100000)], funding=[fund("2020-21", 400)])
    assert places(grid, "ARI-012") == []
    grid = office(budget=[line("2020-21", 400)], funding=[fund("2020-21", 100000)])
    assert places(grid, "ARI-012") == []


def outturn(**cells: Value) -> Record:
    row: dict[str, Value] = {"year": "2020-21", "period": "OUT", "portfolio_id": "ALL"}
    return {**row, **cells}


@pytest.mark.parametrize(
    ("forecast", "variance", "cells"),
    [
        (900, 100, ["Monitoring!F5"]),
        (900, -100, []),
        (1100, -100, ["Monitoring!F5"]),
        (1100, 100, []),
        (900, 250, []),
        (900, 0, []),
    ],
)
def test_an_underspend_is_negative_on_every_sheet(
    forecast: Value, variance: Value, cells: list[str]
) -> None:
    row = outturn(revised_budget=1000, forecast_outturn=forecast, variance=variance)
    grid, map = paper(monitoring=[row], published=False)
    map = replace(map, unit=type(map.unit).POUNDS)
    assert places(grid, "ARI-013", map) == cells


MONTHS: Mapping[str, Value] = dict.fromkeys(
    ("apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "jan", "feb", "mar"), 10
)


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ({**MONTHS, "total": 120}, []),
        ({**MONTHS, "total": 120.01}, ["Profile!N5"]),
        ({**MONTHS, "mar": "?", "total": 150}, []),
        ({**{k: v for k, v in MONTHS.items() if k != "mar"}, "total": 120}, []),
    ],
)
def test_twelve_months_add_to_the_year_beside_them(row: Record, cells: list[str]) -> None:
    grid, map = paper(profile=[{"line_id": "A", **row}], published=False)
    map = replace(map, unit=type(map.unit).POUNDS)
    assert places(grid, "ARI-014", map) == cells
