"""A row of a table, with the sheet and cell that every value came from."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import Any, ClassVar, Protocol

from ..address import a1
from .columns import Column

MAP = "the map"
"""What stands in place of a sheet's name where a map gives a value, and no sheet shows it."""


class Places(Protocol):
    """Where the fields of a table stand."""

    @property
    def sheet(self) -> str:
        """The name of the sheet."""

    def cell(self, row: int, field: str) -> tuple[int, int] | None:
        """Return (row, column) of a field in one row; ``None`` where the table lacks it."""

    def heading(self, field: str) -> str | None:
        """Return the heading of a field as the sheet words it."""

    def is_given(self, field: str) -> bool:
        """Tell whether the map gives the value of a field to every row."""


class Row:
    """One row of a table; each subclass declares the columns of its table."""

    table: ClassVar[str] = ""
    columns: ClassVar[Mapping[str, Column[Any]]] = {}
    key_fields: ClassVar[tuple[str, ...]] = ()
    _empty: ClassVar[Mapping[str, str | None]] = {}
    _key: ClassVar[attrgetter[Any]]

    places: Places
    row_number: int
    published: bool
    unread: frozenset[str] = frozenset()
    """The fields that hold something which could not be read."""

    merged: frozenset[str] = frozenset()
    """The fields whose value stands in a merged cell that begins in another row."""

    outside: bool = False
    """Whether the row stands outside the Excel Table that it belongs to."""

    def __init_subclass__(cls, *, table: str, key: tuple[str, ...] = ()) -> None:
        cls.table = table
        cls.columns = {n: c for n, c in vars(cls).items() if isinstance(c, Column)}
        cls._empty = {n: "" if c.is_text else None for n, c in cls.columns.items()}
        cls.key_fields = key or tuple(cls.columns)[:1]
        cls._key = attrgetter(*cls.key_fields)

    def __init__(
        self,
        places: Places,
        row_number: int,
        values: Mapping[str, object],
        *,
        published: bool = False,
    ) -> None:
        # Set one by one, and always in one order, the rows of a table share their field names:
        # each takes a third of the memory that a namespace of its own would.
        for field, empty in self._empty.items():
            value = values.get(field)
            setattr(self, field, empty if value is None else value)
        self.places = places
        self.row_number = row_number
        self.published = published

    def __repr__(self) -> str:
        return f"<{self.table} row {self.row_number} of {self.places.sheet}: {self.key}>"

    @property
    def key(self) -> str:
        """The row's key as people know it: its key columns joined by ``|``."""
        found = self._key(self)
        return "|".join(map(str, found)) if isinstance(found, tuple) else str(found)

    @property
    def identity(self) -> str:
        """The row's key; where it has none, all that it holds."""
        key = self.key
        if key.replace("|", ""):
            return key
        values = (getattr(self, field) for field in self.columns)
        return "|".join(str(value) for value in values if value not in (None, ""))

    def code_of_empty(self, column: Column[Any]) -> str:
        """Return the code under which an empty cell of the row is reported."""
        return column.required_by

    def cell(self, column: Column[Any]) -> str | None:
        """Return the address of the row's cell in a column; ``None`` if the table lacks it."""
        place = self.places.cell(self.row_number, column.field)
        return None if place is None else a1(*place)

    def has(self, column: Column[Any]) -> bool:
        """Tell whether the row's table holds a column at all."""
        return self.places.cell(self.row_number, column.field) is not None
