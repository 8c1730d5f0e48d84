"""What a person of the trade reads in a drawn workbook, written before any program read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from commissioning_schemas.address import Range

COUNTED = "data"
"""The kind of every filled row that the truth does not name."""

TREATMENT = {
    COUNTED: "counted",
    "total": "worked out",
    "subtotal": "worked out",
    "net": "worked out",
    "of which": "within another row",
    "funding": "pays for the total",
    "section": "silent",
    "note": "silent",
    "units": "silent",
    "column numbers": "silent",
    "headings again": "silent",
    "ask": "not known",
}
"""The kinds of rows, each with what becomes of its amounts; kinds treated alike may be mixed up.

What becomes of a row of kind "ask" only a person can say.
"""


@dataclass(frozen=True)
class Ask:
    """What a careful person would ask before she goes on.

    ``about`` is "role", "headings", "unit", "rows", "sign", "levels" (amounts, or changes of
    them?), "values" (what the words in a column stand for), a field, or a column's letter.
    """

    about: str
    why: str


@dataclass(frozen=True)
class Table:
    """One block of cells that looks like a table, ours or not.

    ``role`` is a sheet of domain.md B.2; ``None`` is no table of ours. ``area`` runs from the
    first row below the headings to the last row, notes under it left out. ``heading`` is the row
    of the headings, the lower one of two; ``None`` where there is none, and ``parents`` the upper.

    Columns are written ``"C: Budget"``, with the letter and the words of the heading; those of two
    rows ``"C: 2024/25 | Budget"``. ``columns`` are those that a reader of the sheet alone names
    with certainty, by field; ``across`` is one field in many columns, each with the year, period,
    movement, partner or portfolio that its heading names. ``may`` are other readings that are not
    wrong, by field, of another role with its name before (``"Budget.original_budget"``), one or
    more columns each. What stands in neither is wrong where it is read without a question.

    ``rows`` are the rows that are not data, written ``"14: Total"``, by kind. ``known`` is what
    stands outside the columns: a field's value, and the cell that says so (``"A2: 2024/25"``) or
    ``"the sheet's name"``. ``sections`` is the field whose value the section rows give. ``unit``
    is "" where the table holds no money, and ``None`` where it must be asked.
    """

    sheet: str
    role: str | None
    area: str
    heading: int | None = None
    parents: int | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    across: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    may: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    unit: str | None = "£"
    units: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    sections: str = ""
    asks: tuple[Ask, ...] = ()

    @property
    def range(self) -> Range:
        """The rows under the headings."""
        return Range.parse(self.area)

    @property
    def kinds(self) -> dict[int, str]:
        """The kind of each row that is not data."""
        return {int(row.partition(":")[0]): kind for row, kind in self.rows.items()}

    @property
    def certain(self) -> dict[str, str]:
        """The letter of each column by what it is named: ``Budget.original_budget@2024-25``."""
        names = {self.dotted(name): letter(said) for name, said in self.columns.items()}
        for name, columns in self.across.items():
            for said, value in columns.items():
                names[f"{self.dotted(name)}@{value}"] = letter(said)
        return names

    @property
    def allowed(self) -> set[tuple[str, str]]:
        """Every pair of name and letter that is not wrong."""
        also = {
            (self.dotted(name), letter(said))
            for name, places in self.may.items()
            for said in ((places,) if isinstance(places, str) else places)
        }
        return {*self.certain.items(), *also}

    @property
    def roles(self) -> set[str]:
        """Every role in which the table may be read."""
        return {name.partition(".")[0] for name, _ in self.allowed} | {self.role or ""} - {""}

    def dotted(self, name: str) -> str:
        """Return a field's name with its role before it."""
        return name if "." in name else f"{self.role}.{name}"


@dataclass(frozen=True)
class Truth:
    """What a workbook holds: its tables, and the sheets without one."""

    tables: tuple[Table, ...]
    others: tuple[str, ...] = ()


def letter(said: str) -> str:
    """Return the letter of a column that is written ``"C: Budget"``."""
    return said.partition(":")[0]
