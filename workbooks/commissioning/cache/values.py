"""Single values as JSON, and back: what JSON has no form for is an object that names its kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from commissioning_schemas.formula import Unsupported
from commissioning_schemas.grid import CellError

Json: TypeAlias = Any
"""Whatever ``json`` reads and writes."""

_READERS: Mapping[str, Callable[[str], object]] = {
    "number": Decimal,
    "moment": dt.datetime.fromisoformat,
    "date": dt.date.fromisoformat,
    "time": dt.time.fromisoformat,
    "error": CellError,
    "unsupported": Unsupported,
}


def to_json(value: object) -> Json:
    """Return a value of a cell, or a figure's, in a form for JSON."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Decimal):
        return {"number": str(value)}
    if isinstance(value, dt.datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, dt.date):
        return {"date": value.isoformat()}
    if isinstance(value, dt.time):
        return {"time": value.isoformat()}
    if isinstance(value, CellError):
        return {"error": value.name}
    if isinstance(value, Unsupported):
        return {"unsupported": value.name}
    raise TypeError(f"{type(value).__name__} has no form for JSON")


def from_json(value: Json) -> Any:
    """Return the value that ``to_json`` was given; ValueError where it wrote no such thing."""
    if not isinstance(value, dict):
        return value
    ((kind, text),) = value.items()
    return _READERS[kind](text)
