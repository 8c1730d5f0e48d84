"""A region: one table as it was found in a sheet, before any of its cells is judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from ..address import Range
from ..grid import Sheet, Value
from ..units import Unit


@dataclass(frozen=True)
class Wanted:
    """One column that a table may have: its field, the headings it goes by, whether it must be."""

    field: str
    headings: tuple[str, ...]
    required: bool
    amount: bool = False
    calculated: bool = False
    identity: bool = False


class Record(NamedTuple):
    """One row of data of a region: where it stands, and the column of each of its fields."""

    row: int
    columns: Mapping[str, int]
    constants: Mapping[str, Value] = MappingProxyType({})
    outside: bool = False


@dataclass(frozen=True)
class Region:
    """A table found in a sheet.

    ``columns``, ``headings`` and ``units`` go by field, ``column_units`` by the columns of years
    across. ``records`` are its rows of data, in order; ``totals`` the rows that show a total, and
    ``funding`` those that show what pays for it. ``joined`` are the headings by column where
    they take more than one row; ``reversed`` the fields whose sign is the other way round,
    ``turned`` such columns side by side; ``given`` those whose value the map itself gives.
    ``values`` are what words stand for, by field and their compared form, ``signs`` what a plus
    and a minus of the amount give to a field.
    """

    role: str
    sheet: Sheet
    range: Range
    heading_row: int
    columns: Mapping[str, int]
    headings: Mapping[str, str]
    records: Sequence[Record]
    unit: Unit
    mapped: bool = False
    published: bool = False
    excel_table: str = ""
    totals: tuple[int, ...] = ()
    funding: tuple[int, ...] = ()
    missing: tuple[Wanted, ...] = ()
    units: Mapping[str, Unit] = field(default_factory=dict)
    column_units: Mapping[int, Unit] = field(default_factory=dict)
    text_columns: frozenset[int] = frozenset()
    calculated: frozenset[tuple[int, int]] = frozenset()
    reversed: frozenset[str] = frozenset()
    joined: Mapping[int, str] = field(default_factory=dict)
    given: frozenset[str] = frozenset()
    turned: frozenset[int] = frozenset()
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def used(self) -> frozenset[int]:
        """The columns of the sheet in which the fields of its records stand."""
        shared = {id(record.columns): record.columns for record in self.records}
        return frozenset(column for columns in shared.values() for column in columns.values())

    @property
    def outside(self) -> tuple[Record, ...]:
        """The rows of data that stand outside the Excel Table that they belong to."""
        return tuple(record for record in self.records if record.outside)

    def unit_of(self, name: str, column: int | None = None) -> Unit:
        """Return the unit of money of one field, in one column where it has several."""
        own = self.column_units.get(column) if column is not None else None
        return own or self.units.get(name, self.unit)
