"""Faults of the ledger: spend that the report does not have, or that is on no line's code."""

from __future__ import annotations

from commissioning.template.office import Record

from .drawing import pence_of
from .ground import Ground, Planted, money
from .kinds import plants


def last_row_of(ground: Ground, entry: Record) -> int:
    """Return the place of the row of monitoring that an entry is the first to be part of."""
    portfolio = next(
        row["portfolio_id"]
        for _, row in ground.rows("Budget")
        if row["ledger_code"] == entry["ledger_code"]
    )
    period = {"M06": "Q2", "M12": "OUT"}.get(str(entry["period"]), entry["period"])
    number, _ = ground.one(
        "Monitoring", lambda row: (row["portfolio_id"], row["period"]) == (portfolio, period)
    )
    return number


def later_rows(ground: Ground, number: int) -> list[str]:
    """Return the errors of all rows of monitoring that a fault from one row on can reach."""
    return [
        f"BUD-018 {ground.spot('Monitoring', other, 'actual_to_date')}"
        for other in range(len(ground.rows("Monitoring")))
        if other != number
    ]


@plants("BUD-018", "a penny more in the ledger than in the report")
def a_penny_more(ground: Ground) -> Planted:
    place, entry = ground.one("Ledger")
    number = last_row_of(ground, entry)
    fault = ground.change("Ledger", place, "amount", money(pence_of(entry["amount"]) + 1))
    at = ground.spot("Monitoring", number, "actual_to_date")
    return Planted(at, fault.cells).entailing(*later_rows(ground, number))


@plants("BUD-018", "an actual that the ledger does not have")
def an_actual_too_high(ground: Ground) -> Planted:
    _, entry = ground.one("Ledger")
    number = last_row_of(ground, entry)
    row = ground.office.tables["Monitoring"][number]
    return ground.change(
        "Monitoring", number, "actual_to_date", money(pence_of(row["actual_to_date"]) + 420_000)
    )


@plants("BUD-019", "spend on a code that no line has")
def an_unknown_code(ground: Ground) -> Planted:
    ground.demand(ground.rows("Ledger"))
    entry = {"ledger_code": "4711", "year": ground.base, "period": "M01", "amount": 250}
    return ground.append("Ledger", entry, "ledger_code")
