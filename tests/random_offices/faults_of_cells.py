"""Faults of one cell: what is typed is no amount, no day, no year, or leads nowhere."""

from __future__ import annotations

import datetime as dt

from commissioning_schemas.grid import CellError

from .drawing import pence_of
from .ground import Ground, Planted
from .kinds import plants


def an_own_line(ground: Ground) -> tuple[int, str]:
    """Return a line with money, paid by the office, that nothing else leads to."""
    used = {row["line_id"] for _, row in ground.rows("Profile")}
    for _, row in ground.rows("Virements"):
        used |= {row["from_line"], row["to_line"]}
    number, line = ground.one(
        "Budget",
        lambda row: (
            row["source_type"] == "Own budget"
            and row["line_type"] == "Base"
            and bool(row["original_budget"])
            and row["line_id"] not in used
        ),
    )
    return number, str(line["year"])


@plants("TYP-001", "an amount in words")
def words_for_an_amount(ground: Ground) -> Planted:
    number, _ = ground.one("Bids")
    return ground.change("Bids", number, "amount_low", "to be agreed with the funder")


@plants("TYP-002", "an amount with its digits in twos")
def digits_in_twos(ground: Ground) -> Planted:
    number, _ = ground.one("Monitoring")
    return ground.change("Monitoring", number, "accruals", "£22,10")


@plants("TYP-003", "an amount in thousands among pounds")
def thousands_among_pounds(ground: Ground) -> Planted:
    number, _ = ground.one("Funding")
    return ground.change("Funding", number, "match_required", "843k")


@plants("TYP-005", "a reserve movement stored as text")
def movement_as_text(ground: Ground) -> Planted:
    number, row = ground.one(
        "Reserves", lambda row: row["movement"] == "Draw" and bool(row["amount"])
    )
    return ground.change("Reserves", number, "amount", f"{row['amount']}")


@plants("TYP-005", "a line stored as text with a pound sign and a comma")
def line_as_text(ground: Ground) -> Planted:
    number, _ = an_own_line(ground)
    row = ground.office.tables["Budget"][number]
    return ground.change("Budget", number, "original_budget", f"£{row['original_budget']:,.2f}")


@plants("TYP-006", "an Excel error where an amount should stand")
def error_in_an_input(ground: Ground) -> Planted:
    number, _ = ground.one("Funding")
    return ground.change("Funding", number, "match_required", CellError("#REF!"))


@plants("TYP-007", "a tenth of a penny")
def part_of_a_penny(ground: Ground) -> Planted:
    number, row = ground.one("Awards", lambda row: row["amount_applied"] is not None)
    amount = float(pence_of(row["amount_applied"])) / 100 + 0.001
    return ground.change("Awards", number, "amount_applied", amount)


@plants("TYP-008", "a day that no month has")
def impossible_day(ground: Ground) -> Planted:
    number, _ = ground.one("Bids")
    return ground.change("Bids", number, "decision_due", "31/09/2021")


@plants("TYP-008", "29 February of a year that has none")
def no_leap_year(ground: Ground) -> Planted:
    number, _ = ground.one("Funding")
    return ground.change("Funding", number, "award_date", "29/02/2023")


@plants("TYP-008", "a day of another century")
def day_of_another_century(ground: Ground) -> Planted:
    number, _ = ground.one("Risks")
    return ground.change("Risks", number, "reviewed_on", dt.date(1921, 3, 18))


@plants("TYP-009", "a year whose parts do not follow on")
def parts_that_do_not_follow(ground: Ground) -> Planted:
    number, row = ground.one("CoFunding")
    year = str(row["year"])
    last = f"{(int(year[-2:]) + 1) % 100:02}"
    return ground.change("CoFunding", number, "year", f"{year[:5]}{last}")


@plants("TYP-010", "a year with a slash, which Excel does not count")
def year_with_a_slash(ground: Ground) -> Planted:
    number, year = an_own_line(ground)
    return ground.change("Budget", number, "year", year.replace("-", "/"))


@plants("TYP-012", "a share in per cent among parts of one")
def two_scales(ground: Ground) -> Planted:
    rows = ground.rows("Delivery")
    ground.demand(len(rows) > 2)
    spots = [ground.spot("Delivery", number, "pct_complete") for number, _ in rows]
    cells = dict.fromkeys(spots, 0.25) | {spots[1]: 60}
    return Planted(spots[1], cells)


@plants("TYP-013", "an amount below zero")
def amount_below_zero(ground: Ground) -> Planted:
    number, _ = ground.one("Bids")
    return ground.change("Bids", number, "amount_low", -250)


