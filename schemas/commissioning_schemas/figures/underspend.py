"""Underspend: what the latest period of a year says is left over. (Part C, Monitoring)."""

from __future__ import annotations

from collections.abc import Sequence

from ..book import Book
from ..money import Pence
from ..tables import Monitoring, Portfolio
from ..tables.monitoring import ALL
from .profiles import months_to
from .sums import Sums


def period_rank(period: str) -> tuple[int, int]:
    """Return the place of a period in its year: a quarter after its third month, OUT the last."""
    return months_to(period), 1 if period[:1] in ("Q", "O") else 0


def latest_rows(book: Book, year: str) -> Sequence[Monitoring]:
    """Return the rows that say how a year stands in its latest period.

    That is the row for ALL, else the rows of portfolios; rows of single lines are not looked at.
    """
    rows = [
        row
        for row in book.rows(Monitoring)
        if row.year == year and not row.line_id and months_to(row.period)
    ]
    if not rows:
        return []
    last = max(period_rank(row.period) for row in rows)
    latest = [row for row in rows if period_rank(row.period) == last]
    return [row for row in latest if row.portfolio_id == ALL][:1] or latest


def underspend(book: Book, sums: Sums, year: str) -> Pence | None:
    """Return what a year leaves over, nil where it overspends; ``None`` where nobody says.

    Nobody says where a row's amount is not known, or what it is the variance of.
    """
    rows = latest_rows(book, year)
    variances = [sums.variance(row) for row in rows]
    known = [pence for pence in variances if pence is not None]
    if not known or len(known) < len(variances) or not all(_is_placed(book, row) for row in rows):
        return None
    return max(0, -sum(known))


def _is_placed(book: Book, row: Monitoring) -> bool:
    """Tell whether a row is of all portfolios, or of one that exists."""
    listed = {one.portfolio_id for one in book.rows(Portfolio)}
    return row.portfolio_id == ALL or (
        bool(row.portfolio_id) and (not listed or row.portfolio_id in listed)
    )
