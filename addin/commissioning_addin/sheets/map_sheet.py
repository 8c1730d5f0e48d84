"""The sheet Map in an open workbook: what is open, what was found, and what people answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import xlwings as xw

from commissioning_schemas.grid import Grid
from commissioning_schemas.proposing import Proposal

from ..ribbon.telling import CannotError
from .own_sheet import own_sheet, put_rows

NAME = "Map"
HEADINGS = ("Question", "What is asked, or was found", "Answer", "Choices", "Sure", "Evidence")
HEADINGS_ROW = 4
_SENTENCE = (
    "How this workbook is read. Fill in Answer where a question is open, and choose Map this "
    "workbook again."
)
_WIDTHS = (30, 60, 24, 40, 8, 60)


def answers(grid: Grid) -> dict[str, str]:
    """Return what people answered on the sheet, by question; CannotError where it is their own."""
    sheet = grid.sheet(NAME)
    if sheet is None:
        return {}
    if any(sheet.value(HEADINGS_ROW, at) != text for at, text in enumerate(HEADINGS, 1)):
        raise CannotError(
            f'This workbook has a sheet "{NAME}" of its own, which is not ours to change. '
            "Give it another name, and click again."
        )
    found = {}
    for row in sheet.rows:
        question, answer = sheet.value(row, 1), sheet.value(row, 3)
        if row > HEADINGS_ROW and question not in (None, "") and answer not in (None, ""):
            found[str(question)] = str(answer)
    return found


def without_map(grid: Grid) -> Grid:
    """Return the workbook without the sheet Map, which holds nothing of its money."""
    kept = [sheet for sheet in grid.sheets if sheet.name.casefold() != NAME.casefold()]
    return replace(grid, sheets=tuple(kept))


def put_map(book: xw.Book, grid: Grid, proposal: Proposal, given: Mapping[str, str]) -> xw.Sheet:
    """Write the questions, those that are answered too, and then what was found."""
    there = grid.sheet(NAME)
    sheet = own_sheet(book, NAME, "Map", _SENTENCE, HEADINGS_ROW, *HEADINGS)
    rows = list(_rows(proposal, given))
    old = there.extent.bottom - HEADINGS_ROW if there is not None and there.extent else 0
    put_rows(sheet, HEADINGS_ROW + 1, rows or [[None] * len(HEADINGS)], old)
    if there is None:
        for column, width in enumerate(_WIDTHS, 1):
            sheet.range((HEADINGS_ROW, column)).column_width = width
    return sheet


def _rows(proposal: Proposal, given: Mapping[str, str]) -> Iterator[list[object]]:
    for one in proposal.questions:
        choices = " | ".join(value for value, _ in one.choices)
        yield [one.id, one.text, None, choices, None, one.evidence]
    for question, answer in given.items():
        yield [question, "You answered this.", answer, None, None, None]
    for found in proposal.decisions:
        said = f"{found.place}: {found.what} is {found.value}"
        yield [None, said, None, None, found.confidence, found.evidence]
