"""What a map holds. It never holds an amount. (command-line page, "The map")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..address import Range
from ..grid import Value
from ..units import Unit


@dataclass(frozen=True)
class MappedTable:
    """One table of the workbook: what it is, where it stands, and what its columns mean.

    ``columns`` gives each field its heading, or several headings for years across the sheet;
    ``letters`` the column of fields that have none. ``across`` gives headings that stand side by
    side what they say of the rows: a part of the office, a month; without it they name a year.
    ``values`` are the words of the sheet for values of lists, by field; ``signs`` the value that a
    plus gives to a field, and that of a minus. ``sheets`` are several
    sheets with the same headings (``*`` for all that have them), and their names give
    ``sheet_field``.
    """

    role: str
    sheet: str
    columns: Mapping[str, tuple[str, ...]]
    heading: str = ""
    range: Range | None = None
    sheets: tuple[str, ...] = ()
    sheet_field: str = ""
    heading_rows: int = 1
    letters: Mapping[str, int] = field(default_factory=dict)
    across: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    below: str = ""
    until: str = ""
    sections: str = ""
    reversed: tuple[str, ...] = ()
    of_which: tuple[str, ...] = ()
    unit: Unit | None = None
    units: Mapping[str, Unit] = field(default_factory=dict)
    published: bool = False
    text_columns: tuple[str, ...] = ()
    constants: Mapping[str, Value] = field(default_factory=dict)
    totals: tuple[str, ...] = ()
    funding: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    calculated: tuple[str, ...] = ()


@dataclass(frozen=True)
class MappedPortfolio:
    """A portfolio of an office whose workbook has no list of them."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class MappedText:
    """A sheet of sentences, and the cells in it that name years and portfolios."""

    sheet: str
    text: str
    paragraph: str = ""
    purpose: str = ""
    portfolio_cells: tuple[str, ...] = ()
    portfolio_after: str = ""


@dataclass(frozen=True)
class Tie:
    """A figure in a sentence, and the figure of the workbook that it must equal."""

    sheet: str
    cell: str
    text: str
    figure: str
    key: str
    includes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Map:
    """The map of one workbook."""

    unit: Unit = Unit.POUNDS
    about: Mapping[str, Value] = field(default_factory=dict)
    portfolios: tuple[MappedPortfolio, ...] = ()
    tables: tuple[MappedTable, ...] = ()
    texts: tuple[MappedText, ...] = ()
    ties: tuple[Tie, ...] = ()
