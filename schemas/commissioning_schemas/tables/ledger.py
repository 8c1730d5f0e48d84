"""The ledger: what the accounts say was spent."""

from __future__ import annotations

from . import columns as col
from .row import Row


class LedgerEntry(Row, table="Ledger", key=("ledger_code", "year", "period")):
    """What stands on one ledger code for one period (domain.md B.2)."""

    ledger_code = col.text("Ledger code", required=True)
    year = col.reference("Year", "Years", required=True)
    period = col.code("Period", "period", required=True)
    amount = col.money("Amount (£)", required=True)
