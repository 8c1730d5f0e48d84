"""Faults of budgets: not approved, not funded, or moved and drawn against the rules."""

from __future__ import annotations

from itertools import pairwise

from commissioning_schemas.grid import Value

from .drawing import pence_of, pounds
from .faults_of_cells import an_own_line
from .ground import Ground, NotHereError, Planted, money
from .kinds import plants


def approve(ground: Ground, year: str, pence: int) -> dict[str, Value]:
    """Return the change that gives a year another approved budget."""
    return {ground.spot("Years", ground.years.index(year), "approved_budget"): money(pence)}


def approved(ground: Ground, year: str) -> int:
    row = ground.office.tables["Years"][ground.years.index(year)]
    return pence_of(row["approved_budget"])


@plants("BUD-001", "a year without its budget")
def no_budget(ground: Ground) -> Planted:
    number, _ = ground.one("Years")
    return ground.change("Years", number, "approved_budget", None)


@plants("BUD-001", "a budget that nobody decided")
def no_decision(ground: Ground) -> Planted:
    number, _ = ground.one("Years", lambda row: row["status"] != "Plan")
    return ground.change("Years", number, "budget_decision_ref", None)


@plants("BUD-002", "a penny that nothing pays for")
def penny_not_funded(ground: Ground) -> Planted:
    asked = {one: ground.asked[one] - ground.moved(one, "Draw") for one in ground.years}
    year = next((one for one in ground.years if asked[one] > 0), "")
    ground.demand(year)
    return Planted(ground.summary(year), approve(ground, year, asked[year] - 1))


@plants("BUD-003", "a budget that only a reserve makes enough")
def over_programmed(ground: Ground) -> Planted:
    years = [
        one
        for one in ground.years
        if approved(ground, one) >= ground.asked[one] > ground.moved(one, "Draw") > 0
    ]
    ground.demand(years)
    less = ground.asked[years[0]] - ground.moved(years[0], "Draw")
    return Planted(ground.summary(years[0]), approve(ground, years[0], less))


@plants("BUD-004", "a year after a draw that is not planned within its budget")
def cliff_edge(ground: Ground) -> Planted:
    for year, after in pairwise(ground.years):
        usual = f"BUD-004 {ground.summary(after)}" in ground.usual
        fall = ground.asked[year] - ground.asked[after]
        if ground.moved(year, "Draw") and fall > 1 and not usual:
            return Planted(ground.summary(after), approve(ground, after, ground.asked[after] + 1))
    raise NotHereError


@plants("BUD-005", "a one-off that comes back a year later")
def one_off_recurs(ground: Ground) -> Planted:
    _, line = ground.one(
        "Budget",
        lambda row: (
            (row["line_type"] == "One-off" or row["source_type"] == "Reserve")
            and row["year"] != ground.years[-1]
        ),
    )
    year = ground.years[ground.years.index(str(line["year"])) + 1]
    again = {**line, "line_id": "AGAIN", "year": year, "line_type": "Base"}
    own = {"source_type": "Own budget", "source_ref": None, "original_budget": pounds(500)}
    planted = ground.append("Budget", {**again, **own}, "description")
    return planted.also(
        approve(ground, year, max(approved(ground, year), ground.asked[year]) + 500)
    )


@plants("BUD-006", "a pound of the budget that is in no line")
def pound_in_no_line(ground: Ground) -> Planted:
    year = next((one for one in ground.years if approved(ground, one) <= ground.asked[one]), "")
    ground.demand(year)
    cells = approve(ground, year, ground.asked[year] + 100)
    return Planted(ground.summary(year, 2), cells)


@plants("BUD-007", "contributions a penny out")
def contributions_out(ground: Ground) -> Planted:
    number, row = ground.one("Years", lambda row: row["of_which_contributions"] is not None)
    stated = pence_of(row["of_which_contributions"])
    return ground.change("Years", number, "of_which_contributions", money(stated + 1))


@plants("BUD-007", "contributions that Years does not state")
def contributions_not_stated(ground: Ground) -> Planted:
    number, _ = ground.one("Years", lambda row: bool(row["of_which_contributions"]))
    return ground.change("Years", number, "of_which_contributions", None)


@plants("BUD-008", "money moved from a line to itself")
def virement_to_itself(ground: Ground) -> Planted:
    _, row = ground.one("Virements")
    number, _ = an_own_line(ground)
    line = str(ground.office.tables["Budget"][number]["line_id"])
    amount = {"virement_id": "V-SELF", "from_line": line, "to_line": line, "amount": pounds(1)}
    return ground.append("Virements", {**row, **amount}, "to_line")


