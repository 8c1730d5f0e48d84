"""What becomes of one calculated cell: its formula is written, it is left, or only its result."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from ..figures import same
from ..figures.model import FigureKind
from ..formula import CIRCULAR, Calculator, Result, Unsupported
from ..grid import Grid, Value
from ..money import Pence, pence_from_number
from ..units import Unit
from ..values import show_value
from ..words import shortened
from .model import LeftAlone
from .targets import Target
from .what_is_there import lacking


def wants_formula(target: Target, grid: Grid, *, restore: bool) -> bool:
    """Tell whether the right formula is to be written into a cell."""
    if target.own is not None and target.standard:
        return False
    if target.own is None and target.stored in (None, ""):
        return not lacking(target.formula, grid)
    return restore and not _is_array(target) and not lacking(target.formula, grid)


def left_alone(target: Target, grid: Grid, calc: Calculator, *, restore: bool) -> LeftAlone | None:
    """Return why the formula of a cell is not put right; ``None`` where it is, or was right."""
    if target.own is not None and target.standard:
        return None
    right_text = shortened(target.formula)
    if missing := lacking(target.formula, grid):
        said = f"its formula needs {missing}, which is not in the workbook."
        return _left(target, "not-there", said)
    if target.own is None and target.stored in (None, ""):
        return None
    if target.own is not None and _is_array(target):
        said = f"the array formula {shortened(target.own)} stands where {right_text} belongs."
        return _left(target, "array-formula", f"{said} Delete it in Excel, then fill.")
    if restore:
        return None
    right = calc.evaluate(target.formula, *target.spot)
    gives = show_value(right, shown_kind(target))
    if target.own is None:
        typed = show_value(target.stored, shown_kind(target))
        said = (
            f"{typed} is typed over the formula {shortened(target.formula)}, which gives {gives}."
        )
        return _left(target, "typed-over", said + _RESTORE, _apart(target, right))
    shown = calc.value(*target.spot)
    so = "It gives the same today."
    if _apart(target, right, shown) != 0 or show_value(shown, shown_kind(target)) != gives:
        so = f"It gives {show_value(shown, shown_kind(target))}, the right one {gives}."
    said = f"another formula, {shortened(target.own)}, stands in place of {right_text}. {so}"
    return _left(target, "other-formula", said + _RESTORE, _apart(target, right, shown))


_DAY_ZERO = dt.date(1899, 12, 30)
_FIRST_SURE_DAY = 61
"""From here on days are counted alike; Excel knows a 29 February 1900, and no day before 1."""

_RESTORE = " --restore puts the right one back."


def shown_kind(target: Target) -> FigureKind:
    """Return how a value of a cell is shown: what is in millions is shown as it stands."""
    return "number" if target.unit is not Unit.POUNDS else target.kind


def _left(target: Target, reason: str, said: str, moved: int | None = None) -> LeftAlone:
    return LeftAlone(target.sheet.name, target.cell, reason, said, target.figure, moved)


def _is_array(target: Target) -> bool:
    return target.own is not None and target.own.startswith("{")


def _apart(target: Target, right: Result, shown: Result | None = None) -> Pence | None:
    """Return how far what a cell shows is from what it should, in pence."""
    if target.kind != "money":
        return None
    should = _pence(target, right)
    does = _pence(target, target.stored if target.own is None else shown)
    return None if should is None else abs(should - (does or 0))


def _pence(target: Target, value: Value | Result) -> Pence | None:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    return pence_from_number(value, target.unit)[0]


def as_value(result: Result, kind: FigureKind = "number") -> Value:
    """Return a result as a cell holds it; ``None`` for one that could not be worked out."""
    if isinstance(result, Unsupported):
        return None
    if kind == "date" and type(result) is int and result >= _FIRST_SURE_DAY:
        return _DAY_ZERO + dt.timedelta(result)
    if isinstance(result, Decimal):
        return int(result) if result == result.to_integral_value() else float(result)
    return result


def is_known(result: Result) -> bool:
    """Tell whether a formula could be worked out here."""
    return not isinstance(result, Unsupported) and result is not CIRCULAR


def is_up_to_date(target: Target, result: Result) -> bool:
    """Tell whether a cell shows the result of its formula."""
    stored = target.stored
    if stored is None:
        return False
    kind = "number" if target.unit is not Unit.POUNDS else target.kind
    return same(kind, stored, result) or stored == as_value(result)
