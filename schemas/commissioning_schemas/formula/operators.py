"""The operators between single values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from .coerce import number, text
from .compare import compare
from .results import DIV0, Fault, Number, Scalar

_LARGE = 10**28
"""What counts as a whole number without being read as one: for speed, here and below."""


def tame(value: Number) -> Number:
    """Keep a whole number from growing without end: beyond 28 digits it is rounded."""
    if type(value) is int and not -_LARGE < value < _LARGE:
        return +Decimal(value)
    return value


def add(left: Scalar, right: Scalar) -> Number:
    """Return the sum."""
    if type(left) is int and type(right) is int:
        return left + right
    return number(left) + number(right)


def subtract(left: Scalar, right: Scalar) -> Number:
    """Return the difference."""
    if type(left) is int and type(right) is int:
        return left - right
    return number(left) - number(right)


def multiply(left: Scalar, right: Scalar) -> Number:
    """Return the product."""
    if isinstance(left, int) and isinstance(right, int):
        product = left * right
        return product if -_LARGE < product < _LARGE else tame(product)
    return tame(number(left) * number(right))


def divide(left: Scalar, right: Scalar) -> Number:
    """Return the quotient, a whole number where it is one."""
    above, below = number(left), number(right)
    if below == 0:
        raise Fault(DIV0)
    if type(above) is int and type(below) is int and above % below == 0:
        return above // below
    return Decimal(above) / below


def power(left: Scalar, right: Scalar) -> Number:
    """Return a power."""
    base, exponent = number(left), number(right)
    if base == 0 and exponent < 0:
        raise Fault(DIV0)
    result = Decimal(base) ** exponent
    return int(result) if result == result.to_integral_value() and abs(result) < _LARGE else result


def join(left: Scalar, right: Scalar) -> str:
    """Return both texts as one."""
    return text(left) + text(right)


def minus(value: Scalar) -> Number:
    """Return the value with the other sign."""
    return 0 - number(value)


def percent(value: Scalar) -> Number:
    """Return a hundredth."""
    return divide(value, 100)


def equal(left: Scalar, right: Scalar) -> bool:
    """Tell whether two values are the same."""
    kind = type(left)
    if kind is type(right) and (kind is int or kind is str):
        return left == right or (kind is str and compare(left, right) == 0)
    return compare(left, right) == 0


OPERATORS: Mapping[str, Callable[[Scalar, Scalar], Scalar]] = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
    "^": power,
    "&": join,
    "=": equal,
    "<>": lambda left, right: not equal(left, right),
    "<": lambda left, right: compare(left, right) < 0,
    ">": lambda left, right: compare(left, right) > 0,
    "<=": lambda left, right: compare(left, right) <= 0,
    ">=": lambda left, right: compare(left, right) >= 0,
}
