"""Rectangles while a formula is worked out: areas of cells, and arrays of values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import NamedTuple, TypeAlias

from .results import FAILURES, NA, Scalar, error_of


class Area(NamedTuple):
    """A rectangle of cells on one sheet, not yet read."""

    sheet: int
    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        """The number of rows."""
        return self.bottom - self.top + 1

    @property
    def width(self) -> int:
        """The number of columns."""
        return self.right - self.left + 1


class Array:
    """A rectangle of values, row after row."""

    __slots__ = ("exact", "height", "values", "width")

    def __init__(self, height: int, width: int, values: Sequence[Scalar]) -> None:
        self.height = height
        self.width = width
        self.values = values
        self.exact: object = False  # What exact.py makes of it, once somebody asks.


Operand: TypeAlias = Scalar | Area | Array
Spread: TypeAlias = Scalar | Array


def stretch(operand: Spread, height: int, width: int) -> Iterable[Scalar]:
    """Give a value for each place of a larger rectangle, as Excel stretches rows and columns."""
    if not isinstance(operand, Array):
        return repeat(operand, height * width)
    values = operand.values
    if operand.height == height and operand.width == width:
        return values
    if operand.width == 1 and operand.height == height:
        return [value for value in values for _ in range(width)]
    if operand.height == 1 and operand.width == width:
        return [*values] * height
    stretched: list[Scalar] = []
    for row in range(height):
        source = 0 if operand.height == 1 else row
        for column in range(width):
            at = 0 if operand.width == 1 else column
            inside = source < operand.height and at < operand.width
            stretched.append(values[source * operand.width + at] if inside else NA)
    return stretched


def lift(function: Callable[..., Scalar], operands: Sequence[Spread]) -> Spread:
    """Apply a function of single values to arrays, place by place."""
    if len(operands) == 2:
        found = _lift_both(function, *operands)
        if found is not None:
            return found
    arrays = [operand for operand in operands if type(operand) is Array]
    if not arrays:
        return function(*operands)
    height, width = arrays[0].height, arrays[0].width
    for array in arrays[1:]:
        height, width = max(height, array.height), max(width, array.width)
    try:
        whole = [stretch(operand, height, width) for operand in operands]
        return Array(height, width, list(map(function, *whole)))
    except FAILURES:
        pass  # Some place fails; which, is found one by one.
    values: list[Scalar] = []
    for row in zip(*(stretch(operand, height, width) for operand in operands), strict=True):
        try:
            values.append(function(*row))
        except FAILURES as failure:
            values.append(error_of(failure))
    return Array(height, width, values)


def _lift_both(function: Callable[..., Scalar], one: Spread, other: Spread) -> Array | None:
    """Apply a function of two values; ``None`` where the shapes differ, or a place fails."""
    try:
        if type(one) is not Array:
            if type(other) is not Array:
                return None
            values = [function(one, value) for value in other.values]
            return Array(other.height, other.width, values)
        if type(other) is not Array:
            return Array(one.height, one.width, [function(value, other) for value in one.values])
        if one.height == other.height and one.width == other.width:
            return Array(one.height, one.width, list(map(function, one.values, other.values)))
    except FAILURES:
        pass  # Which of the places fails is found one by one.
    return None
