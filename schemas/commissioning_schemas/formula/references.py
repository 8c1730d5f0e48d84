"""What a formula reads."""

from __future__ import annotations

from typing import TypeAlias

from ..address import Range
from ..grid import Grid
from .areas import Area
from .cells import Cells
from .locate import formula_of_name, locate, locate_in_table
from .nodes import Name, Node, Reference, Structured, parts
from .parse import parse
from .results import Fault, Place
from .tokens import ParseError

Read: TypeAlias = tuple[str, Range]


def references(formula: str, sheet: str, row: int, column: int, grid: Grid) -> tuple[Read, ...]:
    """Return the ranges that a formula reads, each once; names and tables are followed.

    What leads nowhere (an unknown sheet, table or name) is left out, and a formula that cannot
    be read gives none.
    """
    cells = Cells(grid)
    number = cells.number_of(sheet)
    if number is None:
        return ()
    return tuple(
        (cells.sheets[area.sheet].name, Range(*area[1:]))
        for area in reads(cells, formula, (number, row, column))
    )


def reads(cells: Cells, formula: str, place: Place) -> list[Area]:
    """Return the areas that a formula reads when it stands in a cell."""
    sheet, *at = place
    try:
        waiting: list[tuple[Node, list[int]]] = [(parse(formula), at)]
    except ParseError:
        return []
    found: dict[Area, None] = {}
    names: set[str] = set()
    while waiting:
        part, written_at = waiting.pop()
        if isinstance(part, Name):
            meaning = None if part.name.lower() in names else _meaning(cells, part, sheet)
            names.add(part.name.lower())
            if meaning is not None:
                waiting.append((meaning, [1, 1]))
        elif isinstance(part, Reference | Structured):
            try:
                if isinstance(part, Reference):
                    area = locate(part, sheet, *written_at)(cells, *at)
                else:
                    area = locate_in_table(part, sheet)(cells, *at)
            except Fault:
                continue
            found[area] = None
        else:
            waiting += [(below, written_at) for below in reversed(parts(part))]
    return list(found)


def _meaning(cells: Cells, name: Name, sheet: int) -> Node | None:
    formula = formula_of_name(cells, name, sheet)
    if formula is None:
        return Structured(name.name) if name.name.casefold() in cells.grid.tables else None
    try:
        return parse(formula)
    except ParseError:
        return None
