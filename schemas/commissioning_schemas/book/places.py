"""Where the fields of rows stand: in columns, one below the other, or nowhere but in a map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..tables.row import MAP


@dataclass(frozen=True)
class InColumns:
    """Fields that stand in columns of a sheet; those ``given`` stand in its map alone."""

    sheet: str
    columns: Mapping[str, int]
    headings: Mapping[str, str]
    given: frozenset[str] = frozenset()

    def cell(self, row: int, field: str) -> tuple[int, int] | None:
        """Return (row, column) of a field in one row; ``None`` where the table lacks it."""
        column = self.columns.get(field)
        return None if column is None else (row, column)

    def heading(self, field: str) -> str | None:
        """Return the heading of a field as the sheet words it."""
        return self.headings.get(field)

    def is_given(self, field: str) -> bool:
        """Tell whether the map gives the value of a field to every row."""
        return field in self.given


@dataclass(frozen=True)
class OneBelowTheOther:
    """Fields of a single record that stand one below the other."""

    sheet: str
    cells: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def cell(self, row: int, field: str) -> tuple[int, int] | None:
        """Return (row, column) of a field; ``None`` where the record lacks it."""
        return self.cells.get(field)

    def heading(self, field: str) -> str | None:
        """Return the key of a field."""
        return field if field in self.cells else None

    def is_given(self, field: str) -> bool:
        """Tell that no map gives a field that stands on the sheet."""
        return False


@dataclass(frozen=True)
class Nowhere:
    """Fields that a map gives and no sheet shows."""

    sheet: str = MAP

    def cell(self, row: int, field: str) -> tuple[int, int] | None:
        """Return nothing: a map is not part of the workbook."""
        return None

    def heading(self, field: str) -> str | None:
        """Return nothing: a map is not part of the workbook."""
        return None

    def is_given(self, field: str) -> bool:
        """Tell that there is no table whose rows the map could give a field to."""
        return False
