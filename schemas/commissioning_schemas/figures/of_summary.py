"""The figures of the Summary by id, each with the amounts that it rests on. (domain.md B.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..money import Pence
from ..tables import BudgetLine, Fund, Movement, Row, Year
from ..tables.columns import Column
from .sums import Sums

Part = tuple[Sequence[Row], Column[Any]]
Rests = Callable[[Sums, str, str], Part]


def lines(sums: Sums, year: str, portfolio: str = "") -> Part:
    """Return the lines of the office's own money of a year, of one portfolio or all."""
    rows = [
        line
        for line in sums.book.lines
        if line.year == year
        and line.source_type != "External"
        and portfolio in ("", line.portfolio_id)
    ]
    return rows, BudgetLine.original_budget


def funds(sums: Sums, year: str, portfolio: str = "") -> Part:
    """Return the external funding of a year, of one portfolio or all."""
    rows = [f for f in sums.book.funds if f.year == year and portfolio in ("", f.portfolio_id)]
    return rows, Fund.amount_awarded


def approved(sums: Sums, year: str, _: str = "") -> Part:
    """Return the row that states the approved budget of a year."""
    return [row for row in sums.book.years if row.year == year][:1], Year.approved_budget


def approved_after(sums: Sums, year: str, _: str = "") -> Part:
    """Return the row that states the approved budget of the year after."""
    return approved(sums, next((label for label in sums.book.year_labels if label > year), ""))


def draws(sums: Sums, year: str, _: str = "") -> Part:
    """Return what a year draws from reserves."""
    rows = [m for m in sums.book.movements if m.movement == "Draw" and m.year == year]
    return rows, Movement.amount


def moves(sums: Sums, year: str, reserve: str) -> Part:
    """Return every movement of a reserve up to a year."""
    rows = [m for m in sums.book.movements if m.reserve_id == reserve and m.year <= year]
    return rows, Movement.amount


OF_YEAR: Mapping[str, tuple[str, Callable[[Sums, str], Pence | None], Sequence[Rests]]] = {
    "C05": ("total requested", Sums.requested, (lines,)),
    "C06": ("approved budget", Sums.approved, (approved,)),
    "C07": ("approved budget less requests", Sums.unallocated, (approved, lines)),
    "C08": ("reserve draw", Sums.drawn, (draws,)),
    "C09": ("funding gap", Sums.gap, (approved, lines, draws)),
    "C16": ("contributions", Sums.contributions, (lines,)),
    "C22": ("fall to the next year's budget", Sums.fall, (lines, approved_after)),
    "C48": ("total external funding", Sums.external, (funds,)),
    "C49": ("total resources", Sums.resources, (lines, funds)),
}
"""Figures of a year."""

OF_PORTFOLIO: Mapping[str, tuple[str, Callable[[Sums, str, str], Pence], Sequence[Rests]]] = {
    "C04": ("requested budget", Sums.requested, (lines,)),
    "C14": ("external funding", Sums.external, (funds,)),
    "C15": ("total resources", Sums.resources, (lines, funds)),
}
"""Figures of a portfolio and a year."""

OF_RESERVE: Mapping[str, tuple[str, Callable[[Sums, str, str], Pence], Sequence[Rests]]] = {
    "C18": ("opening balance", Sums.opening, (moves,)),
    "C19": ("money put in", Sums.came_in, (moves,)),
    "C20": ("money taken out", Sums.went_out, (moves,)),
    "C21": ("closing balance", Sums.closing, (moves,)),
}
"""Figures of a reserve and a year."""

DIFFERENCES = frozenset({"C07", "C09", "C22", "C47"})
"""Figures that compare two others."""

WITH_EXTERNAL = frozenset({"C15", "C49"})
"""Figures that add external funding to the office's own money."""
