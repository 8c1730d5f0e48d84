"""What a calculated cell shows where it does not hold its formula."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from .evidence import Evidence
from .tables import Row
from .tables.columns import Column


def shown_instead(evidence: Evidence, row: Row, column: Column[Any]) -> Decimal | int | str | None:
    """Return what a cell shows in place of its formula's result; ``None`` where it shows that.

    A cell that was typed over shows what was typed, one with another formula what that gives.
    A mapped table holds no formulas of ours: there, it is what the cell says.
    """
    figure = evidence.figures.in_row(row, column)
    if figure is None:
        value = getattr(row, column.field)
    elif figure.standard:
        return None
    else:
        value = figure.stored if figure.own is None else figure.excel
    if isinstance(value, float):
        return Decimal(repr(value))
    return value if isinstance(value, Decimal | int | str) and value != "" else None
