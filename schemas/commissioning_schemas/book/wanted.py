"""What layout must look for: the columns of every table, without their meaning."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ..layout import Wanted
from ..tables import TABLES
from ..tables.columns import Column, Kind

_IDENTITY = (Kind.KEY, Kind.REFERENCE, Kind.YEAR)


@lru_cache(maxsize=64)
def wanted(role: str) -> tuple[Wanted, ...]:
    """Return the columns of one table, as layout wants them."""
    return tuple(_wanted(column) for column in TABLES[role].columns.values())


def _wanted(column: Column[Any]) -> Wanted:
    return Wanted(
        field=column.field,
        headings=(column.heading,),
        required=bool(column.required),
        amount=column.kind is Kind.MONEY,
        calculated=column.calculated,
        identity=column.kind in _IDENTITY,
    )


TEMPLATE = {role: kind for role, kind in TABLES.items() if role != "About"}
"""The tables that stand in rows and columns."""
