"""Arrays of numbers that can be multiplied and added in any order, since nothing is rounded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from operator import mul
from typing import TypeAlias

from .areas import Array, Spread
from .coerce import number
from .results import Number

Numbers: TypeAlias = Sequence[Number]

_DIGITS = 28
_ROOM = 10**_DIGITS
"""Below this, products and sums are exact: so many digits a number may have."""


@dataclass(frozen=True, slots=True)
class Exact:
    """The numbers of an array, empty cells as 0, and a bound of each with its point left out."""

    numbers: Numbers
    bound: int


def exact(array: Array) -> Exact | None:
    """Return the numbers of an array; ``None`` where it holds anything else.

    It is remembered for as long as the array is.
    """
    if array.exact is False:
        array.exact = _exact(array)
    found = array.exact
    return found if isinstance(found, Exact) else None


def _exact(array: Array) -> Exact | None:
    kinds = set(map(type, array.values))
    if not kinds <= {int, bool, Decimal, type(None)}:
        return None
    numbers = list(map(number, array.values))
    places = 0
    if Decimal in kinds:
        exponents = [int(one.as_tuple().exponent) for one in numbers if isinstance(one, Decimal)]
        places = -min(*exponents, 0)
    largest = int(max(map(_size, numbers), default=0))
    return Exact(numbers, (largest + 1) * 10**places) if places <= _DIGITS else None


def _size(value: Number) -> Number:
    return value if value >= 0 else -value


def sum_of_product(operands: Sequence[Spread]) -> Number | None:
    """Multiply operands place by place, and add; ``None`` where a number could be rounded.

    A row whose own factors make nought is passed over.
    """
    arrays = [one if isinstance(one, Array) else Array(1, 1, [one]) for one in operands]
    height, width = max(one.height for one in arrays), max(one.width for one in arrays)
    columns: list[Numbers] = []
    rows: list[Numbers] = []
    wholes: list[Numbers] = []
    bound = height * width
    factor: Number = 1
    for array in arrays:
        found = exact(array)
        if found is None:
            return None
        bound *= found.bound
        match array.height == height, array.width == width:
            case True, True:
                (wholes if width > 1 else columns).append(found.numbers)
            case True, False if array.width == 1:
                columns.append(found.numbers)
            case False, True if array.height == 1:
                rows.append(found.numbers)
            case False, False if array.height == array.width == 1:
                factor *= found.numbers[0]
            case _:
                return None
    if bound >= _ROOM:
        return None
    if not wholes:
        down = sum(_product(columns)) if columns else height
        return factor * down * (sum(_product(rows)) if rows else width)
    total: Number = 0
    for each, at in zip(_product(columns) or [1] * height, count(0, width), strict=False):
        if each:
            total += each * sum(_product([*rows, *(one[at : at + width] for one in wholes)]))
    return factor * total


def _product(factors: Sequence[Numbers]) -> Numbers:
    if not factors:
        return ()
    result = factors[0]
    for other in factors[1:]:
        result = list(map(mul, result, other))
    return result
