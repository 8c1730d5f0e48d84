"""Functions that work out only the arguments that they need, or ask where they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import TypeAlias

from .areas import Area, Array, Operand, lift
from .code import Code, Compiles, ValueCode, caught
from .coerce import truth, whole
from .functions import Context
from .nodes import Node
from .results import NA, VALUE, Fault, Scalar, Stop, Unsupported

Build: TypeAlias = Callable[[Compiles, tuple[Node, ...], bool], Code]


def _if(compiler: Compiles, arguments: tuple[Node, ...], array: bool) -> Code:
    condition = compiler.value(arguments[0], array)
    chosen = [compiler.raw(argument, array) for argument in arguments[1:]]

    @cache
    def read() -> list[ValueCode]:
        # Made only where the condition is an array: every IF within would be compiled twice.
        return [compiler.value(argument, array) for argument in arguments[1:]]

    def pick(met: Scalar, yes: Scalar, no: Scalar = False) -> Scalar:
        return yes if truth(met) else no

    def run(context: Context, row: int, column: int) -> Operand:
        met = condition(context, row, column)
        if isinstance(met, Array):
            return lift(pick, (met, *(caught(code, context, row, column) for code in read())))
        if truth(met):
            return chosen[0](context, row, column)
        return chosen[1](context, row, column) if len(chosen) > 1 else False

    return run


def _rescue(only_missing: bool) -> Build:
    def build(compiler: Compiles, arguments: tuple[Node, ...], array: bool) -> Code:
        tried, instead = (compiler.value(argument, array) for argument in arguments)

        def bad(value: Scalar) -> bool:
            error = type(value) is type(NA)
            return value == NA if only_missing else error

        def run(context: Context, row: int, column: int) -> Operand:
            found = caught(tried, context, row, column)
            if isinstance(found, Array):
                other = caught(instead, context, row, column)
                return lift(lambda value, or_else: or_else if bad(value) else value, (found, other))
            return instead(context, row, column) if bad(found) else found

        return run

    return build


def _choose(compiler: Compiles, arguments: tuple[Node, ...], array: bool) -> Code:
    which = compiler.value(arguments[0], False)
    chosen = [compiler.raw(argument, array) for argument in arguments[1:]]

    def run(context: Context, row: int, column: int) -> Operand:
        index = which(context, row, column)
        if isinstance(index, Array):
            raise Stop(Unsupported("CHOOSE with several numbers"))
        at = whole(index)
        if not 1 <= at <= len(chosen):
            raise Fault(VALUE)
        return chosen[at - 1](context, row, column)

    return run


def _row(compiler: Compiles, arguments: tuple[Node, ...], array: bool) -> Code:
    if not arguments:
        return lambda _context, row, _column: row
    code = compiler.raw(arguments[0], array)
    numbers = lru_cache(maxsize=1)(_numbers_down)

    def run(context: Context, row: int, column: int) -> Operand:
        area = code(context, row, column)
        if not isinstance(area, Area):
            raise Fault(VALUE)
        return numbers(area) if area.height > 1 and array else area.top

    return run


def _column(compiler: Compiles, arguments: tuple[Node, ...], array: bool) -> Code:
    if not arguments:
        return lambda _context, _row, column: column
    code = compiler.raw(arguments[0], array)
    numbers = lru_cache(maxsize=1)(_numbers_across)

    def run(context: Context, row: int, column: int) -> Operand:
        area = code(context, row, column)
        if not isinstance(area, Area):
            raise Fault(VALUE)
        return numbers(area) if area.width > 1 and array else area.left

    return run


def _numbers_down(area: Area) -> Array:
    return Array(area.height, 1, range(area.top, area.bottom + 1))


def _numbers_across(area: Area) -> Array:
    return Array(1, area.width, range(area.left, area.right + 1))


LAZY: Mapping[str, tuple[int, int, Build]] = {
    "IF": (2, 3, _if),
    "IFERROR": (2, 2, _rescue(only_missing=False)),
    "IFNA": (2, 2, _rescue(only_missing=True)),
    "CHOOSE": (2, 255, _choose),
    "ROW": (0, 1, _row),
    "COLUMN": (0, 1, _column),
}
