"""Functions of single values over arrays, each worked out once for the same operands.

The formulas of a column mostly differ in a value or two of their row: the arrays in them are
the same cells, and so are most arrays that are made of these.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from .areas import Array, Operand, Spread, lift
from .results import Scalar

_SMALLEST = 16
"""With fewer values an array is as quickly worked out as looked up."""

_LARGEST = 10_000
_MOST = 500_000
"""How many values an array, and all arrays that are remembered, may hold."""


class Lifting:
    """Applies functions place by place, and remembers the arrays that they gave."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Array] = {}
        self._held = 0

    def forget(self) -> None:
        """Forget every array."""
        self._known.clear()
        self._held = 0

    def lift(self, function: Callable[..., Scalar], operands: Sequence[Spread]) -> Spread:
        """Apply a function of single values to arrays, place by place."""
        largest = 0
        for operand in operands:
            if type(operand) is Array and len(operand.values) > largest:
                largest = len(operand.values)
        if largest >= _SMALLEST:
            return self.once(function, operands, lambda: lift(function, operands))
        return lift(function, operands) if largest else function(*operands)

    def once(
        self, function: object, operands: Sequence[Operand], work_out: Callable[[], Spread]
    ) -> Spread:
        """Return what a function gave for the very same operands before, or work it out now."""
        key = (function, *[_identity(operand) for operand in operands])
        known = self._known.get(key)
        if known is not None:
            return known
        found = work_out()
        if type(found) is Array and len(found.values) <= _LARGEST:
            # What is remembered keeps its operands alive, of which each may be as large.
            self._held += len(found.values) * (1 + len(operands))
            if self._held > _MOST:
                self._known.clear()
                self._held = len(found.values)
            self._known[key] = found
        return found


def _identity(operand: Operand) -> Hashable:
    """Return an array as itself, and a value with its kind: TRUE is not 1."""
    return operand if type(operand) is Array else (type(operand), operand)
