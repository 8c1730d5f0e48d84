"""Profiles: how much of the year should be spent by the end of a period."""

from __future__ import annotations

from ..book import Book
from ..money import Pence
from ..months import SHORT_MONTHS
from ..tables import BudgetLine, Monitoring, Profile
from ..tables.monitoring import ALL

MONTHS = tuple(month.lower() for month in SHORT_MONTHS)
"""The fields of Profile in the order of the financial year."""


def profile_total(row: Profile) -> Pence:
    """What the months of a profile add to. (C42)."""
    return sum(getattr(row, month) or 0 for month in MONTHS)


def months_to(period: str) -> int:
    """Return how many months a period reaches: M03 three, Q2 six, OUT twelve; 0 if unknown."""
    if period == "OUT":
        return 12
    if period[:1] in ("M", "Q") and period[1:].isdecimal():
        return int(period[1:]) * (3 if period[0] == "Q" else 1)
    return 0


class Profiles:
    """The profiles of one Book, by the lines that they are of."""

    def __init__(self, book: Book) -> None:
        self._lines: dict[str, list[BudgetLine]] = {}
        self._profiles: dict[str, list[Profile]] = {}
        for line in book.lines:
            if line.line_id and line.source_type != "External":
                for name in (line.line_id, line.year):
                    self._lines.setdefault(name, []).append(line)
        for profile in book.rows(Profile):
            self._profiles.setdefault(profile.line_id, []).append(profile)

    def to_date(self, row: Monitoring) -> Pence:
        """Return the profile of the lines that a row of monitoring covers, to its period. (C41)."""
        lines = {
            line.line_id
            for line in self._lines.get(row.line_id or row.year, ())
            if line.year == row.year
            and row.portfolio_id in (ALL, line.portfolio_id)
            and row.line_id in ("", line.line_id)
        }
        months = MONTHS[: months_to(row.period)]
        return sum(
            getattr(profile, month) or 0
            for line_id in lines
            for profile in self._profiles.get(line_id, ())
            for month in months
        )
