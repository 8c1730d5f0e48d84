"""Faults of grants and awards: given twice, too late, for another purpose, or not described."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from commissioning.template.office import Record

from .drawing import pence_of
from .ground import Ground, NotHereError, Planted, money
from .kinds import plants


def lines_of(ground: Ground, fund: str) -> list[tuple[int, Record]]:
    return ground.rows("Budget", lambda row: row.get("source_ref") == fund)


def awards_of(ground: Ground, fund: str) -> list[tuple[int, Record]]:
    return ground.rows("Awards", lambda row: row["fund_id"] == fund)


@plants("GRT-001", "a grant without a funder")
def no_funder(ground: Ground) -> Planted:
    number, _ = ground.one("Funding", lambda row: row["kind"] != "Annual formula")
    return ground.change("Funding", number, "funder_org_id", None)


@plants("GRT-001", "a grant that does not say what it is for")
def no_ring_fence(ground: Ground) -> Planted:
    number, _ = ground.one("Funding")
    return ground.change("Funding", number, "ring_fence", None)


@plants("GRT-002", "a penny more awarded than the grant")
def awards_above_fund(ground: Ground) -> Planted:
    for _, fund in ground.rows("Funding"):
        key, whole = str(fund["fund_id"]), pence_of(fund["amount_awarded"])
        awards = awards_of(ground, key)
        if awards and not lines_of(ground, key) and awards[-1][1]["amount_applied"] is None:
            others = sum(pence_of(row["amount_awarded"]) for _, row in awards[:-1])
            more = money(whole - others + 1)
            return ground.change("Awards", awards[-1][0], "amount_awarded", more)
    raise NotHereError


@plants("GRT-003", "money left over that nobody has decided on")
def left_over(ground: Ground) -> Planted:
    for number, fund in ground.rows("Funding", lambda row: bool(row.get("amount_received"))):
        given = sum(
            pence_of(row["amount_awarded"]) for _, row in awards_of(ground, str(fund["fund_id"]))
        )
        used = max(given, pence_of(fund["amount_spent"]))
        if fund["year"] == ground.base and used < pence_of(fund["amount_received"]):
            end = ground.begins(ground.base).end
            late = {ground.about("as_at"): end}
            treatment = ground.spot("Funding", number, "unspent_treatment")
            at = ground.spot("Funding", number, "unspent")
            return Planted(at, {**late, treatment: None})
    raise NotHereError


@plants("GRT-005", "more awarded than was applied for")
def above_application(ground: Ground) -> Planted:
    number, row = ground.one("Awards", lambda row: pence_of(row["amount_awarded"]) > 1)
    applied = ground.spot("Awards", number, "amount_applied")
    at = ground.spot("Awards", number, "amount_awarded")
    return Planted(at, {applied: money(pence_of(row["amount_awarded"]) - 1)})


@plants("GRT-005", "an award of nothing")
def award_of_nothing(ground: Ground) -> Planted:
    number, _ = ground.one("Awards")
    return ground.change("Awards", number, "amount_awarded", 0)


@plants("GRT-006", "years of an award that add to another total")
def group_does_not_add(ground: Ground) -> Planted:
    rows = ground.rows("Funding", lambda row: bool(row.get("group_id")))
    ground.demand(rows)
    total = money(pence_of(rows[0][1]["group_total"]) + 1)
    cells = {ground.spot("Funding", number, "group_total"): total for number, _ in rows}
    return Planted(ground.spot("Funding", rows[0][0], "group_total"), cells)


@plants("GRT-006", "an award over years that has one row only")
def group_of_one(ground: Ground) -> Planted:
    number, row = ground.one("Funding", lambda row: not row.get("group_id"))
    total = ground.spot("Funding", number, "group_total")
    named = ground.spot("Funding", number, "group_id")
    return Planted(total, {named: "ALONE", total: money(pence_of(row["amount_awarded"]))})


@plants("GRT-006", "a part of an award that names no group")
def part_without_a_group(ground: Ground) -> Planted:
    number, row = ground.one("Funding", lambda row: not row.get("group_id"))
    cells = {
        ground.spot("Funding", number, "group_total"): money(pence_of(row["amount_awarded"]) + 1)
    }
    return Planted(ground.spot("Funding", number, "group_id"), cells)


@plants("GRT-007", "a yearly grant that rises by a tenth")
def yearly_grant_rises(ground: Ground) -> Planted:
    yearly = ground.rows("Funding", lambda row: row["kind"] == "Annual formula")
    for (_, one), (number, other) in pairwise(yearly):
        same = all(one[name] == other[name] for name in ("funder_org_id", "amount_awarded"))
        if same and pence_of(one["amount_awarded"]) > 100:
            more = money(pence_of(one["amount_awarded"]) * 11 // 10)
            return ground.change("Funding", number, "amount_awarded", more)
    raise NotHereError


@plants("GRT-008", "an award for another purpose than its grant's")
def outside_the_ring_fence(ground: Ground) -> Planted:
    fenced = {row["fund_id"] for _, row in ground.rows("Funding") if row["ring_fence"] != "None"}
    number, _ = ground.one("Awards", lambda row: row["fund_id"] in fenced)
    return ground.change("Awards", number, "category", "Other")


@plants("GRT-008", "a ring-fenced grant that pays for another portfolio")
def grant_of_another_portfolio(ground: Ground) -> Planted:
    fenced = {row["fund_id"] for _, row in ground.rows("Funding") if row["ring_fence"] != "None"}
    number, row = ground.one("Budget", lambda row: row.get("source_ref") in fenced)
    others = [one for one in ground.portfolios if one != row["portfolio_id"]]
    ground.demand(others)
    return ground.change("Budget", number, "portfolio_id", others[0])


@plants("GRT-009", "a return that is a day late")
def return_is_late(ground: Ground) -> Planted:
    number, _ = ground.one("Funding")
    due = ground.spot("Funding", number, "return_due")
    at = ground.spot("Funding", number, "return_sent")
    return Planted(at, {due: ground.as_at - dt.timedelta(days=1), at: None})


@plants("GRT-012", "an award that outlasts its grant")
def award_outlasts_its_grant(ground: Ground) -> Planted:
    number, row = ground.one("Awards")
    fund = next(one for _, one in ground.rows("Funding") if one["fund_id"] == row["fund_id"])
    end = fund["spend_by"]
    assert isinstance(end, dt.date)
    return ground.change("Awards", number, "end", end + dt.timedelta(days=1))


@plants("GRT-012", "an award that starts before it is made")
def award_before_its_date(ground: Ground) -> Planted:
    number, row = ground.one("Awards")
    start = row["start"]
    assert isinstance(start, dt.date)
    made = ground.spot("Awards", number, "award_date")
    later = min(start + dt.timedelta(days=1), ground.as_at)
    ground.demand(later > start)
    return Planted(made, {made: later})


@plants("GRT-015", "a line a penny above the grant that pays it")
def line_above_its_grant(ground: Ground) -> Planted:
    for at, fund in ground.rows("Funding"):
        lines = lines_of(ground, str(fund["fund_id"]))
        if lines:
            more = money(pence_of(fund["amount_awarded"]) + 1)
            cells = {ground.spot("Budget", lines[0][0], "original_budget"): more}
            return Planted(ground.spot("Funding", at, "amount_awarded"), cells)
    raise NotHereError


@plants("BID-001", "a bid that was submitted on no day")
def submitted_on_no_day(ground: Ground) -> Planted:
    number, _ = ground.one("Bids", lambda row: row["submitted_on"] is not None)
    return ground.change("Bids", number, "submitted_on", None)


@plants("BID-001", "a bid that was won and brought nothing")
def won_nothing(ground: Ground) -> Planted:
    number, _ = ground.one("Bids", lambda row: row["submitted_on"] is not None)
    stage = ground.spot("Bids", number, "stage")
    return Planted(ground.spot("Bids", number, "fund_id"), {stage: "Successful"})


@plants("BID-002", "a range the wrong way round")
def range_turned_round(ground: Ground) -> Planted:
    number, row = ground.one("Bids", lambda row: pence_of(row["amount_low"]) > 0)
    less = money(pence_of(row["amount_low"]) - 1)
    return ground.change("Bids", number, "amount_high", less)


@plants("BID-002", "a bid that is counted before it is won")
def counted_before_won(ground: Ground) -> Planted:
    number, _ = ground.one("Bids")
    _, fund = ground.one("Funding")
    cells = {ground.spot("Bids", number, "fund_id"): str(fund["fund_id"])}
    return Planted(ground.spot("Bids", number, "amount_high"), cells)