@plants("BUD-008", "more moved out of a line than is in it")
def virement_too_large(ground: Ground) -> Planted:
    _, row = ground.one("Virements")
    moved_already = {
        one[end] for _, one in ground.rows("Virements") for end in ("from_line", "to_line")
    }
    lines = [
        one for _, one in ground.rows("Budget", lambda one: takes(ground, one, str(one["year"])))
    ]
    pairs = [
        (giver, taker)
        for giver in lines
        for taker in lines
        if giver is not taker
        and giver["year"] == taker["year"]
        and giver["line_id"] not in moved_already
    ]
    ground.demand(pairs)
    giver, taker = ground.chance.choice(pairs)
    amount = pounds(pence_of(giver["original_budget"]) + 1)
    moved = {"from_line": giver["line_id"], "to_line": taker["line_id"], "amount": amount}
    decided = {"virement_id": "V-MORE", "decision_ref": "D", "approver_role": "Commissioner"}
    return ground.append("Virements", {**row, **moved, **decided}, "amount")


def takes(ground: Ground, line: object, year: str) -> bool:
    """Tell whether more money in a line changes nothing that others lead to."""
    assert hasattr(line, "get")
    profiled = {row["line_id"] for _, row in ground.rows("Profile")}
    plain = line.get("source_type") == "Own budget" and line.get("line_type") != "Contribution"
    return plain and line.get("year") == year and line.get("line_id") not in profiled


@plants("BUD-008", "money moved from one year to another")
def virement_between_years(ground: Ground) -> Planted:
    _, row = ground.one("Virements")
    number, year = an_own_line(ground)
    giver = ground.office.tables["Budget"][number]
    other = next((one for one in ground.years if one != year), "")
    takers = ground.rows("Budget", lambda one: takes(ground, one, other))
    ground.demand(takers)
    moved = {"from_line": giver["line_id"], "to_line": takers[0][1]["line_id"], "amount": pounds(1)}
    planted = ground.append("Virements", {**row, **moved, "virement_id": "V-YEARS"}, "to_line")
    return planted.also(
        approve(ground, other, max(approved(ground, other), ground.asked[other]) + 1)
    )


@plants("BUD-010", "a profile a penny out")
def profile_out(ground: Ground) -> Planted:
    number, row = ground.one("Profile")
    at = ground.spot("Profile", number, "mar")
    cells: dict[str, Value] = {at: money(pence_of(row["mar"]) + 1)}
    return Planted(ground.spot("Profile", number, "difference"), cells)


@plants("BUD-011", "a variance that nobody explains")
def variance_not_explained(ground: Ground) -> Planted:
    variances = {
        number: pence_of(row["forecast_outturn"]) - planned(ground, str(row["portfolio_id"]))
        for number, row in ground.rows("Monitoring")
    }
    wide = [
        number
        for number, row in ground.rows("Monitoring")
        if 0 < planned(ground, str(row["portfolio_id"])) < 10 * abs(variances[number])
    ]
    ground.demand(wide)
    return ground.change("Monitoring", wide[0], "narrative", None)


def planned(ground: Ground, portfolio: str) -> int:
    """Return what a portfolio, or all, asks for in the base year."""
    return sum(
        ground.revised[str(row["line_id"])]
        for _, row in ground.rows("Budget")
        if row["year"] == ground.base
        and row["source_type"] != "External"
        and portfolio in ("ALL", row["portfolio_id"])
    )


@plants("BUD-014", "an underspend that no portfolio has")
def underspend_not_split(ground: Ground) -> Planted:
    _, row = ground.one("Monitoring")
    whole = planned(ground, "ALL")
    ground.demand(whole and row["period"] != "M01")
    early = {**row, "period": "M01", "portfolio_id": "ALL", "accruals": None, "actual_to_date": 0}
    return ground.append("Monitoring", {**early, "forecast_outturn": pounds(whole - 1)}, "variance")


@plants("BUD-016", "another budget in the MTFS than in Years")
def mtfs_differs(ground: Ground) -> Planted:
    return Planted(
        "MTFS!B5", {"MTFS!B5": money(approved(ground, ground.years[0]) + 100)}
    ).entailing("FRM-001 MTFS!B5", "ARI-003 MTFS!B5")


@plants("BUD-017", "a penny more drawn than the lines spend")
def draw_above_lines(ground: Ground) -> Planted:
    number, row = ground.one(
        "Reserves", lambda row: row["movement"] == "Draw" and can_fall(ground, row)
    )
    lines = ground.rows(
        "Budget",
        lambda line: (line["year"], line.get("source_ref")) == (row["year"], row["reserve_id"]),
    )
    ground.demand(lines)
    cells = {ground.spot("Reserves", number, "amount"): money(pence_of(row["amount"]) + 1)}
    return Planted(ground.spot("Budget", lines[-1][0], "revised_budget"), cells)


def can_fall(ground: Ground, row: object) -> bool:
    """Tell whether a reserve can lose a pound in a year and disturb nothing else."""
    assert hasattr(row, "get")
    reserve = str(row.get("reserve_id"))
    in_last_year = row.get("year") == ground.years[-1]
    return in_last_year and ground.closing(reserve) >= 100
