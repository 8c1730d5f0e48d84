"""Which table of a reading is which table of the truth."""

from __future__ import annotations

from collections.abc import Sequence

from commissioning_schemas.address import column_number

from .reading import Question, Reading, TableRead
from .truth import Table


def pair(read: TableRead, tables: Sequence[Table]) -> Table | None:
    """Return the table that was read; ``None`` where nothing of the kind stands there."""
    there = [(_shared(read, table), table) for table in tables if table.sheet == read.sheet]
    best = max(there, key=lambda one: one[0], default=None)
    return best[1] if best and any(best[0]) and _beside(read, best[1]) else None


def asked(reading: Reading, table: Table) -> set[str]:
    """Return what a reading asks about a table."""
    return {
        question.about
        for question in reading.questions
        if question.sheet == table.sheet and _about(question, table)
    }


def _shared(read: TableRead, table: Table) -> tuple[int, int, int]:
    """Return whether the headings are the same, how many rows are, and how many columns."""
    same = read.heading_row is not None and read.heading_row == table.heading
    rows = sum(table.range.top <= row <= table.range.bottom for row in read.rows)
    columns = sum(_holds(table, letters) for letters in read.columns.values())
    # Of tables side by side the columns decide, of tables one above the other the rows.
    return (columns if same or rows else 0, int(same), rows)


def _beside(read: TableRead, table: Table) -> bool:
    """Tell whether any named column lies in the table, or none was named at all."""
    return not read.columns or any(_holds(table, at) for at in read.columns.values())


def _about(question: Question, table: Table) -> bool:
    top = table.parents or table.heading or table.range.top
    below = question.row is None or top <= question.row <= table.range.bottom
    column = question.about if question.about.isupper() else question.column
    return below and (column is None or _holds(table, column))


def _holds(table: Table, letters: str) -> bool:
    return table.range.left <= column_number(letters) <= table.range.right
