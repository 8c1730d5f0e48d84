"""Where a map says that a table stands, and what of it may be missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..address import Range
from ..grid import Sheet, Value
from ..units import Unit


@dataclass(frozen=True)
class MappedPlace:
    """What a map says of one table.

    ``across`` is the field that headings of years fill, ``spreads`` the fields that may stand
    below such headings; ``gives`` is what headings say that name no year, ``values`` what words of
    a field stand for, ``signs`` what the sign of an amount gives to a field. ``letters`` are
    columns without a heading. The headings are looked for below the text ``below``, and the table
    ends above the text ``until``. ``sections`` is the field that rows of one text fill for the
    rows below them. ``given`` are the constants that the map itself gives, and not the name of a
    sheet.
    """

    role: str
    sheet: str
    columns: Mapping[str, tuple[str, ...]]
    heading: str = ""
    range: Range | None = None
    heading_rows: int = 1
    letters: Mapping[str, int] = field(default_factory=dict)
    gives: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    below: str = ""
    until: str = ""
    unit: Unit = Unit.POUNDS
    units: Mapping[str, Unit] = field(default_factory=dict)
    published: bool = False
    text_columns: tuple[str, ...] = ()
    constants: Mapping[str, Value] = field(default_factory=dict)
    totals: tuple[str, ...] = ()
    funding: tuple[str, ...] = ()
    of_which: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    sections: str = ""
    reversed: frozenset[str] = frozenset()
    calculated: tuple[str, ...] = ()
    given: frozenset[str] = frozenset()
    across: str = ""
    spreads: frozenset[str] = frozenset()


@dataclass(frozen=True)
class NotFound:
    """A part that the map names and the workbook lacks: a sheet, a heading row or a column."""

    place: MappedPlace
    sheet: Sheet | None
    heading_row: int | None
    headings: tuple[str, ...]
    found: tuple[str, ...]
