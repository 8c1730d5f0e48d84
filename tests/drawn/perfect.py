"""A reader that knows the truth: it names what is certain, and asks what must be asked."""

from __future__ import annotations

from commissioning_schemas.address import column_letters
from commissioning_schemas.grid import Grid

from .page import Book
from .reading import Question, Reading, TableRead
from .shown import filled_rows
from .truth import COUNTED, Table


def perfect(book: Book) -> Reading:
    """Return the reading of a workbook that a careful person gives."""
    tables = book.truth.tables
    questions = [
        Question(table.sheet, ask.about, table.range.top, column_letters(table.range.left))
        for table in tables
        for ask in table.asks
    ]
    return Reading(tuple(_read(book.grid, table) for table in tables), tuple(questions))


def _read(grid: Grid, table: Table) -> TableRead:
    sheet = grid.sheet(table.sheet)
    assert sheet is not None
    kinds = {row: table.kinds.get(row, COUNTED) for row in filled_rows(sheet, table)}
    return TableRead(
        sheet=table.sheet,
        role=table.role,
        heading_row=table.heading,
        columns=table.certain,
        unit=table.unit,
        units=table.units,
        rows={row: kind for row, kind in kinds.items() if kind != "ask"},
        known={name: value for name, (value, _) in table.known.items()},
        sections=table.sections,
    )
