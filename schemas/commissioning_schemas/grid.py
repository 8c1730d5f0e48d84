"""The Grid: an immutable snapshot of a workbook, equal whether read from a file or from Excel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from .address import Range


@dataclass(frozen=True, slots=True)
class CellError:
    """An Excel error value, by the name that Excel shows: ``#REF!``."""

    name: str

    def __str__(self) -> str:
        return self.name


Value: TypeAlias = bool | int | float | str | dt.date | dt.datetime | dt.time | CellError | None
"""What a cell holds. A date without a time of day is a ``date``; a whole number is an ``int``.

``None`` is an empty cell, or a formula without a stored result. ``""`` is a formula whose
stored result is empty text.
"""

Row: TypeAlias = Mapping[int, Value]


@dataclass(frozen=True, slots=True)
class TableRange:
    """An Excel Table: its name, its whole range, and its headings in order."""

    name: str
    range: Range
    columns: tuple[str, ...]
    has_header: bool = True
    has_totals: bool = False


@dataclass(frozen=True)
class Sheet:
    """One worksheet: the used cells, by row and then by column, both counted from 1.

    ``protected`` is ``None`` where nobody looked.
    """

    name: str
    state: str = "visible"  # or "hidden" or "veryHidden"
    rows: Mapping[int, Row] = field(default_factory=dict)
    formulas: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    formats: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    merged: tuple[Range, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    tables: tuple[TableRange, ...] = ()
    protected: bool | None = None

    def value(self, row: int, column: int) -> Value:
        """Return what a cell holds; ``None`` where it is empty."""
        cells = self.rows.get(row)
        return None if cells is None else cells.get(column)

    def formula(self, row: int, column: int) -> str | None:
        """Return a cell's formula with its leading ``=``; an array formula stands in ``{}``."""
        cells = self.formulas.get(row)
        return None if cells is None else cells.get(column)

    def number_format(self, row: int, column: int) -> str:
        """Return a cell's number format code, ``General`` where none is set."""
        cells = self.formats.get(row)
        return "General" if cells is None else cells.get(column, "General")

    def filled(self, area: Range | None = None) -> Iterator[tuple[int, int, Value]]:
        """Yield (row, column, value) of every cell that shows something, in reading order."""
        for row in sorted(self.rows):
            if area is None or area.top <= row <= area.bottom:
                for column, value in sorted(self.rows[row].items()):
                    if value is not None and (area is None or area.left <= column <= area.right):
                        yield row, column, value

    @cached_property
    def shown_rows(self) -> tuple[int, ...]:
        """The rows that show something, in order: more than white space."""
        return tuple(row for row in sorted(self.rows) if _shows(self.rows[row]))

    @cached_property
    def extent(self) -> Range | None:
        """The smallest range around every used cell; ``None`` for an empty sheet."""
        rows = [row for part in (self.rows, self.formulas) for row, cells in part.items() if cells]
        columns = set[int]().union(*self.rows.values(), *self.formulas.values())
        if not rows:
            return None
        return Range(min(rows), min(columns), max(rows), max(columns))


def _shows(cells: Row) -> bool:
    for value in cells.values():
        if value is not None and (not isinstance(value, str) or value.strip()):
            return True
    return False


@dataclass(frozen=True)
class Grid:
    """A workbook as it stands: its worksheets in order, and its defined names.

    ``names`` holds the defined names by lower-case name, each with the formula text that it
    stands for (no leading ``=``); a name that belongs to one sheet is keyed ``sheet!name``.
    ``unreadable`` lists sheets that are in the workbook and could not be read, with the reason.
    ``unread`` names the parts that this reader cannot see ("formulas", "formats", "merged",
    "hidden", "protection"), so that nobody takes their absence for an answer. ``charts`` are the
    names of sheets that are a chart and hold no cells.
    """

    sheets: tuple[Sheet, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    date1904: bool = False
    unreadable: tuple[tuple[str, str], ...] = ()
    unread: frozenset[str] = frozenset()
    charts: tuple[str, ...] = ()

    @cached_property
    def _by_name(self) -> dict[str, Sheet]:
        return {sheet.name.casefold(): sheet for sheet in reversed(self.sheets)}

    def sheet(self, name: str) -> Sheet | None:
        """Return a sheet by its name, upper and lower case alike; ``None`` if there is none."""
        return self._by_name.get(name.casefold())

    @cached_property
    def tables(self) -> Mapping[str, tuple[Sheet, TableRange]]:
        """Every Excel Table by its lower-case name, with the sheet that it stands on."""
        return {
            table.name.casefold(): (sheet, table) for sheet in self.sheets for table in sheet.tables
        }
