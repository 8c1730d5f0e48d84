"""SUMPRODUCT of factors: ``SUMPRODUCT((Year=this)*(Service=that)*Amount)``.

What is multiplied by nought adds nothing, so the rows that a comparison picks are looked up, and
the other factors worked out for these alone, where they cannot fail in the rows that are passed
over.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from ..grid import CellError
from .areas import Area, Array, Spread
from .code import Code, Compiles, ValueCode
from .exact import exact, sum_of_product
from .nodes import Call, Chain, Node
from .results import FAILURES, Scalar
from .steady import is_area, is_single, is_steady

Places: TypeAlias = tuple[int, ...]
Sum: TypeAlias = Callable[[int, int], Scalar]
"""Gives the sum, ``None`` where it must be worked out in full."""


def is_sum_of_product(node: Call) -> bool:
    """Tell whether a call adds up one product of factors."""
    if node.name != "SUMPRODUCT" or len(node.arguments) != 1:
        return False
    (product,) = node.arguments
    return isinstance(product, Chain) and all(sign == "*" for sign, _ in product.rest)


def compile_sum_of_product(compiler: Compiles, node: Call, in_full: Code) -> Code:
    """Compile the sum of a product; ``in_full`` does it where a short way does not serve."""
    (product,) = node.arguments
    assert isinstance(product, Chain)
    factors = [product.first, *(factor for _, factor in product.rest)]
    picked = _of_picked_rows(compiler, factors)
    codes = [compiler.value(factor, True) for factor in factors]

    def code(row: int, column: int) -> Scalar | Area | Array:
        found = picked(row, column) if picked is not None else None
        if found is None:
            found = sum_of_product([one(row, column) for one in codes])
        return in_full(row, column) if found is None else found

    return code


def _of_picked_rows(compiler: Compiles, factors: list[Node]) -> Sum | None:
    """Compile the sum over the rows that comparisons pick; ``None`` for other products."""
    compared = [sides for factor in factors if (sides := _comparison(factor)) is not None]
    others = [factor for factor in factors if _comparison(factor) is None]
    if not compared or not others or not all(is_steady(factor) for factor in others):
        return None
    columns = [compiler.value(area, True) for area, _ in compared]
    wanted = [compiler.value(single, True) for _, single in compared]
    groups = Groups()
    picks = Picks(compiler)
    codes = [compiler.picking(picks.narrowed).value(factor, True) for factor in others]

    def code(row: int, column: int) -> Scalar:
        try:
            keys = [one(row, column) for one in wanted]
            places = groups.of([one(row, column) for one in columns], keys)
            picks.of(places, groups.height)
            operands = [one(row, column) for one in codes] if places else []
        except FAILURES:
            return None
        return None if picks.spoilt or not places else sum_of_product(operands)

    return code


def _comparison(factor: Node) -> tuple[Node, Node] | None:
    """Return the two sides of ``column = single value``; ``None`` for any other factor."""
    if isinstance(factor, Chain) and len(factor.rest) == 1 and factor.rest[0][0] == "=":
        other = factor.rest[0][1]
        if is_area(factor.first) and is_single(other):
            return factor.first, other
    return None


class Groups:
    """The rows of columns by the texts in them, for the columns that were asked for last."""

    def __init__(self) -> None:
        self.height = 0
        self._columns: list[Spread] = []
        self._places: dict[tuple[str | None, ...], Places] = {}

    def of(self, columns: list[Spread], wanted: list[Spread]) -> Places:
        """Return the rows in which every column holds the text that is wanted of it.

        Nothing where there is none, or where texts alone cannot tell.
        """
        if len(columns) != len(self._columns) or any(
            one is not known for one, known in zip(columns, self._columns, strict=True)
        ):
            self._group(columns)
        key = tuple(one.lower() if isinstance(one, str) else "" for one in wanted)
        return self._places.get(key, ()) if all(key) else ()

    def _group(self, columns: list[Spread]) -> None:
        self._columns, self._places = columns, {}
        arrays = [one for one in columns if type(one) is Array and one.width == 1]
        heights = {one.height for one in arrays}
        if len(arrays) < len(columns) or len(heights) != 1:
            return
        if any(type(value) is CellError for one in arrays for value in one.values):
            return
        (self.height,) = heights
        found: dict[tuple[str | None, ...], list[int]] = {}
        texts = [[v.lower() if type(v) is str else None for v in one.values] for one in arrays]
        for at, key in enumerate(zip(*texts, strict=True)):
            found.setdefault(key, []).append(at)
        self._places = {key: tuple(places) for key, places in found.items()}


class Picks:
    """Narrows columns to the rows that were picked last."""

    def __init__(self, compiler: Compiles) -> None:
        self.spoilt = False
        self._once = compiler.context.lifting.once
        self._places: Places = ()
        self._height = 0

    def of(self, places: Places, height: int) -> None:
        """Pick rows, of columns that are so high."""
        self._places, self._height, self.spoilt = places, height, False

    def narrowed(self, code: ValueCode) -> ValueCode:
        """Return code that gives only the picked rows of what another gives."""

        def narrow(row: int, column: int) -> Spread:
            found = code(row, column)
            if type(found) is not Array:
                return found
            if found.width != 1 or found.height != self._height or exact(found) is None:
                self.spoilt = True
                return found
            places, values = self._places, found.values
            return self._once(
                places,
                (found,),
                lambda: Array(len(places), 1, [values[at] for at in places]),
            )

        return narrow
