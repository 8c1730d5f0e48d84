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
from .functions import Context
from .nodes import Call, Chain, Node
from .results import FAILURES, Scalar, Unfit
from .steady import is_area, is_single, is_steady

Places: TypeAlias = tuple[int, ...]
Sum: TypeAlias = Callable[[Context, int, int], Scalar]
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

    def code(context: Context, row: int, column: int) -> Scalar | Area | Array:
        found = picked(context, row, column) if picked is not None else None
        if found is None:
            operands = [one(context, row, column) for one in codes]
            found = sum_of_product(operands, context.lifting.once)
        return in_full(context, row, column) if found is None else found

    return code


def _of_picked_rows(compiler: Compiles, factors: list[Node]) -> Sum | None:
    """Compile the sum over the rows that comparisons pick; ``None`` for other products."""
    compared = [sides for factor in factors if (sides := _comparison(factor)) is not None]
    others = [factor for factor in factors if _comparison(factor) is None]
    if not compared or not others or not all(is_steady(factor) for factor in others):
        return None
    columns = [compiler.value(area, True) for area, _ in compared]
    wanted = [compiler.value(single, True) for _, single in compared]
    picks = Picks()
    codes = [compiler.picking(picks).value(factor, True) for factor in others]

    def code(context: Context, row: int, column: int) -> Scalar:
        groups = picks.groups(context)
        try:
            keys = [one(context, row, column) for one in wanted]
            places = groups.pick([one(context, row, column) for one in columns], keys)
            operands = [one(context, row, column) for one in codes] if places else []
        except (Unfit, *FAILURES):
            return None
        return sum_of_product(operands, context.lifting.once) if places else None

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
        self.picked: Places = ()
        self._columns: list[Spread] = []
        self._places: dict[tuple[str | None, ...], Places] = {}

    def pick(self, columns: list[Spread], wanted: list[Spread]) -> Places:
        """Pick the rows in which every column holds the text that is wanted of it.

        None where there is none, or where texts alone cannot tell.
        """
        if len(columns) != len(self._columns) or any(
            one is not known for one, known in zip(columns, self._columns, strict=True)
        ):
            self._group(columns)
        key = tuple(one.lower() if isinstance(one, str) else "" for one in wanted)
        self.picked = self._places.get(key, ()) if all(key) else ()
        return self.picked

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

    def groups(self, context: Context) -> Groups:
        """Return the groups of rows, in one workbook."""
        found: Groups | None = context.kept.get(self)
        if found is None:
            found = context.kept[self] = Groups()
        return found

    def places(self, context: Context) -> Places:
        """Return the rows that were picked last."""
        return self.groups(context).picked

    def narrowed(self, code: ValueCode) -> ValueCode:
        """Return code that gives only the picked rows of what another gives."""

        def narrow(context: Context, row: int, column: int) -> Spread:
            found = code(context, row, column)
            if type(found) is not Array:
                return found
            groups = self.groups(context)
            if found.width != 1 or found.height != groups.height or exact(found) is None:
                raise Unfit
            places, values = groups.picked, found.values
            return context.lifting.once(
                places,
                (found,),
                lambda: Array(len(places), 1, [values[at] for at in places]),
            )

        return narrow
