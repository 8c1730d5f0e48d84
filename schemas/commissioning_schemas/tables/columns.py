"""The parts of a table: typed columns, from which headings, schemas and drop-downs are made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from ..money import Pence

if TYPE_CHECKING:
    from .row import Row

T = TypeVar("T")
Limits = Mapping[str, Decimal]
"""The office's own limits, by name, from the list ``limit`` of Codes."""

Required = bool | Callable[[Any, Limits], bool]
"""Whether a cell must be filled in: always, never, or told from the row and the limits."""


class Kind(Enum):
    """How a cell of a column is read."""

    KEY = "key"
    REFERENCE = "reference"
    CODE = "code"
    CODES = "codes"
    TEXT = "text"
    YEAR = "year"
    MONEY = "money"
    SHARE = "share"
    DATE = "date"
    INTEGER = "integer"
    NUMBER = "number"
    FLAG = "flag"


class Column(Generic[T]):
    """One column of a table: ``row.amount`` is its value, ``Table.amount`` the column itself.

    A cell that is empty, or could not be read, gives ``None``; in columns of text it gives ``""``.
    """

    field: str
    owner: type[Row]

    def __init__(
        self,
        heading: str,
        kind: Kind,
        *,
        required: Required = False,
        required_by: str = "TYP-019",
        refers_to: tuple[str, ...] = (),
        also: str = "",
        code_list: str = "",
        minimum: Pence | None = None,
        minimum_by: str = "TYP-013",
        formula: str = "",
        figure: str = "",
    ) -> None:
        self.heading = heading
        self.kind = kind
        self.required = required
        self.required_by = required_by
        self.refers_to = refers_to
        self.also = also
        self.code_list = code_list
        self.minimum = minimum
        self.minimum_by = minimum_by
        self.formula = formula
        self.figure = figure

    def __set_name__(self, owner: type[Row], name: str) -> None:
        self.field = name
        self.owner = owner

    def __repr__(self) -> str:
        return f"<column {self.field}: {self.heading}>"

    @property
    def calculated(self) -> bool:
        """Tell whether the workbook works the column out, rather than a person typing it."""
        return bool(self.figure)

    @property
    def is_text(self) -> bool:
        """Tell whether an empty cell of the column reads as empty text."""
        return self.kind.value in _TEXT_KINDS

    @overload
    def __get__(self, row: None, owner: type[Row]) -> Column[T]: ...
    @overload
    def __get__(self, row: Row, owner: type[Row]) -> T: ...
    def __get__(self, row: Row | None, owner: type[Row]) -> Column[T] | T:
        # A row keeps its values in its own namespace, which Python looks at first.
        if row is None:
            return self
        raise AttributeError(self.field)


_TEXT_KINDS = {"key", "reference", "code", "codes", "text", "year"}


def key(heading: str) -> Column[str]:
    """Make a column of short ids, each used once."""
    return Column(heading, Kind.KEY, required=True, required_by="REF-001")


def year_key(heading: str) -> Column[str]:
    """Make a column of financial years, each used once."""
    return Column(heading, Kind.YEAR, required=True, required_by="REF-001")


def reference(
    heading: str,
    *targets: str,
    required: Required = False,
    required_by: str = "TYP-019",
    also: str = "",
) -> Column[str]:
    """Make a column of ids of another table's rows; ``also`` is a word that stands for them all."""
    return Column(
        heading,
        Kind.YEAR if targets == ("Years",) else Kind.REFERENCE,
        required=required,
        required_by=required_by,
        refers_to=targets,
        also=also,
    )


def code(
    heading: str,
    code_list: str,
    *,
    required: Required = False,
    required_by: str = "TYP-019",
    several: bool = False,
) -> Column[str]:
    """Make a column of values from one list of Codes; ``several`` allows more, with ``;``."""
    kind = Kind.CODES if several else Kind.CODE
    return Column(heading, kind, required=required, required_by=required_by, code_list=code_list)


def text(heading: str, *, required: Required = False, required_by: str = "TYP-019") -> Column[str]:
    """Make a column of free text."""
    return Column(heading, Kind.TEXT, required=required, required_by=required_by)


def money(
    heading: str,
    *,
    required: Required = False,
    required_by: str = "TYP-019",
    at_least: Pence | None = None,
    at_least_by: str = "TYP-013",
) -> Column[Pence | None]:
    """Make a column of money, in pence; ``at_least`` is the lowest amount allowed."""
    return Column(
        heading,
        Kind.MONEY,
        required=required,
        required_by=required_by,
        minimum=at_least,
        minimum_by=at_least_by,
    )


def date(
    heading: str, *, required: Required = False, required_by: str = "TYP-019"
) -> Column[dt.date | None]:
    """Make a column of dates."""
    return Column(heading, Kind.DATE, required=required, required_by=required_by)


def integer(heading: str, *, required: Required = False) -> Column[int | None]:
    """Make a column of whole numbers."""
    return Column(heading, Kind.INTEGER, required=required)


def number(heading: str, *, required: Required = False) -> Column[Decimal | None]:
    """Make a column of numbers that are not money."""
    return Column(heading, Kind.NUMBER, required=required)


def share(heading: str, *, required: Required = False) -> Column[Decimal | None]:
    """Make a column of shares from 0 to 1."""
    return Column(heading, Kind.SHARE, required=required)


def calculated_money(heading: str, figure: str, formula: str) -> Column[Pence | None]:
    """Make a column of money that the workbook works out."""
    return Column(heading, Kind.MONEY, figure=figure, formula=formula)


def calculated_share(heading: str, figure: str, formula: str) -> Column[Decimal | None]:
    """Make a column of shares that the workbook works out."""
    return Column(heading, Kind.SHARE, figure=figure, formula=formula)


def calculated_number(heading: str, figure: str, formula: str) -> Column[Decimal | None]:
    """Make a column of numbers that the workbook works out."""
    return Column(heading, Kind.NUMBER, figure=figure, formula=formula)


def calculated_integer(heading: str, figure: str, formula: str) -> Column[int | None]:
    """Make a column of whole numbers that the workbook works out."""
    return Column(heading, Kind.INTEGER, figure=figure, formula=formula)


def calculated_text(heading: str, figure: str, formula: str) -> Column[str]:
    """Make a column of text that the workbook works out."""
    return Column(heading, Kind.TEXT, figure=figure, formula=formula)


def calculated_date(heading: str, figure: str, formula: str) -> Column[dt.date | None]:
    """Make a column of dates that the workbook works out."""
    return Column(heading, Kind.DATE, figure=figure, formula=formula)


def calculated_flag(heading: str, figure: str, formula: str) -> Column[bool | None]:
    """Make a column of yes or no that the workbook works out."""
    return Column(heading, Kind.FLAG, figure=figure, formula=formula)
