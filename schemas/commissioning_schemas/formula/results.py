"""What a formula can give, and how a failure travels while it is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from ..grid import CellError

Number: TypeAlias = int | Decimal
Scalar: TypeAlias = bool | int | Decimal | str | CellError | None
"""One value while a formula is worked out; ``None`` is an empty cell, a date is its serial."""

DIV0 = CellError("#DIV/0!")
NA = CellError("#N/A")
NAME = CellError("#NAME?")
NUM = CellError("#NUM!")
REF = CellError("#REF!")
VALUE = CellError("#VALUE!")
CIRCULAR = CellError("#CIRCULAR!")
"""The result of a cell on a circle, and of every cell that reads one; nothing catches it."""


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Something that this engine does not work out, named; every reader of it gives it too."""

    name: str


Result: TypeAlias = bool | int | Decimal | str | CellError | Unsupported | None

Place: TypeAlias = tuple[int, int, int]
"""A cell: the number of its sheet (from 0), its row and its column."""


class Fault(Exception):  # noqa: N818  # a signal that formulas catch, as Excel does
    """An Excel error on its way to whatever catches it."""

    def __init__(self, error: CellError) -> None:
        super().__init__(error.name)
        self.error = error


class Stop(Exception):  # noqa: N818  # a signal, not an error
    """The formula reads something unsupported or circular: its result is that."""

    def __init__(self, result: Unsupported | CellError) -> None:
        super().__init__(str(result))
        self.result = result


class Needed(Exception):  # noqa: N818  # a signal, not an error
    """Cells whose formulas must be worked out before this one can be."""

    def __init__(self, places: list[Place]) -> None:
        super().__init__()
        self.places = places


class Unfit(Exception):  # noqa: N818  # a signal, not an error
    """A short way does not serve here: the formula must be worked out in full, cell by cell."""


FAILURES = (Fault, ArithmeticError)


def error_of(failure: Exception) -> CellError:
    """Return the Excel error that stands for a failure."""
    return failure.error if isinstance(failure, Fault) else NUM
