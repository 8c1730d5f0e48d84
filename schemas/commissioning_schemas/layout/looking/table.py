"""A table as looking found it: what a map would say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...address import Range
from ...grid import Sheet, Value
from ...units import Unit


@dataclass(frozen=True)
class LookedTable:
    """One table that was found.

    ``rows`` are its rows of data, ``sums`` those of totals. ``columns`` gives each field the texts
    of its headings, ``letters`` those columns that have none, ``spots`` every column that is
    read, with its field; ``gives`` is what headings side by side say, ``values`` what words stand
    for, by field, ``signs`` what the sign of the amount gives. ``area`` is the whole table with
    its headings. ``is_open`` tells that something must be answered before it can be read.
    """

    sheet: Sheet
    role: str
    heading: str
    heading_rows: int
    area: Range
    columns: Mapping[str, tuple[str, ...]]
    spots: Mapping[int, str]
    letters: Mapping[str, str] = field(default_factory=dict)
    gives: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    constants: Mapping[str, Value] = field(default_factory=dict)
    unit: Unit | None = None
    text_columns: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    funding: tuple[str, ...] = ()
    of_which: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    sections: str = ""
    reversed: tuple[str, ...] = ()
    below: str = ""
    until: str = ""
    rows: tuple[int, ...] = ()
    sums: tuple[int, ...] = ()
    exact: bool = False
    is_open: bool = False

    @property
    def place(self) -> str:
        """The sheet and range, as people write them."""
        return f"{self.sheet.name}!{self.area.a1}"


@dataclass(frozen=True)
class Passed:
    """A part of a sheet that was looked at and is not read, with the reason in words.

    ``is_words`` tells that it is a whole sheet without a number.
    """

    sheet: str
    area: str
    why: str
    is_words: bool = False
