"""Rows of the lists that the Summary does not show: a portfolio, a year or a reserve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .book import Book
from .figures import Figures
from .money import Pence
from .tables import Portfolio, Reserve, Row, Year
from .tables.columns import Column


@dataclass(frozen=True)
class NotShown:
    """A row of a list that lacks its row, column or block on the Summary, and what that hides."""

    row: Row
    column: Column[Any]
    part: str
    pence: Pence


def not_shown(book: Book, figures: Figures) -> Iterator[NotShown]:
    """Yield every portfolio, year and reserve of the lists that the Summary does not show."""
    shown, sums = figures.summary, figures.sums
    if shown is None:
        return
    labels = {label.casefold() for label in (*shown.portfolios, *shown.years, *shown.reserves)}
    for portfolio in book.portfolios:
        if portfolio.portfolio_id and portfolio.portfolio_id.casefold() not in labels:
            of = portfolio.portfolio_id
            pence = sum(sums.requested(year, of) for year in book.year_labels)
            yield NotShown(portfolio, Portfolio.portfolio_id, "row", pence)
    for year in book.years:
        if year.year and figures.find("C05", year=year.year) is None:
            yield NotShown(year, Year.year, "column", sums.requested(year.year))
    for reserve in book.reserves:
        of = reserve.reserve_id
        if of and of.casefold() not in labels:
            pence = sum(sums.came_in(of, year) for year in book.year_labels)
            yield NotShown(reserve, Reserve.reserve_id, "block", pence)
