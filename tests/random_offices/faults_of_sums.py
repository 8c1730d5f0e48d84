"""Faults of sums and formulas: typed over, cut short, stale, circular, or not adding up."""

from __future__ import annotations

from commissioning_schemas.grid import Value

from .drawing import pence_of, pounds
from .ground import FIRST, Ground, NotHereError, Planted, money
from .kinds import plants


@plants("ARI-003", "a total typed over, a pound short")
def total_typed_over(ground: Ground) -> Planted:
    year = ground.chance.choice(ground.years)
    at = ground.summary(year)
    return Planted(at, {at: money(ground.asked[year] - 100)}).entailing(f"FRM-001 {at}")


@plants("ARI-004", "shares that make more than a whole")
def shares_above_a_whole(ground: Ground) -> Planted:
    year = next((one for one in ground.years if ground.asked[one]), None)
    ground.demand(year)
    first = shares_row(ground)
    at = ground.summary(year or "", first - FIRST - len(ground.portfolios))
    total = ground.summary(year or "", first - FIRST)
    return Planted(total, {at: 1.2}).entailing(f"FRM-001 {at}")


@plants("ARI-005", "shares that are rounded each by itself")
def shares_rounded_alone(ground: Ground) -> Planted:
    for year in ground.years:
        amounts = [ground.of(one, year) for one in ground.portfolios]
        if sum(amounts) and sum(round(1000 * one / sum(amounts)) for one in amounts) != 1000:
            first = shares_row(ground) - FIRST - len(ground.portfolios)
            total = ground.summary(year)
            column = total.partition("!")[2][0]
            cells: dict[str, Value] = {
                ground.summary(year, first + number): f"=ROUND({column}{FIRST + number}"
                f"/{total.partition('!')[2]},3)"
                for number in range(len(amounts))
            }
            planted = Planted(ground.summary(year, shares_row(ground) - FIRST), cells)
            # A share that is divided by the total no longer reads each portfolio itself.
            return planted.entailing(*(f"FRM-002 {at}" for at in cells))
    raise NotHereError


def shares_row(ground: Ground) -> int:
    """Return the row of Summary, for no portfolio, at which the shares begin."""
    return 12 + len(ground.portfolios)


@plants("ARI-006", "an opening balance a penny out")
def opening_out(ground: Ground) -> Planted:
    number, row = ground.one(
        "Reserves", lambda row: row["movement"] == "Opening" and row["year"] != ground.years[0]
    )
    return ground.change("Reserves", number, "amount", money(pence_of(row["amount"]) + 1))


@plants("ARI-007", "an opening balance typed over, and the closing balance not worked out again")
def closing_out(ground: Ground) -> Planted:
    reserve = ground.office.column("ReserveList", "reserve_id")[0]
    year = ground.years[0]
    closing = ground.closing_cell(reserve, year)
    row = int(closing.partition("!")[2][1:])
    opening = f"{closing[: -len(str(row))]}{row - 3}"
    typed = money(ground.moved(year, "Opening", reserve) + 1)
    planted = Planted(closing, {opening: typed}, recalculated=False)
    return planted.entailing(f"FRM-001 {opening}", f"ARI-003 {opening}")


@plants("ARI-009", "an award changed without recalculating")
def stale_balance(ground: Ground) -> Planted:
    number, row = ground.one("Awards", lambda row: bool(row["paid_to_date"]))
    at = ground.spot("Awards", number, "paid_to_date")
    cells: dict[str, Value] = {at: money(pence_of(row["paid_to_date"]) - 1)}
    return Planted(ground.spot("Awards", number, "balance"), cells, recalculated=False)


