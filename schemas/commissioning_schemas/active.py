"""Whether a portfolio is active in a year."""

from __future__ import annotations

from .tables import Portfolio


def is_active(portfolio: Portfolio, year: str) -> bool:
    """Tell whether a year lies within those in which a portfolio is active; both ends count."""
    first, last = portfolio.active_from, portfolio.active_to
    return (not first or first <= year) and (not last or year <= last)
