"""Which of two values comes first: numbers, then texts, then FALSE and TRUE."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias, TypeGuard

from ..grid import CellError
from .coerce import EXCEL_DIGITS, number_in, settle
from .results import Fault, Number, Scalar

Key: TypeAlias = int | Decimal | str | tuple[str, object] | None


def compare(left: Scalar, right: Scalar) -> int:
    """Return -1, 0 or 1; case does not count, and a blank is 0, "" or FALSE as needed."""
    if type(left) is str and type(right) is str:
        return _order(left.lower(), right.lower())
    if type(left) is int and type(right) is int:
        return (left > right) - (left < right)
    if isinstance(left, CellError):
        raise Fault(left)
    if isinstance(right, CellError):
        raise Fault(right)
    if left is None:
        left = _blank_like(right)
    if right is None:
        right = _blank_like(left)
    if _is_number(left) and _is_number(right):
        return _numbers(left, right)
    if (ranks := (_rank(left), _rank(right)))[0] != ranks[1]:
        return -1 if ranks[0] < ranks[1] else 1
    return _order(str(left).lower(), str(right).lower())


def _numbers(left: Number, right: Number) -> int:
    if left == right:
        return 0
    if type(left) is Decimal or type(right) is Decimal:
        left, right = settle(left, EXCEL_DIGITS), settle(right, EXCEL_DIGITS)
    return (left > right) - (left < right)


def _order(left: str, right: str) -> int:
    return (left > right) - (left < right)


def _blank_like(other: Scalar) -> Scalar:
    if isinstance(other, bool):
        return False
    return "" if isinstance(other, str) else 0


def _is_number(value: Scalar) -> TypeGuard[Number]:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _rank(value: Scalar) -> int:
    if isinstance(value, bool):
        return 2
    return 1 if isinstance(value, str) else 0


def exact_key(value: Scalar) -> Key:
    """Return a key that is equal where MATCH takes two values for the same."""
    if isinstance(value, str):
        return value.lower()
    if type(value) is int or value is None:
        return value
    if isinstance(value, Decimal):
        return settle(value, EXCEL_DIGITS)
    return type(value).__name__, value


def loose_key(value: Scalar) -> Key:
    """Return a key that is equal where SUMIFS takes two values for the same: ``"5"`` is 5."""
    if isinstance(value, str):
        if value[:1].isalpha():
            return value.lower()
        found = number_in(value)
        return value.lower() if found is None else exact_key(found)
    return "" if value is None else exact_key(value)
