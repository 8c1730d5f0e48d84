"""Figures in the JSON report: each value in the form of its kind."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TypeAlias

from commissioning_schemas.figures import Figure
from commissioning_schemas.formula import Result, Unsupported
from commissioning_schemas.grid import CellError, Value
from commissioning_schemas.money import Pence, pence_from_number, shortest
from commissioning_schemas.units import Unit

Json: TypeAlias = str | int | float | bool | None
_EPOCH = dt.date(1899, 12, 30)
_LAST_DAY = 2_958_466  # The first serial that Excel shows no date for.


def figure_entry(figure: Figure) -> dict[str, Json]:
    """Return a figure as the report shows it, money in pounds."""
    return {
        "id": figure.id,
        "sheet": figure.sheet,
        "cell": figure.cell,
        "kind": figure.kind,
        "stored": _value(figure, figure.stored),
        "expected": _expected(figure),
        "meant": _meant(figure),
        "stale": figure.stale,
    }


def _expected(figure: Figure) -> Json:
    return "" if figure.excel is None else _value(figure, figure.excel)


def _meant(figure: Figure) -> Json:
    meant = figure.meant
    if figure.kind == "money" and isinstance(meant, int) and not isinstance(meant, bool):
        return _pounds(meant)
    return _value(figure, meant)


def _value(figure: Figure, value: Value | Result) -> Json:
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, Unsupported):
        return None
    if isinstance(value, CellError):
        return value.name
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if figure.kind == "money":
        return _pounds(pence_from_number(value, Unit.POUNDS)[0])
    if figure.kind == "date" and 0 < value < _LAST_DAY:
        return (_EPOCH + dt.timedelta(days=int(value))).isoformat()
    return _number(shortest(value))


def _pounds(pence: Pence) -> int | float:
    return _number(Decimal(pence).scaleb(-2))


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
