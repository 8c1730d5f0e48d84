"""SUMIFS, COUNTIFS and their kin."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from ..grid import CellError
from .areas import Area, Array, Operand
from .criteria import Equal, Test, criterion, equal_key
from .functions import Context, whole
from .matching import Areas, Criteria, Keys, equal_keys
from .operators import divide
from .results import DIV0, VALUE, Fault, Number, Result, Scalar, Stop, Unsupported

TOGETHER = frozenset({"SUMIFS", "COUNTIFS", "SUMIF", "COUNTIF"})
"""The functions that can be worked out for many criteria at once."""


def _conditions(pairs: tuple[Operand, ...], source: Operand = None) -> tuple[Areas, Criteria]:
    """Tell areas from criteria; all areas, and the source, must be of one shape."""
    if len(pairs) % 2:
        raise Fault(VALUE)
    areas: list[Area] = []
    criteria: list[Equal | Test] = []
    shape = _area(source if source is not None else pairs[0])
    height, width = shape.height, shape.width
    for at in range(0, len(pairs), 2):
        area, wanted = pairs[at], pairs[at + 1]
        if type(area) is not Area or area.height != height or area.width != width:
            raise Fault(VALUE)
        areas.append(area)
        if isinstance(wanted, Area | Array):
            raise Fault(VALUE)
        criteria.append(criterion(wanted))
    return tuple(areas), tuple(criteria)


def together(
    context: Context, name: str, operands: Sequence[Area | Sequence[Scalar]]
) -> Sequence[Result] | None:
    """Return what SUMIFS or its kin give for each of many criteria, with one index for all.

    The criteria are lists of one length, in the places of single values. ``None`` where one of
    them is no plain equality, or where the areas are not of one shape.
    """
    pairs = operands[1:] if name == "SUMIFS" else operands[:2] if name == "SUMIF" else operands
    areas = [one for one in pairs[::2] if isinstance(one, Area)]
    columns = [one for one in pairs[1::2] if not isinstance(one, Area)]
    if not areas or not len(areas) == len(columns) == len(pairs) / 2:
        return None
    source = None
    if name in ("SUMIFS", "SUMIF"):
        first = operands[0] if name == "SUMIFS" else operands[2] if len(operands) > 2 else areas[0]
        if not isinstance(first, Area):
            return None
        source = first if name == "SUMIFS" else _like(first, areas[0])
    shape = areas[0] if source is None else source
    if any(one.height != shape.height or one.width != shape.width for one in areas):
        return None
    keys = [list(map(equal_key, wanted)) for wanted in columns]
    if any(None in column for column in keys):
        return None
    matching, of = context.matching, tuple(areas)
    table: Mapping[Keys, Result]
    table = matching.counts(of) if source is None else matching.sums(source, of)
    wanted = keys[0] if len(keys) == 1 else zip(*keys, strict=True)
    return [table.get(key, 0) for key in wanted]


def _area(operand: Operand) -> Area:
    if not isinstance(operand, Area):
        raise Fault(VALUE)
    return operand


def _reduced(
    context: Context,
    name: str,
    source: Area,
    conditions: tuple[Areas, Criteria],
    reduce: Callable[[list[Number]], Scalar],
) -> Scalar:
    """Reduce the numbers of the source that stand where all criteria are met."""
    areas, criteria = conditions

    def work_out() -> Result:
        found: list[Number] = []
        values = context.cells.results(source)
        for at in context.matching.meeting(areas, criteria):
            value = values[at]
            if type(value) is int or type(value) is Decimal:
                found.append(value)
            elif isinstance(value, CellError | Unsupported):
                return value
        return reduce(found)

    keys = equal_keys(criteria) if name == "sum" else None
    if keys is None:
        result = context.matching.remembered((name, source), areas, criteria, work_out)
    else:
        result = context.matching.summed(source, areas, keys)
    if isinstance(result, Unsupported):
        raise Stop(result)
    if isinstance(result, CellError):
        raise Fault(result)
    return result


def _mean(found: list[Number]) -> Scalar:
    return divide(sum(found), len(found)) if found else DIV0


def _largest(found: list[Number]) -> Scalar:
    return max(found, default=0)


def _smallest(found: list[Number]) -> Scalar:
    return min(found, default=0)


@whole("SUMIFS", "RRV", repeat=2)
def sum_if_all(context: Context, source: Operand, *pairs: Operand) -> Scalar:
    """Add the numbers where all criteria are met."""
    return _reduced(context, "sum", _area(source), _conditions(pairs, source), sum)


@whole("AVERAGEIFS", "RRV", repeat=2)
def average_if_all(context: Context, source: Operand, *pairs: Operand) -> Scalar:
    """Return the mean of the numbers where all criteria are met."""
    return _reduced(context, "mean", _area(source), _conditions(pairs, source), _mean)


@whole("MAXIFS", "RRV", repeat=2)
def largest_if_all(context: Context, source: Operand, *pairs: Operand) -> Scalar:
    """Return the largest number where all criteria are met."""
    return _reduced(context, "max", _area(source), _conditions(pairs, source), _largest)


@whole("MINIFS", "RRV", repeat=2)
def smallest_if_all(context: Context, source: Operand, *pairs: Operand) -> Scalar:
    """Return the smallest number where all criteria are met."""
    return _reduced(context, "min", _area(source), _conditions(pairs, source), _smallest)


def _like(source: Operand, area: Area) -> Area:
    """Return the source from its first cell on, in the shape of the area, as SUMIF does."""
    if source is None:
        return area
    first = _area(source)
    return first._replace(bottom=first.top + area.height - 1, right=first.left + area.width - 1)


@whole("SUMIF", "RVR", least=2)
def sum_if(context: Context, area: Operand, wanted: Scalar, source: Operand = None) -> Scalar:
    """Add the numbers where one criterion is met."""
    conditions = _conditions((area, wanted))
    return _reduced(context, "sum", _like(source, _area(area)), conditions, sum)


@whole("AVERAGEIF", "RVR", least=2)
def average_if(context: Context, area: Operand, wanted: Scalar, source: Operand = None) -> Scalar:
    """Return the mean of the numbers where one criterion is met."""
    conditions = _conditions((area, wanted))
    return _reduced(context, "mean", _like(source, _area(area)), conditions, _mean)


@whole("COUNTIFS", "RV", repeat=2)
def count_if_all(context: Context, *pairs: Operand) -> Scalar:
    """Count the places where all criteria are met."""
    return context.matching.counted(*_conditions(pairs))


@whole("COUNTIF", "RV")
def count_if(context: Context, area: Operand, wanted: Scalar) -> Scalar:
    """Count the places where one criterion is met."""
    return context.matching.counted(*_conditions((area, wanted)))
