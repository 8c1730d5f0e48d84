"""Labels of the Summary that are understood, but that its formulas take for another text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .address import a1
from .book.results import Spot
from .cells import read_text, read_year_cell
from .figures import Figures
from .figures.summary_layout import YEARS_ROW
from .findings import Place, Said

_DOUBTFUL = ("TYP-010", "TYP-018")


@dataclass(frozen=True)
class Label:
    """One label: where it stands, what to say of it, and the text that it means."""

    spot: Spot
    said: Said
    right: str


def doubtful_labels(figures: Figures) -> Iterator[Label]:
    """Yield each label of the Summary that reads as a year or an id, and is not written so."""
    shown = figures.summary
    if shown is None:
        return
    sheet = shown.sheet
    for row, column in (*shown.year_cells(), *shown.portfolio_cells(), *shown.reserve_cells()):
        value = sheet.value(row, column)
        reading = read_year_cell(value) if row == YEARS_ROW else read_text(value)
        for problem in reading.problems:
            if problem.code in _DOUBTFUL and reading.value:
                place = Place(sheet.name, a1(row, column), None, "Summary", None, reading.value)
                said = Said(problem.code, place, problem.said, problem.found, problem.expected)
                yield Label((sheet.name, row, column), said, reading.value)


def nameless_cells(figures: Figures) -> Iterator[Spot]:
    """Yield the cells that should hold a label of the Summary and name nothing."""
    shown = figures.summary
    if shown is not None:
        for (row, column), label in zip(shown.year_cells(), shown.labels, strict=True):
            if not label:
                yield shown.sheet.name, row, column
        for row, column in (*shown.portfolio_cells(), *shown.reserve_cells()):
            if not shown.sheet.value(row, column):
                yield shown.sheet.name, row, column
