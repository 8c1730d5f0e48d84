"""Rows of the lists that the Summary does not show: a portfolio, a year or a reserve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from .book import Book
from .book.results import Spot
from .figures import Figures, Sums
from .figures.summary_layout import SummarySheet
from .layout import as_text
from .money import Pence
from .owned import summary
from .tables import Portfolio, Reserve, Row, Year
from .tables.columns import Column
from .words import clean, quote


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
    yield from _portfolios(book, shown, sums)
    years = set(shown.labels)
    for year in book.years:
        if year.year and year.year not in years:
            yield NotShown(year, Year.year, "column", sums.resources(year.year))
    reserves = {label.casefold() for label in shown.reserves}
    for reserve in book.reserves:
        of = reserve.reserve_id
        if of and of.casefold() not in reserves:
            came = sum(sums.came_in(of, year) for year in book.year_labels)
            opening = sums.opening(of, book.year_labels[0]) if book.year_labels else 0
            yield NotShown(reserve, Reserve.reserve_id, "block", opening + came)


def year_out_of_order(book: Book, figures: Figures) -> tuple[Spot, str, str] | None:
    """Return where a year of the Summary stands after a later one: the cell, it and the other.

    Balances are carried on from column to column, so that the order counts where reserves move.
    """
    shown = figures.summary
    if shown is None or not any(movement.amount for movement in book.movements):
        return None
    known = set(book.year_labels)
    cells = zip(shown.year_cells(), shown.labels, strict=True)
    for (_, before), ((row, column), label) in pairwise(cells):
        if label < before and {label, before} <= known:
            return (shown.sheet.name, row, column), label, before
    return None


def unlisted_cells(book: Book, figures: Figures) -> Iterator[Spot]:
    """Yield the labels of the Summary that stand where one of the lists should, and are in none."""
    shown = figures.summary
    if shown is None or next(not_shown(book, figures), None) is None:
        return
    for (row, column), label in zip(shown.year_cells(), shown.labels, strict=True):
        if label not in book.year_labels:
            yield shown.sheet.name, row, column
    portfolios = {_form(one.portfolio_id) for one in book.portfolios}
    reserves = {_form(one.reserve_id) for one in book.reserves}
    for cells, listed in (
        (shown.portfolio_cells(), portfolios),
        (shown.reserve_cells(), reserves),
    ):
        for row, column in cells:
            if _form(as_text(shown.sheet.value(row, column))) not in listed:
                yield shown.sheet.name, row, column


def _portfolios(book: Book, shown: SummarySheet, sums: Sums) -> Iterator[NotShown]:
    """Yield the portfolios that a block lacks, each once, with what the block should count."""
    at, requested, external = shown.at, sums.requested, sums.external
    blocks = [
        ("row", at.requested, requested),
        (f"row under {quote(summary.EXTERNAL)}", at.external, external),
        (f"row under {quote(summary.RESOURCES)}", at.resources, None),
    ]
    count = len(shown.portfolios)
    labels = [
        {_form(as_text(shown.sheet.value(row(index), 1))) for index in range(count)}
        for _, row, _ in blocks
    ]
    for portfolio in book.portfolios:
        of = portfolio.portfolio_id
        lacking = [
            block
            for block, have in zip(blocks, labels, strict=True)
            if of and _form(of) not in have
        ]
        if lacking:
            pence = sum(
                count_of(year, of)
                for _, _, count_of in lacking
                for year in book.year_labels
                if count_of is not None
            )
            yield NotShown(portfolio, Portfolio.portfolio_id, lacking[0][0], pence)


def _form(label: str) -> str:
    return clean(label).casefold()
