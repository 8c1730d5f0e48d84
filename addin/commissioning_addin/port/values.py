"""What Excel hands over for a cell, as a value of the Grid."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from commissioning.reader.serial import moment
from commissioning_schemas.grid import CellError, Value

_FIRST_ERROR = -2146828288
"""Windows hands over an error as a whole number: this one and the error's own number."""

_ERRORS = {
    2000: "#NULL!",
    2007: "#DIV/0!",
    2015: "#VALUE!",
    2023: "#REF!",
    2029: "#NAME?",
    2036: "#NUM!",
    2042: "#N/A",
    2043: "#GETTING_DATA",
    2045: "#SPILL!",
    2046: "#CONNECT!",
    2047: "#BLOCKED!",
    2048: "#UNKNOWN!",
    2049: "#FIELD!",
    2050: "#CALC!",
}
_NAMES = frozenset(_ERRORS.values())
_LAST_ERROR = _FIRST_ERROR + 2099
_EPOCH = dt.datetime(1899, 12, 30)
_DAY = dt.timedelta(days=1)


def value_of(raw: object) -> Value:
    """Return the value that Excel means; ValueError where it is of no known kind."""
    if raw is None or isinstance(raw, bool):
        return raw
    if isinstance(raw, int):
        if _FIRST_ERROR <= raw <= _LAST_ERROR:
            return CellError(_ERRORS.get(raw - _FIRST_ERROR, "#UNKNOWN!"))
        return raw
    if isinstance(raw, float | Decimal):
        return _number(float(raw))
    if isinstance(raw, str):
        return CellError(raw) if raw in _NAMES else raw
    if isinstance(raw, dt.datetime):
        return moment(_serial(raw.replace(tzinfo=None)), date1904=False, shows_time=True)
    raise ValueError(f"Excel handed over a {type(raw).__name__}, which no cell can hold")


def _number(value: float) -> int | float:
    return int(value) if value.is_integer() else value


def _serial(value: dt.datetime) -> int | float:
    """Return the day number that a sheet stores for a moment; a day's part to the millisecond."""
    days, rest = divmod(value - _EPOCH, _DAY)
    return days + rest / _DAY if rest else days
