"""The money of a workbook at a glance: what the data mean, in a few small tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..book import Book
from ..money import Pence
from ..tables import Monitoring
from .sums import Sums

_MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Overview:
    """Amounts side by side: for each label one amount in pence a column, ``None`` if not known."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Pence | None, ...]], ...]

    @classmethod
    def of(
        cls,
        title: str,
        columns: Iterable[str],
        rows: Iterable[tuple[str, Iterable[Pence | None]]],
    ) -> Overview:
        """Return the overview of rows, each a label and its amounts."""
        return cls(title, tuple(columns), tuple((name, tuple(each)) for name, each in rows))


def overviews(book: Book, sums: Sums) -> tuple[Overview, ...]:
    """Return what a workbook's data mean in money; nothing about tables that it lacks."""
    return tuple(one for one in _all(book, sums) if one.rows and one.columns)


def _all(book: Book, sums: Sums) -> Iterator[Overview]:
    years = book.year_labels
    if book.lines:
        yield _funding_of(years, sums)
        yield Overview.of(
            "Requested by each portfolio",
            years,
            [(name, [sums.requested(y, of) for y in years]) for of, name in _portfolios(book)],
        )
    for reserve in book.reserves if book.movements else ():
        of = reserve.reserve_id
        yield Overview.of(
            f"Reserve: {reserve.name or of}",
            ("Opening", "In", "Out", "Closing"),
            [
                (
                    year,
                    (
                        sums.opening(of, year),
                        sums.came_in(of, year),
                        -sums.went_out(of, year),
                        sums.closing(of, year),
                    ),
                )
                for year in years
            ],
        )
    if book.funds:
        yield Overview.of(
            "External funding of each portfolio",
            years,
            [(name, [sums.external(y, of) for y in years]) for of, name in _portfolios(book)],
        )
    yield _monitored(book, sums)


def _funding_of(years: Sequence[str], sums: Sums) -> Overview:
    return Overview.of(
        "What is asked for, and what pays for it",
        ("Requested", "Approved budget", "Drawn from reserves", "Not paid for"),
        [
            (year, (sums.requested(year), sums.approved(year), sums.drawn(year), sums.gap(year)))
            for year in years
        ],
    )


def _portfolios(book: Book) -> Iterator[tuple[str, str]]:
    for row in book.portfolios[:_MOST_ROWS]:
        if row.portfolio_id:
            yield row.portfolio_id, row.name or row.portfolio_id


def _monitored(book: Book, sums: Sums) -> Overview:
    rows = book.rows(Monitoring)[:_MOST_ROWS]
    return Overview.of(
        "Forecast against the budget",
        ("Revised budget", "Forecast", "Variance"),
        [
            (
                " ".join(part for part in (row.line_id or row.portfolio_id, row.year, row.period)),
                (sums.monitored_budget(row), row.forecast_outturn, sums.variance(row)),
            )
            for row in rows
        ],
    )
