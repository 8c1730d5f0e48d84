"""RES-001, RES-003 and SVC-001: what registers of reserves, movements and services must say."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.schemas.offices import Record, findings, move, office, paper, places, reserve

from commissioning_schemas.grid import Value


def service(**more: Value) -> Record:
    row = {"service_id": "S1", "name": "Help", "portfolio_id": "P1", "provider_org_id": "A"}
    days = {"start": dt.date(2020, 4, 1), "end": dt.date(2023, 3, 31)}
    rest = {"route": "Grant agreement", "annual_value": 10, "lead_role": "Manager"}
    return {**row, **days, **rest, **more}


@pytest.mark.parametrize(
    ("field", "cell"),
    [("purpose", "C5"), ("category", "D5"), ("owner_role", "E5"), ("review_date", "F5")],
)
def test_a_reserve_says_what_it_is_for_and_who_looks_after_it(field: str, cell: str) -> None:
    grid = office(
        reservelist=[reserve("R1", **{field: None})], reserves=[move("Opening", "2020-21", 0)]
    )
    assert places(grid, "RES-001") == [f"ReserveList!{cell}"]
    assert places(grid, "TYP-019") == []


def test_every_empty_cell_of_a_reserve_is_said() -> None:
    grid = office(
        reservelist=[reserve("R1", purpose=None, owner_role=None)],
        reserves=[move("Opening", "2020-21", 0)],
    )
    assert places(grid, "RES-001") == ["ReserveList!C5", "ReserveList!E5"]


def test_an_actual_movement_needs_its_decision() -> None:
    (found,) = findings(office(reserves=[move("Opening", "2020-21", 9, status="Actual")]), "RES")
    assert (found.code, found.cell, found.impact_pence) == ("RES-003", "J5", 900)
    assert "Opening of £9 is Actual; Decision is empty" in found.message


def test_an_actual_movement_with_its_decision_is_in_order() -> None:
    decided = move("Opening", "2020-21", 9, status="Actual", decision_ref="D-1")
    assert places(office(reserves=[decided]), "RES-003") == []


@pytest.mark.parametrize("status", ["Planned", "Forecast"])
def test_a_movement_that_is_not_yet_made_needs_no_decision(status: str) -> None:
    assert places(office(reserves=[move("Opening", "2020-21", 9, status=status)]), "RES") == []


@pytest.mark.parametrize(("field", "cell"), [("route", "E5"), ("portfolio_id", "C5")])
def test_a_service_has_a_route_and_a_portfolio(field: str, cell: str) -> None:
    assert places(office(services=[service(**{field: None})]), "SVC-001") == [f"Services!{cell}"]
    assert places(office(services=[service()]), "SVC-001") == []


def test_empty_registers_lack_nothing() -> None:
    grid = office(reservelist=[], reserves=[], services=[])
    assert places(grid, "RES") + places(grid, "SVC") == []


def test_published_registers_need_not_say_it() -> None:
    grid, map = paper(
        reservelist=[{"reserve_id": "R", "purpose": None, "name": "R"}],
        services=[{"service_id": "S", "route": None}],
    )
    assert places(grid, "RES-001", map) + places(grid, "SVC-001", map) == []
