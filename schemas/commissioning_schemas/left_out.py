"""What Excel leaves out: amounts that the data mean and the workbook's formulas do not count.

A formula counts a row when the texts of its cells equal what the formula looks for, upper and
lower case alike but spaces and spelling not, and when its amount is a number. Each tally here
is one such formula, seen from the row: in which figure the row should count, and by which cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from .book import Book
from .figures import Figure, Figures, Sums
from .money import Pence
from .tables import BudgetLine, Fund, Monitoring, Movement, Row, Virement, Year
from .tables.columns import Column

Text = Column[str]


@dataclass(frozen=True)
class LeftOut:
    """An amount that a figure does not count because of one cell of one row."""

    row: Row
    column: Column[Any]
    figure: Figure
    pence: Pence


@dataclass(frozen=True)
class Tally:
    """A figure that adds rows up: which rows, by which columns, and which amount of theirs."""

    kind: type[Row]
    figure: str
    by: Mapping[str, Text]
    counts: Callable[[Any], bool]
    pence: Callable[[Sums, Any], Pence]
    added: Column[Pence | None]
    typed: Column[Pence | None]
    literal: str = ""


def _draws(movement: Movement) -> bool:
    return movement.movement == "Draw"


_OF_RESERVE: Mapping[str, Text] = {"reserve": Movement.reserve_id, "year": Movement.year}

TALLIES: Sequence[Tally] = (
    Tally(
        BudgetLine,
        "C04",
        {"year": BudgetLine.year, "portfolio": BudgetLine.portfolio_id},
        lambda line: line.source_type != "External",
        lambda sums, line: sums.revised(line),
        added=BudgetLine.revised_budget,
        typed=BudgetLine.original_budget,
    ),
    Tally(
        Fund,
        "C14",
        {"year": Fund.year, "portfolio": Fund.portfolio_id},
        lambda fund: True,
        lambda sums, fund: fund.amount_awarded or 0,
        added=Fund.amount_awarded,
        typed=Fund.amount_awarded,
    ),
    Tally(
        Year,
        "C06",
        {"year": Year.year},
        lambda year: True,
        lambda sums, year: year.approved_budget or 0,
        added=Year.approved_budget,
        typed=Year.approved_budget,
    ),
    Tally(
        Movement,
        "C08",
        {"year": Movement.year},
        _draws,
        lambda sums, movement: movement.amount or 0,
        added=Movement.amount,
        typed=Movement.amount,
        literal="movement",
    ),
    Tally(
        Movement,
        "C18",
        _OF_RESERVE,
        lambda movement: movement.movement == "Opening",
        lambda sums, movement: movement.amount or 0,
        added=Movement.signed,
        typed=Movement.amount,
        literal="movement",
    ),
    Tally(
        Movement,
        "C19",
        _OF_RESERVE,
        lambda movement: movement.movement in ("Contribution", "Transfer in"),
        lambda sums, movement: movement.amount or 0,
        added=Movement.signed,
        typed=Movement.amount,
    ),
    Tally(
        Movement,
        "C20",
        _OF_RESERVE,
        lambda movement: movement.movement in ("Draw", "Transfer out", "Release"),
        lambda sums, movement: movement.amount or 0,
        added=Movement.signed,
        typed=Movement.amount,
        literal="movement",
    ),
    Tally(
        BudgetLine,
        "C16",
        {"year": BudgetLine.year},
        lambda line: line.line_type == "Contribution",
        lambda sums, line: sums.revised(line),
        added=BudgetLine.revised_budget,
        typed=BudgetLine.original_budget,
        literal="line_type",
    ),
)
"""The sums of the Summary, the most telling first. (domain.md B.4)."""


def left_out_of(book: Book, figures: Figures, row: Row) -> Iterator[LeftOut]:
    """Yield the cells of a row for which a figure does not count it, one figure a cell."""
    seen: set[str] = set()
    for figure, columns, pence in _misses(book, figures, row):
        for column in columns:
            if column.field not in seen and pence:
                seen.add(column.field)
                yield LeftOut(row, column, figure, pence)


def _misses(
    book: Book, figures: Figures, row: Row
) -> Iterator[tuple[Figure, list[Column[Any]], Pence]]:
    for tally in TALLIES:
        if isinstance(row, tally.kind) and tally.counts(row):
            subject = {name: getattr(row, column.field) for name, column in tally.by.items()}
            figure = figures.find(tally.figure, **subject)
            if figure is not None and figures.counts(figure):
                wanted = {column: subject[name] for name, column in tally.by.items()}
                if "year" in tally.by:
                    wanted[tally.by["year"]] = figure.column_label
                columns = _unlike(book, row, tally, wanted)
                yield figure, columns, tally.pence(figures.sums, row)
    yield from _misses_in_rows(book, figures, row)


def _unlike(
    book: Book, row: Row, tally: Tally, wanted: Mapping[Column[Any], str]
) -> list[Column[Any]]:
    found = [column for column, text in wanted.items() if not _alike(book, row, column, text)]
    literal = tally.literal
    if literal and not _alike(book, row, row.columns[literal], getattr(row, literal)):
        found.append(row.columns[literal])
    if not _is_number(book, row, tally.added):
        found.append(tally.typed)
    return found


def _alike(book: Book, row: Row, column: Column[Any], text: str) -> bool:
    return str(book.raw(row, column.field)).casefold() == text.casefold()


def _is_number(book: Book, row: Row, column: Column[Any]) -> bool:
    spot = row.places.cell(row.row_number, column.field)
    result = book.calc.value(row.places.sheet, *spot) if spot is not None else 0
    return isinstance(result, int | Decimal) and not isinstance(result, bool)


def _misses_in_rows(
    book: Book, figures: Figures, row: Row
) -> Iterator[tuple[Figure, list[Column[Any]], Pence]]:
    """Yield the figures of a line that do not count a virement, or of a row of monitoring."""
    if isinstance(row, Virement):
        ends = (
            (row.to_line, Virement.to_line, "virement_in"),
            (row.from_line, Virement.from_line, "virement_out"),
        )
        for line_id, column, field in ends:
            figure = figures.of_line(line_id, field)
            if figure is not None and figure.source is not None:
                columns: list[Column[Any]] = []
                if not _alike(book, row, column, str(book.raw(figure.source, "line_id"))):
                    columns.append(column)
                if not _is_number(book, row, Virement.amount):
                    columns.append(Virement.amount)
                yield figure, columns, row.amount or 0
    if isinstance(row, Monitoring):
        figure = figures.in_row(row, Monitoring.revised_budget)
        names = (Monitoring.line_id,) if row.line_id else (Monitoring.year, Monitoring.portfolio_id)
        if figure is not None:
            unlike = [c for c in names if not _alike(book, row, c, getattr(row, c.field))]
            yield figure, list(unlike), figures.sums.monitored_budget(row)


def amount_that_counts(figures: Figures, row: Row) -> tuple[Figure, Pence] | None:
    """Return the figure of the Summary in which a row should count, and its amount there."""
    for tally in TALLIES:
        if isinstance(row, tally.kind) and tally.counts(row):
            subject = {name: getattr(row, column.field) for name, column in tally.by.items()}
            figure = figures.find(tally.figure, **subject)
            if figure is not None and figures.counts(figure):
                return figure, tally.pence(figures.sums, row)
    return None