@plants("TYP-013", "an amount in brackets where none can be below zero")
def amount_in_brackets(ground: Ground) -> Planted:
    number, _ = ground.one("Funding")
    return ground.change("Funding", number, "match_required", "(250)")


@plants("TYP-014", "a value that is not on its list")
def not_on_the_list(ground: Ground) -> Planted:
    number, _ = ground.one("Reserves", lambda row: row["status"] == "Planned")
    return ground.change("Reserves", number, "status", "Planed")


@plants("TYP-015", "a range in one cell")
def range_in_one_cell(ground: Ground) -> Planted:
    number, _ = ground.one("Bids", lambda row: pence_of(row["amount_high"]) >= 3_000_00)
    return ground.change("Bids", number, "amount_low", "£2,000-3,000")


@plants("TYP-018", "a space behind a portfolio, which Excel does not count")
def space_behind_a_key(ground: Ground) -> Planted:
    number, _ = an_own_line(ground)
    portfolio = ground.office.tables["Budget"][number]["portfolio_id"]
    return ground.change("Budget", number, "portfolio_id", f"{portfolio} ")


@plants("TYP-018", "a hard space before a portfolio")
def hard_space_before_a_key(ground: Ground) -> Planted:
    number, row = ground.one("Risks")
    return ground.change("Risks", number, "portfolio_id", f"\u00a0{row['portfolio_id']}")


@plants("TYP-019", "a line without a description")
def no_description(ground: Ground) -> Planted:
    number, _ = an_own_line(ground)
    return ground.change("Budget", number, "description", None)


@plants("TYP-019", "a large virement without its decision")
def virement_without_decision(ground: Ground) -> Planted:
    number, _ = ground.one("Virements", lambda row: row["decision_ref"] is not None)
    return ground.change("Virements", number, "decision_ref", None)


@plants("TYP-020", "an amount that no office has")
def too_large(ground: Ground) -> Planted:
    number, _ = ground.one("Bids")
    return ground.change("Bids", number, "amount_high", 10**13)


@plants("REF-001", "a key that is used twice")
def key_used_twice(ground: Ground) -> Planted:
    ground.demand(len(ground.rows("Awards")) > 1)
    first = ground.office.tables["Awards"][0]["award_id"]
    return ground.change("Awards", 1, "award_id", str(first).lower())


@plants("REF-001", "a row without its key")
def key_empty(ground: Ground) -> Planted:
    number, _ = ground.one("Scorecard")
    return ground.change("Scorecard", number, "measure_id", None)


@plants("REF-001", "the same month monitored twice")
def row_monitored_twice(ground: Ground) -> Planted:
    _, row = ground.one("Monitoring", lambda row: row["portfolio_id"] != "ALL")
    last = max(str(one["period"]) for _, one in ground.rows("Monitoring"))
    ground.demand(row["period"] != last)
    return ground.append("Monitoring", row, "year")


@plants("REF-002", "a portfolio that is nowhere")
def unknown_portfolio(ground: Ground) -> Planted:
    number, _ = ground.one("Services")
    return ground.change("Services", number, "portfolio_id", "Youth justice")


@plants("REF-003", "a portfolio by its name, which Excel does not count")
def portfolio_by_name(ground: Ground) -> Planted:
    number, _ = an_own_line(ground)
    key = ground.office.tables["Budget"][number]["portfolio_id"]
    name = dict(ground.office.portfolios)[str(key)]
    return ground.change("Budget", number, "portfolio_id", name)


@plants("REF-004", "a year that is not listed")
def unlisted_year(ground: Ground) -> Planted:
    number, _ = ground.one("CoFunding")
    later = ground.begins(ground.years[-1]).next.label
    return ground.change("CoFunding", number, "year", later)


@plants("REF-005", "an award to nobody")
def unknown_recipient(ground: Ground) -> Planted:
    number, _ = ground.one("Awards")
    return ground.change("Awards", number, "recipient_org_id", "CH99")


@plants("REF-005", "an action for a risk that is not there")
def unknown_risk(ground: Ground) -> Planted:
    number, _ = ground.one("Delivery")
    return ground.change("Delivery", number, "risk_id", "K-99")


@plants("REF-005", "a virement from a line that is not there")
def unknown_giver(ground: Ground) -> Planted:
    number, _ = ground.one("Virements")
    return ground.change("Virements", number, "from_line", "B-99")


@plants("REF-005", "a virement to a line that is not there")
def unknown_line(ground: Ground) -> Planted:
    number, _ = ground.one("Virements")
    return ground.change("Virements", number, "to_line", "B-99")
