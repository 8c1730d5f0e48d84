"""SUMIFS, COUNTIFS and their kin."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from ..grid import CellError
from .areas import Area, Operand
from .criteria import criterion
from .functions import Context, whole
from .matching import Condition
from .operators import divide
from .results import DIV0, VALUE, Fault, Number, Result, Scalar, Stop, Unsupported


def _conditions(pairs: tuple[Operand, ...]) -> tuple[Condition, ...]:
    if len(pairs) % 2:
        raise Fault(VALUE)
    found: list[Condition] = []
    for area, wanted in zip(pairs[::2], pairs[1::2], strict=True):
        if not isinstance(area, Area):
            raise Fault(VALUE)
        found.append((area, criterion(wanted)))  # type: ignore[arg-type]  # a single value
    first = found[0][0]
    if any((area.height, area.width) != (first.height, first.width) for area, _ in found):
        raise Fault(VALUE)
    return tuple(found)


def _met(
    context: Context,
    name: str,
    source: Area,
    conditions: tuple[Condition, ...],
    reduce: Callable[[list[Number]], Scalar],
) -> Scalar:
    """Reduce the numbers of the source that stand where all conditions are met."""
    first = conditions[0][0]
    if (source.height, source.width) != (first.height, first.width):
        raise Fault(VALUE)

    def work_out() -> Result:
        found: list[Number] = []
        values = context.cells.results(source)
        for at in context.matching.meeting(conditions):
            value = values[at]
            if type(value) is int or type(value) is Decimal:
                found.append(value)
            elif isinstance(value, CellError | Unsupported):
                return value
        return reduce(found)

    result = context.matching.remembered((name, source), conditions, work_out)
    if isinstance(result, Unsupported):
        raise Stop(result)
    if isinstance(result, CellError):
        raise Fault(result)
    return result


def _mean(found: list[Number]) -> Scalar:
    return divide(sum(found), len(found)) if found else DIV0


def _area(operand: Operand) -> Area:
    if not isinstance(operand, Area):
        raise Fault(VALUE)
    return operand


def _like(source: Operand, area: Area) -> Area:
    """Return the source from its first cell on, in the shape of the area, as SUMIF does."""
    first = _area(source)
    return first._replace(bottom=first.top + area.height - 1, right=first.left + area.width - 1)


@whole("SUMIFS", "RRV", repeat=2)
def sum_if_all(context: Context, source: Operand, *pairs: Operand) -> Scalar:
    """Add the numbers where all criteria are met."""
    return _met(context, "sum", _area(source), _conditions(pairs), sum)


@whole("AVERAGEIFS", "RRV", repeat=2)
def average_if_all(context: Context, source: Operand, *pairs: Operand) -> Scalar:
    """Return the mean of the numbers where all criteria are met."""
    return _met(context, "mean", _area(source), _conditions(pairs), _mean)


@whole("MAXIFS", "RRV", repeat=2)
def largest_if_all(context: Context, source: Operand, *pairs: Operand) -> Scalar:
    """Return the largest number where all criteria are met."""
    return _met(
        context, "max", _area(source), _conditions(pairs), lambda all_: max(all_, default=0)
    )


@whole("MINIFS", "RRV", repeat=2)
def smallest_if_all(context: Context, source: Operand, *pairs: Operand) -> Scalar:
    """Return the smallest number where all criteria are met."""
    return _met(
        context, "min", _area(source), _conditions(pairs), lambda all_: min(all_, default=0)
    )


@whole("SUMIF", "RVR", least=2)
def sum_if(context: Context, area: Operand, wanted: Scalar, source: Operand = None) -> Scalar:
    """Add the numbers where one criterion is met."""
    conditions = _conditions((area, wanted))
    shape = conditions[0][0]
    return _met(context, "sum", shape if source is None else _like(source, shape), conditions, sum)


@whole("AVERAGEIF", "RVR", least=2)
def average_if(context: Context, area: Operand, wanted: Scalar, source: Operand = None) -> Scalar:
    """Return the mean of the numbers where one criterion is met."""
    conditions = _conditions((area, wanted))
    shape = conditions[0][0]
    source = shape if source is None else _like(source, shape)
    return _met(context, "mean", source, conditions, _mean)


@whole("COUNTIFS", "RV", repeat=2)
def count_if_all(context: Context, *pairs: Operand) -> Scalar:
    """Count the places where all criteria are met."""
    conditions = _conditions(pairs)
    counted = context.matching.remembered(
        "count", conditions, lambda: len(context.matching.meeting(conditions))
    )
    return counted  # type: ignore[return-value]  # a count


@whole("COUNTIF", "RV")
def count_if(context: Context, area: Operand, wanted: Scalar) -> Scalar:
    """Count the places where one criterion is met."""
    return count_if_all(context, area, wanted)  # type: ignore[return-value]
