"""Functions with their arguments, compiled."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from . import (  # noqa: F401  # each registers its functions
    calendar_functions,
    conditional,
    information,
    lookup,
    rounding,
    texts,
    textual,
    totals,
)
from .areas import Area, Array, Operand, Spread, lift
from .code import Code, Compiles, caught, stopping
from .functions import FUNCTIONS, Context, Plain, Whole
from .lazy import LAZY
from .nodes import Call
from .products import compile_sum_of_product, is_sum_of_product
from .results import Scalar, Unsupported


def compile_call(compiler: Compiles, node: Call, array: bool) -> Code:
    """Compile a function; an unknown one, or one miscounted, is Unsupported when it is reached."""
    given = len(node.arguments)
    if node.name in LAZY:
        least, most, build = LAZY[node.name]
        fits = least <= given <= most
        return build(compiler, node.arguments, array) if fits else _miscounted(node)
    function = FUNCTIONS.get(node.name)
    if function is None:
        return stopping(Unsupported(node.name))
    if not function.least <= given <= function.most:
        return _miscounted(node)
    if isinstance(function, Plain):
        return _plain(compiler, function, node, array)
    code = _whole(compiler, function, node, array)
    return compile_sum_of_product(compiler, node, code) if is_sum_of_product(node) else code


def _miscounted(node: Call) -> Code:
    return stopping(Unsupported(f"{node.name} with {len(node.arguments)} arguments"))


def _plain(compiler: Compiles, function: Plain, node: Call, array: bool) -> Code:
    given = len(node.arguments)
    readings = (function.readings * given if function.endless else function.readings)[:given]
    run, codes = function.run, [compiler.value(argument, array) for argument in node.arguments]

    single, lift = _reading(run, readings), compiler.context.lifting.lift

    def code(row: int, column: int) -> Spread:
        if function.takes_errors:
            values = [caught(part, row, column) for part in codes]
        else:
            values = [part(row, column) for part in codes]
        return lift(single, values)

    return code


def _reading(
    run: Callable[..., Scalar], readings: Sequence[Callable[[Scalar], object]]
) -> Callable[..., Scalar]:
    """Return a function that reads each value as its place demands; the usual numbers quickly."""
    if len(readings) == 1:
        (only,) = readings
        return lambda value: run(only(value))
    if len(readings) == 2:
        first, second = readings
        return lambda one, other: run(first(one), second(other))
    return lambda *values: run(*[read(one) for read, one in zip(readings, values, strict=True)])


def _whole(compiler: Compiles, function: Whole, node: Call, array: bool) -> Code:
    kinds = [function.kind(at) for at in range(len(node.arguments))]
    codes: list[Code] = [
        compiler.value(argument, array)
        if kind == "V"
        else compiler.raw(argument, array or kind == "A")
        for argument, kind in zip(node.arguments, kinds, strict=True)
    ]
    singles = [at for at, kind in enumerate(kinds) if kind == "V"]
    run, context = function.run, compiler.context

    def code(row: int, column: int) -> Operand:
        operands = [part(row, column) for part in codes]
        for at in singles:
            if type(operands[at]) is Array:
                return context.lifting.once(
                    run, operands, lambda: _by_place(run, context, operands, singles)
                )
        return run(context, *operands)

    return code


def _by_place(
    run: Callable[..., Operand], context: Context, operands: list[Operand], singles: Sequence[int]
) -> Spread:
    """Run a function once for each place of the arrays that stand for single values."""

    def one(*values: Scalar) -> Scalar:
        filled = list(operands)
        for at, value in zip(singles, values, strict=True):
            filled[at] = value
        found = run(context, *filled)
        if isinstance(found, Area):
            return context.cells.read(found.sheet, found.top, found.left)
        return found.values[0] if isinstance(found, Array) else found

    spread: list[Spread] = []
    for at in singles:
        operand = operands[at]
        assert not isinstance(operand, Area)
        spread.append(operand)
    return lift(one, spread)
