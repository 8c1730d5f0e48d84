"""What a cell holds, as text close to what Excel shows, with no digit hidden."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from commissioning_schemas.grid import CellError, Sheet, Value
from commissioning_schemas.money import round_half_away, shortest

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_MOST_DECIMALS = 4


def cell_text(sheet: Sheet, row: int, column: int) -> str:
    """Return the text of one cell; a formula without a stored result shows itself."""
    value = sheet.value(row, column)
    if value is None:
        return sheet.formula(row, column) or ""
    return value_text(value, sheet.number_format(row, column))


def value_text(value: Value, number_format: str = "General") -> str:
    """Return a value as text, as its number format asks, but with every decimal it has."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, CellError):
        return value.name
    if isinstance(value, dt.datetime):
        return value.strftime("%d/%m/%Y %H:%M")
    if isinstance(value, dt.date):
        return f"{value:%d/%m}/{value.year:04}"
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    return _number_text(shortest(value), number_format)


def is_number(value: Value) -> bool:
    """Tell whether a value stands at the right of its cell."""
    return isinstance(value, int | float | dt.date | dt.time) and not isinstance(value, bool)


def _number_text(number: Decimal, number_format: str) -> str:
    pattern = _QUOTED.sub("", number_format)
    percent = "%" in pattern
    shown = round_half_away(number * 100 if percent else number, _MOST_DECIMALS)
    places = max(0, -int(shown.normalize().as_tuple().exponent))
    if places:
        places = max(places, _decimals(pattern))
    pounds = "£" if "£" in number_format and not percent else ""
    digits = f"{abs(shown):{',' if ',' in pattern else ''}.{places}f}"
    return f"{'-' if shown < 0 else ''}{pounds}{digits}{'%' if percent else ''}"


def _decimals(pattern: str) -> int:
    match = re.search(r"\.([0#?]+)", pattern)
    return min(len(match[1]), _MOST_DECIMALS) if match else 0
