"""Rounding: half away from zero, and on the digits that Excel has."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, ROUND_UP, Context, Decimal
from functools import cache

from .coerce import DOUBLE_DIGITS, number, settle, whole
from .functions import plain
from .results import DIV0, Fault, Number

_WIDE = Context(prec=700)


def rounded(value: Number, places: int, mode: str) -> Number:
    """Round a number to so many places after the point (before it, where negative)."""
    if type(value) is int and places >= 0:
        return value
    exact = Decimal(settle(value, DOUBLE_DIGITS))
    if places >= -int(exact.as_tuple().exponent):
        return value if type(value) is int else exact
    if places < -400:
        return 0
    result = exact.quantize(_last_digit(places), rounding=mode, context=_WIDE)
    return int(result) if places <= 0 else result


@cache
def _last_digit(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


@plain("ROUND", number, whole)
def round_half(value: Number, places: int) -> Number:
    """Round half away from zero."""
    return rounded(value, places, ROUND_HALF_UP)


@plain("ROUNDUP", number, whole)
def round_up(value: Number, places: int) -> Number:
    """Round away from zero."""
    return rounded(value, places, ROUND_UP)


@plain("ROUNDDOWN", number, whole)
def round_down(value: Number, places: int) -> Number:
    """Round towards zero."""
    return rounded(value, places, ROUND_DOWN)


@plain("TRUNC", number, whole, least=1)
def truncate(value: Number, places: int = 0) -> Number:
    """Cut off places."""
    return rounded(value, places, ROUND_DOWN)


@plain("INT", number)
def floor(value: Number) -> Number:
    """Round down to a whole number."""
    return rounded(value, 0, ROUND_FLOOR)


@plain("MOD", number, number)
def modulo(value: Number, divisor: Number) -> Number:
    """Return what remains, with the divisor's sign."""
    if divisor == 0:
        raise Fault(DIV0)
    if type(value) is int and type(divisor) is int:
        return value % divisor
    quotient = Decimal(value) / divisor
    return value - divisor * rounded(quotient, 0, ROUND_FLOOR)


@plain("ABS", number)
def absolute(value: Number) -> Number:
    """Drop the sign."""
    return -value if value < 0 else value


@plain("SIGN", number)
def sign(value: Number) -> Number:
    """Return -1, 0 or 1."""
    return (value > 0) - (value < 0)
