"""The lists of Codes: the office's own values, and those that the rules know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from ..tables import CodeValue, Row
from ..tables.columns import Column, Kind
from ..words import normal

LIMITS: Mapping[str, Decimal] = MappingProxyType(
    {
        "red": Decimal("0.02"),
        "amber": Decimal("0.005"),
        "under": Decimal("0.05"),
        "escalation": Decimal(15),
        "notice_days": Decimal(180),
        "movement": Decimal("0.1"),
        "grant_change": Decimal("0.02"),
        "virement_ref": Decimal(5000),
        "spend_by_days": Decimal(30),
    }
)
"""The limits of an office that has set none. (domain.md D.1, Codes)."""

ARITHMETIC: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "source_type": ("Own budget", "Reserve", "External"),
        "movement": ("Opening", "Contribution", "Draw", "Transfer in", "Transfer out", "Release"),
        "line_type": ("Base", "One-off", "Contribution", "Contingency"),
        "period": (*(f"M{n:02}" for n in range(1, 13)), "Q1", "Q2", "Q3", "Q4", "OUT"),
    }
)
"""Lists that arithmetic rests on: their values are known without a Codes sheet."""


def read_lists(
    rows: Iterable[CodeValue], office: Mapping[str, Decimal] | None = None
) -> tuple[dict[str, list[str]], dict[str, Decimal]]:
    """Return the values of each list by its name, and the limits by theirs.

    The office's own limits hold where the workbook gives none.
    """
    lists: dict[str, list[str]] = {}
    limits = {**LIMITS, **(office or {})}
    for row in rows:
        lists.setdefault(normal(row.list), []).append(row.value)
        if normal(row.list) == "limit" and row.number is not None:
            limits[row.value] = row.number
    return lists, limits


def allowed(lists: Mapping[str, Sequence[str]], column: Column[Any]) -> Sequence[str] | None:
    """Return the values that a column may hold; ``None`` where nothing says."""
    return lists.get(normal(column.code_list)) or ARITHMETIC.get(column.code_list)


def settle_codes(rows: Iterable[Row], lists: Mapping[str, Sequence[str]]) -> None:
    """Give every coded field the spelling of its list, where it is on the list but for case."""
    coded: dict[type[Row], list[tuple[str, Kind, Sequence[str]]]] = {}
    for row in rows:
        kind = type(row)
        if kind not in coded:
            coded[kind] = [
                (name, column.kind, values)
                for name, column in kind.columns.items()
                if column.kind in (Kind.CODE, Kind.CODES) and (values := allowed(lists, column))
            ]
        for name, sort, values in coded[kind]:
            text = getattr(row, name)
            if text and text not in values:
                setattr(row, name, _settled(text, values, sort))


def _settled(text: str, values: Sequence[str], kind: Kind) -> str:
    by_form = {normal(value): value for value in values}
    parts = text.split(";") if kind is Kind.CODES else [text]
    return ";".join(by_form.get(normal(part), part.strip()) for part in parts)
