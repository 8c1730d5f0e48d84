"""INDEX, MATCH and the other functions that find a cell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

from ..grid import CellError
from .areas import Area, Array, Operand
from .coerce import number, truth
from .coerce import whole as whole_number
from .compare import compare, exact_key
from .criteria import has_wildcards, wildcard
from .functions import Context, whole
from .results import NA, REF, VALUE, Fault, Scalar


def _table(operand: Operand) -> Area | Array:
    return operand if isinstance(operand, Area | Array) else Array(1, 1, [operand])


def _cut(table: Area | Array, top: int, left: int, height: int, width: int) -> Operand:
    """Return part of a table, counted from 0."""
    if isinstance(table, Area):
        row, column = table.top + top, table.left + left
        return Area(table.sheet, row, column, row + height - 1, column + width - 1)
    values = [
        table.values[row * table.width + column]
        for row in range(top, top + height)
        for column in range(left, left + width)
    ]
    return values[0] if height == width == 1 else Array(height, width, values)


def _values(context: Context, table: Area | Array) -> Sequence[Scalar]:
    return context.cells.values(table) if isinstance(table, Area) else table.values


@whole("INDEX", "AVVV", least=2)
def index(
    context: Context, operand: Operand, first: Scalar, second: Scalar = None, part: Scalar = 1
) -> Operand:
    """Return a cell of a table, or a whole row or column of it (0)."""
    table = _table(operand)
    row, column = whole_number(first), whole_number(second)
    if second is None and table.height == 1:
        row, column = (1 if table.width > 1 else 0), row
    if row < 0 or column < 0:
        raise Fault(VALUE)
    if row > table.height or column > table.width or whole_number(part) != 1:
        raise Fault(REF)
    if second is None and table.height > 1 and table.width > 1 and row:
        column = 0
    top, height = (row - 1, 1) if row else (0, table.height)
    left, width = (column - 1, 1) if column else (0, table.width)
    return _cut(table, top, left, height, width)


def position(context: Context, value: Scalar, table: Area | Array, kind: int) -> int:
    """Return where a value stands (from 0): 0 exactly, 1 in rising, -1 in falling order."""
    if isinstance(value, CellError):
        raise Fault(value)
    value = 0 if value is None else value
    found = _exactly(context, value, table) if kind == 0 else None
    if kind:
        found = _ordered(value, _values(context, table), kind)
    if found is None:
        raise Fault(NA)
    return found


def _exactly(context: Context, value: Scalar, table: Area | Array) -> int | None:
    if isinstance(value, str) and has_wildcards(value):
        pattern = wildcard(value)
        for at, other in enumerate(_values(context, table)):
            if isinstance(other, str) and pattern.fullmatch(other):
                return at
        return None
    if isinstance(table, Area):
        return context.matching.first(table, value)
    wanted = exact_key(value)
    for at, other in enumerate(table.values):
        if other is not None and exact_key(other) == wanted:
            return at
    return None


class _Rising:
    """A value that sorts as Excel compares."""

    __slots__ = ("value",)

    def __init__(self, value: Scalar) -> None:
        self.value = value

    def __lt__(self, other: _Rising) -> bool:
        return compare(self.value, other.value) < 0


def _ordered(value: Scalar, values: Sequence[Scalar], kind: int) -> int | None:
    """Halve the list, as Excel does, among the values of the same kind."""
    kinds = (
        (int, Decimal) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None
    )
    places = [
        at
        for at, other in enumerate(values)
        if (type(other) in kinds if kinds else type(other) is type(value))
    ]
    if kind > 0:
        found = bisect_right(places, _Rising(value), key=lambda at: _Rising(values[at]))
    else:
        places.reverse()
        found = len(places) - bisect_left(
            places, _Rising(value), key=lambda at: _Rising(values[at])
        )
        places.reverse()
    return places[found - 1] if found else None


@whole("MATCH", "VAV", least=2)
def match(context: Context, value: Scalar, operand: Operand, kind: Scalar = 1) -> Scalar:
    """Return where a value stands in a row or a column, from 1."""
    table = _table(operand)
    if table.height > 1 and table.width > 1:
        raise Fault(NA)
    order = number(kind)
    return position(context, value, table, (order > 0) - (order < 0)) + 1


@whole("VLOOKUP", "VRVV", least=3)
def lookup_down(
    context: Context, value: Scalar, operand: Operand, column: Scalar, near: Scalar = True
) -> Operand:
    """Find a value in the first column and return a cell of its row."""
    table, wanted = _table(operand), whole_number(column)
    if wanted < 1:
        raise Fault(VALUE)
    if wanted > table.width:
        raise Fault(REF)
    keys = _table(_cut(table, 0, 0, table.height, 1))
    return _cut(table, position(context, value, keys, int(truth(near))), wanted - 1, 1, 1)


@whole("HLOOKUP", "VRVV", least=3)
def lookup_across(
    context: Context, value: Scalar, operand: Operand, row: Scalar, near: Scalar = True
) -> Operand:
    """Find a value in the first row and return a cell of its column."""
    table, wanted = _table(operand), whole_number(row)
    if wanted < 1:
        raise Fault(VALUE)
    if wanted > table.height:
        raise Fault(REF)
    keys = _table(_cut(table, 0, 0, 1, table.width))
    return _cut(table, wanted - 1, position(context, value, keys, int(truth(near))), 1, 1)


@whole("LOOKUP", "VAA", least=2)
def lookup(context: Context, value: Scalar, keys: Operand, answers: Operand = None) -> Operand:
    """Find the last value that is not larger in a sorted row or column."""
    table = _table(keys)
    down = table.height >= table.width
    if answers is None:
        across = 0 if down else table.height - 1
        along = table.width - 1 if down else 0
        answer = _table(
            _cut(table, 0, along, table.height, 1)
            if down
            else _cut(table, across, 0, 1, table.width)
        )
        table = _table(
            _cut(table, 0, 0, table.height, 1) if down else _cut(table, 0, 0, 1, table.width)
        )
    else:
        answer = _table(answers)
    at = position(context, value, table, 1)
    if at >= answer.height * answer.width:
        raise Fault(NA)
    return _cut(answer, at, 0, 1, 1) if answer.width == 1 else _cut(answer, 0, at, 1, 1)
