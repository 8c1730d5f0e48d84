"""Functions that tell what a value is, and those of truth."""

from __future__ import annotations

from decimal import Decimal

from ..grid import CellError
from .areas import Area, Array, Operand
from .coerce import anything, truth
from .functions import Context, plain, whole
from .results import NA, VALUE, Fault, Number, Scalar
from .totals import many


@plain("ISERROR", anything, takes_errors=True)
def is_error(value: Scalar) -> bool:
    """Tell whether it is an error."""
    return isinstance(value, CellError)


@plain("ISERR", anything, takes_errors=True)
def is_other_error(value: Scalar) -> bool:
    """Tell whether it is an error other than #N/A."""
    return isinstance(value, CellError) and value != NA


@plain("ISNA", anything, takes_errors=True)
def is_missing(value: Scalar) -> bool:
    """Tell whether it is #N/A."""
    return value == NA


@plain("ISTEXT", anything, takes_errors=True)
def is_text(value: Scalar) -> bool:
    """Tell whether it is text."""
    return isinstance(value, str)


@plain("ISNUMBER", anything, takes_errors=True)
def is_number(value: Scalar) -> bool:
    """Tell whether it is a number."""
    return type(value) in (int, Decimal)


@plain("ISBLANK", anything, takes_errors=True)
def is_blank(value: Scalar) -> bool:
    """Tell whether the cell is empty."""
    return value is None


@plain("N", anything)
def as_number(value: Scalar) -> Number:
    """Return a number as it is, TRUE as 1, all else as 0."""
    if isinstance(value, CellError):
        raise Fault(value)
    return (
        value
        if isinstance(value, int | Decimal) and not isinstance(value, bool)
        else int(value is True)
    )


@plain("T", anything)
def as_text(value: Scalar) -> str:
    """Return a text as it is, all else as empty text."""
    if isinstance(value, CellError):
        raise Fault(value)
    return value if isinstance(value, str) else ""


@plain("NOT", truth)
def negation(value: bool) -> bool:
    """Return the other truth value."""
    return not value


@plain("TRUE")
def true() -> bool:
    """Return TRUE."""
    return True


@plain("FALSE")
def false() -> bool:
    """Return FALSE."""
    return False


@plain("NA")
def missing() -> Scalar:
    """Return #N/A."""
    raise Fault(NA)


def _truths(context: Context, operands: tuple[Operand, ...]) -> list[bool]:
    found: list[bool] = []
    for operand in operands:
        if not isinstance(operand, Area | Array):
            found.append(truth(operand))
            continue
        for value in many(context, operand):
            if value is not None and not isinstance(value, str):
                found.append(truth(value))
    if not found:
        raise Fault(VALUE)
    return found


@whole("AND", "R", repeat=1)
def every(context: Context, *operands: Operand) -> Scalar:
    """Tell whether all are true."""
    return all(_truths(context, operands))


@whole("OR", "R", repeat=1)
def some(context: Context, *operands: Operand) -> Scalar:
    """Tell whether one is true."""
    return any(_truths(context, operands))


@whole("ROWS", "R")
def rows(context: Context, operand: Operand) -> Scalar:
    """Count the rows."""
    return operand.height if isinstance(operand, Area | Array) else 1


@whole("COLUMNS", "R")
def columns(context: Context, operand: Operand) -> Scalar:
    """Count the columns."""
    return operand.width if isinstance(operand, Area | Array) else 1
