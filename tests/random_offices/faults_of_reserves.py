"""Faults of reserves: not described, not decided, or filled and emptied against the rules."""

from __future__ import annotations

from .drawing import pounds
from .faults_of_budget import planned
from .ground import Ground, Planted
from .kinds import plants


@plants("RES-001", "a reserve without a purpose")
def no_purpose(ground: Ground) -> Planted:
    number, _ = ground.one("ReserveList")
    return ground.change("ReserveList", number, "purpose", None)


@plants("RES-002", "a reserve released to a penny below zero")
def reserve_below_zero(ground: Ground) -> Planted:
    _, row = ground.one("Reserves", lambda row: row["year"] == ground.years[-1])
    reserve = str(row["reserve_id"])
    out = {
        "movement_id": "OUT",
        "movement": "Release",
        "amount": pounds(ground.closing(reserve) + 1),
    }
    planted = ground.append("Reserves", {**row, **out}, "amount")
    return Planted(
        ground.closing_cell(reserve, ground.years[-1]), planted.cells, tables=planted.tables
    )


@plants("RES-003", "a movement that happened and nobody decided")
def nobody_decided(ground: Ground) -> Planted:
    number, _ = ground.one("Reserves", lambda row: row["status"] == "Planned")
    at = ground.spot("Reserves", number, "decision_ref")
    return Planted(at, {ground.spot("Reserves", number, "status"): "Actual"})


@plants("RES-004", "more set aside than is left unspent")
def too_much_set_aside(ground: Ground) -> Planted:
    ground.demand(ground.rows("Monitoring"))
    _, row = ground.one("Reserves", lambda row: row["year"] == ground.base)
    ground.demand(not ground.carried(str(row["reserve_id"])))
    most = pounds(planned(ground, "ALL") + 1)
    more = {"movement_id": "MORE", "movement": "Contribution", "amount": most}
    return ground.append("Reserves", {**row, **more}, "amount")


@plants("RES-005", "grant that must go back, put in a reserve")
def returnable_grant_set_aside(ground: Ground) -> Planted:
    _, fund = ground.one(
        "Funding",
        lambda row: row.get("unspent_treatment") == "Return" and row["ring_fence"] != "None",
    )
    number, _ = ground.one(
        "Reserves",
        lambda row: bool(row["amount"]) and row["movement"] in ("Contribution", "Transfer in"),
    )
    return ground.change("Reserves", number, "linked_ref", str(fund["fund_id"]))


@plants("RES-006", "a forecast left in a closed year")
def forecast_in_a_closed_year(ground: Ground) -> Planted:
    closed = [str(row["year"]) for _, row in ground.rows("Years") if row["status"] == "Closed"]
    number, _ = ground.one("Reserves", lambda row: row["year"] in closed)
    return ground.change("Reserves", number, "status", "Forecast")


@plants("RES-008", "a reserve whose opening balance nobody states")
def opening_not_stated(ground: Ground) -> Planted:
    first = ground.years[0]
    watched = {row["year"] for _, row in ground.rows("Monitoring")}
    ground.demand(first not in watched)
    number, row = ground.one(
        "Reserves", lambda row: (row["movement"], row["year"]) == ("Opening", first)
    )
    place = ground.office.column("ReserveList", "reserve_id").index(str(row["reserve_id"]))
    cells = {ground.spot("Reserves", number, "movement"): "Contribution"}
    return Planted(ground.spot("ReserveList", place, "reserve_id"), cells)
