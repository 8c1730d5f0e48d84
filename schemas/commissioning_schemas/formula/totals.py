"""SUM, COUNT, MIN and other functions of all the numbers in their arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import cast

from ..grid import CellError
from .areas import Area, Array, Operand
from .coerce import number
from .coerce import whole as whole_number
from .functions import Context, whole
from .operators import divide, multiply
from .results import DIV0, NA, NUM, VALUE, Fault, Number, Scalar, Stop, Unsupported


def many(context: Context, operand: Operand) -> list[Scalar]:
    """Return all values of an operand."""
    if isinstance(operand, Area):
        return list(context.cells.values(operand))
    return list(operand.values) if isinstance(operand, Array) else [operand]


def numbers(context: Context, operands: tuple[Operand, ...]) -> list[Number]:
    """Return the numbers; text in cells is skipped, text among the arguments is read."""
    found: list[Number] = []
    for operand in operands:
        if not isinstance(operand, Area | Array):
            if operand is not None:
                found.append(number(operand))
            continue
        for value in many(context, operand):
            if type(value) is int or type(value) is Decimal:
                found.append(value)
            elif isinstance(value, CellError):
                raise Fault(value)
    return found


@whole("SUM", "R", repeat=1)
def total(context: Context, *operands: Operand) -> Scalar:
    """Add all numbers."""
    return sum(numbers(context, operands))


@whole("PRODUCT", "R", repeat=1)
def product(context: Context, *operands: Operand) -> Scalar:
    """Multiply all numbers; 0 where there is none."""
    found = numbers(context, operands)
    result: Number = 1 if found else 0
    for value in found:
        result = multiply(result, value)
    return result


@whole("MIN", "R", repeat=1)
def smallest(context: Context, *operands: Operand) -> Scalar:
    """Return the smallest number, 0 where there is none."""
    return min(numbers(context, operands), default=0)


@whole("MAX", "R", repeat=1)
def largest(context: Context, *operands: Operand) -> Scalar:
    """Return the largest number, 0 where there is none."""
    return max(numbers(context, operands), default=0)


@whole("AVERAGE", "R", repeat=1)
def average(context: Context, *operands: Operand) -> Scalar:
    """Return the mean of all numbers."""
    found = numbers(context, operands)
    if not found:
        raise Fault(DIV0)
    return divide(sum(found), len(found))


@whole("COUNT", "R", repeat=1)
def count(context: Context, *operands: Operand) -> Scalar:
    """Count the numbers."""
    counted = 0
    for operand in operands:
        if isinstance(operand, Area | Array):
            counted += sum(type(value) in (int, Decimal) for value in many(context, operand))
        else:
            counted += _reads_as_number(operand)
    return counted


def _reads_as_number(value: Scalar) -> bool:
    try:
        number(value)
    except Fault:
        return False
    return True


@whole("COUNTA", "R", repeat=1)
def count_filled(context: Context, *operands: Operand) -> Scalar:
    """Count what is not empty; an empty text of a formula counts."""
    return sum(value is not None for operand in operands for value in many(context, operand))


@whole("COUNTBLANK", "R")
def count_blank(context: Context, operand: Operand) -> Scalar:
    """Count what shows nothing."""
    return sum(value is None or value == "" for value in many(context, operand))


@whole("SUMPRODUCT", "A", repeat=1)
def sum_of_products(context: Context, *operands: Operand) -> Scalar:
    """Multiply arrays place by place and add; what is not a number counts as 0."""
    shapes = {_shape(operand) for operand in operands}
    if len(shapes) > 1:
        raise Fault(VALUE)
    if len(operands) == 1:
        values = many(context, operands[0])
        if set(map(type, values)) == {int}:
            return sum(cast("list[int]", values))
    result: Number = 0
    for factors in zip(*(many(context, operand) for operand in operands), strict=True):
        term: Number = 1
        for factor in factors:
            if isinstance(factor, CellError):
                raise Fault(factor)
            term *= factor if type(factor) in (int, Decimal) else 0
        result += term
    return result


def _shape(operand: Operand) -> tuple[int, int]:
    return (operand.height, operand.width) if isinstance(operand, Area | Array) else (1, 1)


@whole("LARGE", "RV")
def kth_largest(context: Context, operand: Operand, place: Scalar) -> Scalar:
    """Return the largest number but so many."""
    return _kth(sorted(numbers(context, (operand,)), reverse=True), whole_number(place))


@whole("SMALL", "RV")
def kth_smallest(context: Context, operand: Operand, place: Scalar) -> Scalar:
    """Return the smallest number but so many."""
    return _kth(sorted(numbers(context, (operand,))), whole_number(place))


def _kth(ordered: list[Number], place: int) -> Number:
    if not 1 <= place <= len(ordered):
        raise Fault(NUM)
    return ordered[place - 1]


@whole("RANK", "VRV", least=2)
def rank(context: Context, value: Scalar, operand: Operand, upwards: Scalar = 0) -> Scalar:
    """Return the place of a number among others, the largest first unless told."""
    wanted, found = number(value), numbers(context, (operand,))
    if wanted not in found:
        raise Fault(NA)
    before = number(upwards) != 0
    return 1 + sum(other < wanted if before else other > wanted for other in found)


_SUBTOTALS: dict[int, Callable[..., Operand]] = {
    1: average,
    2: count,
    3: count_filled,
    4: largest,
    5: smallest,
    6: product,
    9: total,
}


@whole("SUBTOTAL", "VR", repeat=1)
def subtotal(context: Context, code: Scalar, *operands: Operand) -> Operand:
    """Sum or count cells that are no subtotals themselves, and from 101 on only visible ones."""
    which = whole_number(code)
    function = _SUBTOTALS.get(which - 100 if which > 100 else which)
    if function is None:
        raise Fault(VALUE)
    shown: list[Scalar] = []
    for operand in operands:
        if not isinstance(operand, Area):
            raise Fault(VALUE)
        shown += _shown(context, operand, which > 100)
    return function(context, Array(len(shown), 1, shown))


def _shown(context: Context, area: Area, visible_only: bool) -> Iterator[Scalar]:
    sheet = context.cells.sheets[area.sheet]
    values = iter(context.cells.results(area))
    for row in range(area.top, area.bottom + 1):
        hidden = row in sheet.hidden_rows
        if hidden and not visible_only:
            raise Stop(Unsupported("SUBTOTAL over hidden rows"))
        for column in range(area.left, area.right + 1):
            value = next(values)
            formula = sheet.formula(row, column) or ""
            if hidden or "SUBTOTAL(" in formula.upper():
                continue
            if isinstance(value, Unsupported):
                raise Stop(value)
            yield value
