"""Arrays of numbers that can be multiplied and added in any order, since nothing is rounded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import compress
from operator import mul
from typing import TypeAlias

from .areas import Array, Operand, Spread
from .coerce import number
from .results import Number

Numbers: TypeAlias = Sequence[Number]
Once: TypeAlias = Callable[[object, Sequence[Operand], Callable[[], Spread]], Spread]
"""Works something out, once for the same operands."""

_DIGITS = 28
_TALL = 10_000
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


def sum_of_product(operands: Sequence[Spread], once: Once) -> Number | None:
    """Multiply operands place by place, and add; ``None`` where a number could be rounded.

    What the factors that reach across make of each row is worked out ``once`` for these factors;
    in a tall area rows whose own factors make nought are passed over.
    """
    arrays = [one if isinstance(one, Array) else Array(1, 1, [one]) for one in operands]
    height, width = max(one.height for one in arrays), max(one.width for one in arrays)
    columns: list[Numbers] = []
    rows: list[Numbers] = []
    wholes: list[Numbers] = []
    across: list[Array] = []
    bound = height * width
    factor: Number = 1
    for array in arrays:
        found = exact(array)
        if found is None:
            return None
        bound *= found.bound
        match array.height == height, array.width == width:
            case True, True if width > 1:
                wholes.append(found.numbers)
                across.append(array)
            case True, True:
                columns.append(found.numbers)
            case True, False if array.width == 1:
                columns.append(found.numbers)
            case False, True if array.height == 1:
                rows.append(found.numbers)
                across.append(array)
            case False, False if array.height == array.width == 1:
                factor *= found.numbers[0]
            case _:
                return None
    if bound >= _ROOM:
        return None
    if not wholes:
        down = sum(_product(columns)) if columns else height
        return factor * down * (sum(_product(rows)) if rows else width)

    *more, last = wholes
    picks = len(rows) == 1 and not more and set(rows[0]) <= {0, 1}

    def sum_of_row(at: int) -> Number:
        place = at * width
        if picks:
            return sum(compress(last[place : place + width], rows[0]))
        return sum(_product([*rows, *(one[place : place + width] for one in wholes)]))

    each_row = _product(columns) or [1] * height
    if height > _TALL:
        return factor * sum(each * sum_of_row(at) for at, each in enumerate(each_row) if each)
    sums = once(
        sum_of_product, across, lambda: Array(height, 1, list(map(sum_of_row, range(height))))
    )
    known = exact(sums) if isinstance(sums, Array) else None
    assert known is not None
    products: Numbers = list(map(mul, each_row, known.numbers))
    return factor * sum(products)


def _product(factors: Sequence[Numbers]) -> Numbers:
    if not factors:
        return ()
    result = factors[0]
    for other in factors[1:]:
        result = list(map(mul, result, other))
    return result
