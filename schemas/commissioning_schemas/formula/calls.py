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
from .areas import Area, Array, Operand, Spread, lift, stretch
from .code import Code, Compiles, caught, stopping
from .conditional import TOGETHER, together
from .functions import FUNCTIONS, Context, Plain, Whole
from .lazy import LAZY
from .nodes import Call
from .products import compile_sum_of_product, is_sum_of_product
from .results import Scalar, Stop, Unsupported


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
    codes = [compiler.value(argument, array) for argument in node.arguments]
    single = reading(function, len(codes))

    def code(context: Context, row: int, column: int) -> Spread:
        if function.takes_errors:
            values = [caught(part, context, row, column) for part in codes]
        else:
            values = [part(context, row, column) for part in codes]
        return context.lifting.lift(single, values)

    return code


def reading(function: Plain, given: int) -> Callable[..., Scalar]:
    """Return a function that reads each value as its place demands; the usual numbers quickly."""
    readings = (function.readings * given if function.endless else function.readings)[:given]
    run = function.run
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
    run = function.run

    def code(context: Context, row: int, column: int) -> Operand:
        operands = [part(context, row, column) for part in codes]
        for at in singles:
            if type(operands[at]) is Array:
                return context.lifting.once(
                    run, operands, lambda: _by_place(node.name, run, context, operands, singles)
                )
        return run(context, *operands)

    return code


def _by_place(
    name: str,
    run: Callable[..., Operand],
    context: Context,
    operands: list[Operand],
    singles: Sequence[int],
) -> Spread:
    """Run a function once for each place of the arrays that stand for single values."""
    if name in TOGETHER and (found := _together(name, context, operands, singles)) is not None:
        return found

    def one(*values: Scalar) -> Scalar:
        filled = list(operands)
        for at, value in zip(singles, values, strict=True):
            filled[at] = value
        found = run(context, *filled)
        if isinstance(found, Area):
            return context.cells.read(found.sheet, found.top, found.left)
        return found.values[0] if isinstance(found, Array) else found

    return lift(one, _spread(operands, singles))


def _together(
    name: str, context: Context, operands: list[Operand], singles: Sequence[int]
) -> Spread | None:
    """Look all places of the arrays up at once; ``None`` where that does not serve."""
    spread = _spread(operands, singles)
    arrays = [one for one in spread if type(one) is Array]
    height, width = max(one.height for one in arrays), max(one.width for one in arrays)
    filled: list[Area | Sequence[Scalar]] = []
    for at, operand in enumerate(operands):
        if at in singles:
            filled.append(list(stretch(spread[singles.index(at)], height, width)))
        elif isinstance(operand, Area):
            filled.append(operand)
        else:
            return None
    found = together(context, name, filled)
    if found is None:
        return None
    values: list[Scalar] = []
    for result in found:
        if isinstance(result, Unsupported):
            raise Stop(result)
        values.append(result)
    return Array(height, width, values)


def _spread(operands: list[Operand], singles: Sequence[int]) -> list[Spread]:
    spread: list[Spread] = []
    for at in singles:
        operand = operands[at]
        assert not isinstance(operand, Area)
        spread.append(operand)
    return spread
