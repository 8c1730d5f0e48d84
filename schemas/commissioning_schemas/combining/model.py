"""What goes into combining, and what comes out of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias

from ..book import Book
from ..findings import Said, Severity
from ..money import Pence

Content: TypeAlias = str | int | Decimal | dt.date | None
"""What a cell of the new workbook holds; money in pounds."""

Record: TypeAlias = Mapping[str, Content]

Taken = Literal["Yes", "The same row", "No: its id is used", "No: published amounts"]


@dataclass(frozen=True)
class Source:
    """One workbook that is combined: the name that messages show, and its tables."""

    file: str
    book: Book


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row came from, and whether it stands in the new workbook.

    ``row`` is ``None`` for what a map or a profile says and no sheet shows.
    """

    table: str
    key: str
    file: str
    sheet: str
    row: int | None
    taken: Taken

    def __str__(self) -> str:
        return ", ".join([self.file, self.sheet + (f" row {self.row}" if self.row else "")])


@dataclass(frozen=True, slots=True)
class Across:
    """Something that several workbooks make together, at one row of the new workbook.

    The row is named by its table and its key; ``impact`` is in pence.
    """

    code: str
    table: str
    key: str
    field: str
    message: str
    severity: Severity
    fix: str
    found: str | None = None
    expected: str | None = None
    impact: Pence | None = None


@dataclass(frozen=True)
class Combined:
    """The inputs of one workbook, made of several.

    ``tables`` are its rows by table and field, ``origins`` where each came from. ``across`` is
    what does not fit together; ``left`` what was left out of each workbook, by its name.
    ``lines`` are what each workbook plans to spend in a year: (year, file) and pence.
    """

    about: Record
    tables: Mapping[str, Sequence[Record]]
    origins: Sequence[Origin]
    across: Sequence[Across]
    left: Mapping[str, Sequence[Said]] = field(default_factory=dict)
    lines: Mapping[tuple[str, str], Pence] = field(default_factory=dict)
