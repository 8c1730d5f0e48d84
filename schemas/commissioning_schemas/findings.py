"""What a check says, and the finding that it becomes: plain values without colour or Excel."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from .address import a1
from .money import Pence
from .tables.columns import Column
from .tables.row import MAP, Row
from .words import quote


class Severity(Enum):
    """How much is at stake."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note."""
        return ("error", "warning", "info").index(self.value)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is: the sheet and cell, and what stands there in the words of the table.

    ``key`` and ``field`` name the same place for programs: the row by its key, the column by
    its field, so that a place is known again after rows were sorted or inserted.
    """

    sheet: str | None = None
    cell: str | None = None
    range: str | None = None
    table: str | None = None
    column: str | None = None
    key: str = ""
    field: str = ""

    def __str__(self) -> str:
        if self.sheet is None:
            return "Workbook"
        if self.sheet == MAP and self.key:
            return f"{MAP}, {self.table} on {quote(self.key)}"
        spot = self.range or self.cell
        return f"{self.sheet}!{spot}" if spot else self.sheet

    @classmethod
    def of(cls, row: Row, column: Column[Any]) -> Place:
        """Return the place of one field of a row; the row's first cell if the table lacks it."""
        spot = row.places.cell(row.row_number, column.field)
        if spot is None:
            return cls(row.places.sheet, None, None, row.table, None, row.identity, column.field)
        heading = row.places.heading(column.field) or column.heading
        sheet, cell = row.places.sheet, a1(*spot)
        return cls(sheet, cell, None, row.table, heading, row.identity, column.field)

    @classmethod
    def of_value(cls, row: Row, column: Column[Any]) -> Place:
        """Return the place of what a field holds: its cell, or the map where that gives it."""
        if not row.has(column) and row.places.is_given(column.field):
            return cls(MAP, None, None, row.table, None, row.places.sheet, column.field)
        return cls.of(row, column)


@dataclass(frozen=True, slots=True)
class Said:
    """What a check says of one place. The message does not repeat the place or the fix.

    ``found`` and ``expected`` are in the machine form of the JSON output. ``severity`` and
    ``fix`` replace those of the code's catalogue entry where a case needs its own.
    """

    code: str
    place: Place
    message: str
    found: str | None = None
    expected: str | None = None
    impact: Pence | None = None
    severity: Severity | None = None
    fix: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in one workbook, complete: what, where, why it matters in pounds, how to mend."""

    code: str
    name: str
    severity: Severity
    sheet: str | None
    cell: str | None
    range: str | None
    table: str | None
    column: str | None
    message: str
    fix: str
    found: str | None
    expected: str | None
    impact_pence: Pence | None
    fingerprint: str