@plants("ARI-009", "a line changed without recalculating")
def stale_line(ground: Ground) -> Planted:
    profiled = {row["line_id"] for _, row in ground.rows("Profile")}
    number, row = ground.one(
        "Budget", lambda row: row["source_type"] == "External" and row["line_id"] not in profiled
    )
    ground.demand(row["original_budget"])
    at = ground.spot("Budget", number, "original_budget")
    cells: dict[str, Value] = {at: money(pence_of(row["original_budget"]) - 1)}
    return Planted(ground.spot("Budget", number, "revised_budget"), cells, recalculated=False)


@plants("ARI-010", "one grant with two amounts")
def grant_with_two_amounts(ground: Ground) -> Planted:
    _, fund = ground.one("Funding", lambda row: not row.get("group_id"))
    more = pounds(pence_of(fund["amount_awarded"]) + 100)
    twice = {**fund, "fund_id": "TWICE", "amount_awarded": more, "kind": "Competitive"}
    return ground.append("Funding", twice, "amount_awarded")


@plants("ARI-011", "a grant that shows the amount of another")
def amount_of_another(ground: Ground) -> Planted:
    _, other = ground.one("Funding", lambda row: pence_of(row["amount_awarded"]) >= 50_000_00)
    name = {"fund_id": "OTHER", "fund_name": "Another fund", "group_id": None, "group_total": None}
    return ground.append("Funding", {**other, **name, "kind": "Competitive"}, "amount_awarded")


@plants("FRM-001", "a number typed over a formula, though it is right")
def number_typed_over(ground: Ground) -> Planted:
    number, row = ground.one("Budget")
    revised = money(ground.revised[str(row["line_id"])])
    return ground.change("Budget", number, "revised_budget", revised)


@plants("FRM-001", "a formula deleted")
def formula_deleted(ground: Ground) -> Planted:
    number, _ = ground.one("Awards")
    return ground.change("Awards", number, "balance", None)


@plants("FRM-002", "a total that leaves out its last portfolio")
def total_cut_short(ground: Ground) -> Planted:
    ground.demand(len(ground.portfolios) > 1)
    last = ground.portfolios[-1]
    year = next(
        (
            str(row["year"])
            for _, row in ground.rows("Budget")
            if row["portfolio_id"] == last
            and row["source_type"] != "External"
            and ground.revised[str(row["line_id"])]
        ),
        None,
    )
    ground.demand(year)
    at = ground.summary(year or "")
    column = at.partition("!")[2][0]
    short = f"=SUM({column}5:{column}{3 + len(ground.portfolios)})"
    return Planted(at, {at: short}).entailing(f"ARI-003 {at}")


@plants("FRM-002", "a portfolio that has no row on the Summary")
def portfolio_without_a_row(ground: Ground) -> Planted:
    record = {"portfolio_id": "NEW-ONE", "name": "A portfolio of its own", "sort": 99}
    return ground.append("Portfolios", record, "portfolio_id")


@plants("FRM-002", "a reserve that has no block on the Summary")
def reserve_without_a_block(ground: Ground) -> Planted:
    _, other = ground.one("ReserveList")
    planted = ground.append("ReserveList", {**other, "reserve_id": "NEW", "name": "New"}, "name")
    return Planted(
        ground.spot("ReserveList", len(ground.rows("ReserveList")), "reserve_id"),
        planted.cells,
        tables=planted.tables,
    )


@plants("FRM-003", "another formula in one row of a column")
def another_formula(ground: Ground) -> Planted:
    number, _ = ground.one("Awards")
    row = FIRST + number
    return ground.change("Awards", number, "balance", f"=H{row}-Q{row}+0")


@plants("TYP-006", "a formula that divides by nothing")
def formula_divides_by_nothing(ground: Ground) -> Planted:
    number, _ = ground.one("Awards")
    return ground.change("Awards", number, "balance", f"=H{FIRST + number}/0")


@plants("FRM-007", "a total that adds itself")
def circular_total(ground: Ground) -> Planted:
    at = ground.summary(ground.years[0])
    last = 5 + len(ground.portfolios)
    return Planted(at, {at: f"=SUM(B5:B{last})"}).entailing(f"ARI-003 {at}")
