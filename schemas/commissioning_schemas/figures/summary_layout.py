"""The Summary as it stands: how many rows, columns and blocks it has, and what labels them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..book import Book
from ..grid import Sheet
from ..owned import Planned, summary
from ..owned.summary_rows import SummaryRows
from ..words import clean, normal
from ..years import read_year

SHEET = "Summary"
YEARS_ROW = 4
FIRST_YEAR = 2


@dataclass(frozen=True)
class SummarySheet:
    """What the Summary of a workbook shows, in the order of its rows and columns.

    ``portfolios``, ``years`` and ``reserves`` are its labels, ``""`` where one is missing.
    """

    sheet: Sheet
    portfolios: Sequence[str]
    years: Sequence[str]
    reserves: Sequence[str]

    @property
    def at(self) -> SummaryRows:
        """Where its blocks stand."""
        return summary.rows(len(self.portfolios), len(self.reserves))

    @property
    def plan(self) -> Sequence[Planned]:
        """Every cell that should stand on this Summary."""
        return _plan(tuple(self.portfolios), tuple(self.years), tuple(self.reserves))

    @property
    def labels(self) -> list[str]:
        """The years that it shows, in their standard form; ``""`` where a label names none."""
        return [read_year(label).label or "" for label in self.years]

    def year_cells(self) -> Iterator[tuple[int, int]]:
        """Yield (row, column) of the labels of years."""
        for column in range(FIRST_YEAR, FIRST_YEAR + len(self.years)):
            yield YEARS_ROW, column

    def portfolio_cells(self) -> Iterator[tuple[int, int]]:
        """Yield (row, column) of the labels of portfolios that formulas read."""
        for row in (self.at.requested, self.at.external):
            for index in range(len(self.portfolios)):
                yield row(index), 1

    def reserve_cells(self) -> Iterator[tuple[int, int]]:
        """Yield (row, column) of the headings of reserves."""
        for index in range(len(self.reserves)):
            yield self.at.reserve(index).heading, 1


def read_summary(book: Book) -> SummarySheet | None:
    """Read the labels of a Summary sheet; ``None`` where there is none.

    Its own fixed labels tell how many rows and blocks it has, so that one portfolio, year or
    reserve whose label is gone does not take the others with it.
    """
    ours = book.map is None and book.is_recognised
    sheet = book.grid.sheet(SHEET) if ours else None
    if sheet is None:
        return None
    labels = {
        row: normal(value)
        for row, cells in sheet.rows.items()
        if isinstance(value := cells.get(1), str)
    }
    count = _portfolios(labels)
    at = summary.rows(count, 0)
    blocks = _reserves(labels, count)
    return SummarySheet(
        sheet,
        [_label(sheet, at.requested(index), 1) for index in range(count)],
        [_label(sheet, YEARS_ROW, FIRST_YEAR + index) for index in range(_years(sheet, at))],
        [_label(sheet, at.reserve(index).heading, 1) for index in range(blocks)],
    )


@lru_cache(maxsize=16)
def _plan(
    portfolios: tuple[str, ...], years: tuple[str, ...], reserves: tuple[str, ...]
) -> Sequence[Planned]:
    return summary.plan(portfolios, years, reserves)


def _label(sheet: Sheet, row: int, column: int) -> str:
    value = sheet.value(row, column)
    return clean(value) if isinstance(value, str) else ""


def _portfolios(labels: dict[int, str]) -> int:
    """Return how many portfolios most of the fixed labels tell of, from where they stand."""
    found: Counter[int] = Counter()
    one, two = (summary.landmarks(summary.rows(count, 0)) for count in (0, 1))
    for first, second, label in zip(one, two, one.values(), strict=True):
        _count(labels, normal(label), first, second - first, found)
    return _most(found)


def _reserves(labels: dict[int, str], portfolios: int) -> int:
    found: Counter[int] = Counter()
    one, two = (summary.landmarks(summary.rows(portfolios, count)) for count in (0, 1))
    for first, second, label in zip(one, two, one.values(), strict=True):
        if second > first:
            _count(labels, normal(label), first, second - first, found)
    return _most(found)


def _count(labels: dict[int, str], label: str, first: int, step: int, found: Counter[int]) -> None:
    """Count the numbers of parts that put a label where it stands."""
    for row, text in labels.items():
        if text == label and row >= first and (row - first) % step == 0:
            found[(row - first) // step] += 1


def _most(found: Counter[int]) -> int:
    return found.most_common(1)[0][0] if found else 0


def _years(sheet: Sheet, at: SummaryRows) -> int:
    """Return how many columns of years there are: up to the names, else as far as totals go."""
    heads = sheet.rows.get(YEARS_ROW, {})
    names = [column for column, value in heads.items() if value == summary.NAMES]
    if names:
        return max(0, names[0] - FIRST_YEAR)
    filled = [column for column, value in heads.items() if read_year(value).label]
    for row in (at.total_requested, at.approved, at.unallocated):
        filled += [*sheet.formulas.get(row, {}), *sheet.rows.get(row, {})]
    return max(0, max(filled, default=0) - FIRST_YEAR + 1)
