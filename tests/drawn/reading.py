"""How a program read a workbook, in terms that know nothing of the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class TableRead:
    """A table as a program read it.

    ``role`` is a sheet of domain.md B.2, ``None`` for no table of ours. ``heading_row`` is the
    lower of two; ``None`` for none. ``columns`` gives the letter of each column that was named,
    by field (``"original_budget"``); where one field has many columns, by field and value
    (``"original_budget@2024-25"``, ``"amount@M01"``, ``"original_budget@Victims"``). ``unit`` is
    "£", "£k" or "£m", ``None`` where the reading claims none; ``units`` are those of columns that
    have their own, by letter.

    ``rows`` gives the kind of every row that was looked at, by number: "data", "total",
    "subtotal", "net", "of which", "funding", "section", "note", "units", "column numbers" or
    "headings again". A row that is not there was passed over. ``known`` are fields whose one value
    was found outside the columns, ``sections`` is the field that section rows give.
    """

    sheet: str
    role: str | None
    heading_row: int | None
    columns: Mapping[str, str] = field(default_factory=dict)
    unit: str | None = None
    units: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[int, str] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)
    sections: str = ""


@dataclass(frozen=True)
class Question:
    """Something that a program asks before it uses what it read.

    ``about`` is "role", "headings", "unit", "rows", "sign", "levels", "values", a field, or a
    column's letter; "role" and "headings" cast doubt on every column of the table. ``row`` is a
    row of the table that it is about, its heading row for example, and ``column`` one of its
    columns, where another table stands beside it; without them it is about the whole sheet.
    """

    sheet: str
    about: str
    row: int | None = None
    column: str | None = None


@dataclass(frozen=True)
class Reading:
    """All that a program read in a workbook, and all that it asks."""

    tables: tuple[TableRead, ...] = ()
    questions: tuple[Question, ...] = ()
