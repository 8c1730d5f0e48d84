"""A figure: one calculated cell, with what Excel makes of it and what the data mean."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from ..address import a1
from ..findings import Place
from ..formula import Result, Unsupported
from ..grid import CellError, Value
from ..money import Pence, pence_from_number
from ..owned import Subject
from ..tables import Row
from ..units import Unit

FigureKind = Literal["money", "share", "text", "number", "bool", "date"]
Meant: TypeAlias = Pence | Decimal | str | bool | dt.date | None
"""Money in pence, a share or number as a decimal; ``""`` is blank, ``None`` is not known."""


NOTHING = Subject()


class Figure(NamedTuple):
    """One calculated cell of a workbook.

    ``formula`` should stand in the cell, ``own`` does (``None`` where nothing or a typed value
    does). ``stored`` is what the cell shows, ``excel`` what its own formula gives on the cells
    as they are (the formula that should stand there, where none does), ``meant`` what the data
    mean; ``by_formula`` is what the formula that should stand there gives. ``standard`` tells
    whether it does stand there.

    A workbook has a thousand of them: a NamedTuple is made in a fifth of a dataclass's time.
    """

    id: str
    table: str
    sheet: str
    row: int
    column: int
    kind: FigureKind
    formula: str
    own: str | None
    stored: Value
    excel: Result
    by_formula: Result
    standard: bool
    meant: Meant
    subject: Subject = NOTHING
    source: Row | None = None
    row_label: str = ""
    column_label: str = ""
    field: str = ""

    @property
    def cell(self) -> str:
        """The address of the cell."""
        return a1(self.row, self.column)

    @property
    def place(self) -> Place:
        """The place of the cell, as a finding names it."""
        return Place(
            self.sheet,
            self.cell,
            None,
            self.table,
            self.column_label,
            self.source.identity if self.source is not None else self.row_label,
            self.field,
        )

    @property
    def alone(self) -> Figure:
        """The figure without its row, which would take its whole table along."""
        if self.source is None:
            return self
        # Ten times as fast as _replace, for each of a thousand figures.
        return Figure(*self[:14], None, self.source.identity, *self[16:])

    @property
    def stale(self) -> bool:
        """Tell whether the cell shows something else than its own formula gives.

        Nobody can tell of a formula that cannot be worked out here: then it is false.
        """
        return (
            self.own is not None
            and self.stored is not None
            and not isinstance(self.excel, Unsupported)
            and not same(self.kind, self.stored, self.excel)
        )


_NOISE, _PRECISION = Decimal("1e-6"), Decimal("1e-15")
"""What binary arithmetic leaves behind: it can carry half a penny over to the next penny."""


def same(kind: FigureKind, one: Value | Result, other: Value | Result) -> bool:
    """Tell whether two results of a calculated cell are equal, to the penny or to 1e-9."""
    if type(one) is int and type(other) is int and one == other:
        return True
    first, second = _plain(one), _plain(other)
    if not isinstance(first, Decimal) or not isinstance(second, Decimal):
        return first == second
    apart, noise = abs(first - second), abs(first) * _PRECISION
    if kind == "money":
        return apart < max(_NOISE, noise) or pence_of(first) == pence_of(second)
    return apart < max(Decimal("1e-9"), noise)


def _plain(value: Value | Result) -> object:
    if isinstance(value, bool | CellError):
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, int | Decimal):
        return Decimal(value)
    if isinstance(value, dt.date):
        return Decimal((value - dt.date(1899, 12, 30)).days)
    return "" if value is None else value


def pence_of(result: Value | Result) -> Pence | None:
    """Return a result in pounds as pence; ``None`` where it is no number."""
    if isinstance(result, bool) or not isinstance(result, int | float | Decimal):
        return None
    return pence_from_number(result, Unit.POUNDS)[0]
