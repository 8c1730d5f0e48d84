"""Columns that the template's formulas read: without them a figure cannot be worked out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..formula import Node, parse
from ..formula.nodes import Structured, parts
from ..owned import summary
from ..tables import TABLES
from .scope import columns_of


@lru_cache(maxsize=1)
def columns_read() -> frozenset[tuple[str, str]]:
    """Return every (table, heading) that a calculated cell of the template reads."""
    return frozenset(
        (part.table, heading)
        for formula in _formulas()
        for part in _structured(parse(formula))
        if part.table is not None
        for heading in columns_of(part.table, part)
    )


def _formulas() -> Iterator[str]:
    for kind in TABLES.values():
        yield from (column.formula for column in kind.columns.values() if column.calculated)
    for planned in summary.plan(["A"], ["2020-21", "2021-22"], ["R"]):
        if planned.figure:
            yield planned.content


def _structured(node: Node) -> Iterator[Structured]:
    if isinstance(node, Structured):
        yield node
    for part in parts(node):
        yield from _structured(part)
