"""What the questions on money need of the tables: the columns that their sums rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .tables import Award, BudgetLine, Fund, Monitoring, Movement, Virement, Year
from .tables.columns import Column

Needs = Sequence[Column[Any]]

YEARS: Needs = (Year.year,)
APPROVED: Needs = (Year.year, Year.approved_budget)
REVISED: Needs = (
    BudgetLine.line_id,
    BudgetLine.original_budget,
    Virement.from_line,
    Virement.to_line,
    Virement.amount,
)
REQUESTED: Needs = (BudgetLine.year, BudgetLine.source_type, *REVISED)
BY_PORTFOLIO: Needs = (*REQUESTED, BudgetLine.portfolio_id)
DRAWN: Needs = (Movement.year, Movement.movement, Movement.amount)
BALANCES: Needs = (Movement.reserve_id, *DRAWN, Year.year)
VARIANCES: Needs = (
    Monitoring.year,
    Monitoring.period,
    Monitoring.portfolio_id,
    Monitoring.forecast_outturn,
)
AWARDED: Needs = (Award.fund_id, Award.amount_awarded)
GRANTED: Needs = (Fund.fund_id, Fund.amount_awarded)
