"""What a formula names, and a workbook lacks: such a formula is never written into it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..formula import parse
from ..formula.nodes import Name, Node, Reference, Structured, parts
from ..grid import Grid
from ..words import quote


def lacking(formula: str, grid: Grid) -> str:
    """Say what a formula of ours needs and the workbook lacks; "" where all is there.

    Excel takes a file for damaged whose formulas name a table or a column that is not in it.
    """
    return next(_lacking(formula, grid), "")


def _lacking(formula: str, grid: Grid) -> Iterator[str]:
    for node in _named(formula):
        if isinstance(node, Structured) and node.table is not None:
            yield from _of_table(node.table, [node.first, node.last], grid)
        elif isinstance(node, Name) and node.name.casefold() not in grid.names:
            yield f"the defined name {quote(node.name)}"
        elif isinstance(node, Reference) and node.sheet and grid.sheet(node.sheet) is None:
            yield f"the sheet {quote(node.sheet)}"


@lru_cache(maxsize=1024)
def _named(formula: str) -> tuple[Node, ...]:
    """Return the parts of a formula that name something of the workbook, each once."""
    waiting: list[Node] = [parse(formula)]
    found: dict[Node, None] = {}
    while waiting:
        node = waiting.pop()
        if isinstance(node, Structured | Name | Reference):
            found[node] = None
        waiting += parts(node)
    return tuple(found)


def _of_table(name: str, columns: list[str | None], grid: Grid) -> Iterator[str]:
    known = grid.tables.get(name.casefold())
    if known is None:
        yield f"an Excel Table of the name {name}"
        return
    headings = {heading.casefold() for heading in known[1].columns}
    for column in columns:
        if column is not None and column.casefold() not in headings:
            yield f"the column {quote(column)} of the table {name}"
