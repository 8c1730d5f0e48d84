"""What the tests of fill share: a workbook with cells changed, and what a fill says of it."""

from __future__ import annotations

from collections.abc import Mapping

from tests.edited import edited, example

from commissioning_schemas.address import a1, parse_cell
from commissioning_schemas.edited import edited as with_edits
from commissioning_schemas.edits import Edit
from commissioning_schemas.figures.profiles import MONTHS
from commissioning_schemas.fill import Filling, fill
from commissioning_schemas.grid import Grid, Value


def changed(
    cells: Mapping[str, Value], tables: Mapping[str, str] | None = None, *, stale: bool = False
) -> Grid:
    """Return the working example with cells typed into; ``stale`` keeps the old results."""
    return edited(example(), cells, tables=tables, recalculated=not stale)


def emptied() -> Grid:
    """Return the working example with every calculated cell emptied, months and all."""
    grid = example()
    edits = [
        Edit(sheet.name, a1(row, column))
        for sheet in grid.sheets
        for row, formulas in sheet.formulas.items()
        for column in formulas
    ]
    edits += [
        Edit("Profile", a1(row, column))
        for row in range(5, 9)
        for column in range(3, 3 + len(MONTHS))
    ]
    return with_edits(grid, edits)


def cells_of(grid: Grid) -> dict[str, tuple[Value, str | None]]:
    """Return what stands in every cell: value and formula, by its place."""
    return {
        f"{sheet.name}!{a1(row, column)}": (sheet.value(row, column), sheet.formula(row, column))
        for sheet in grid.sheets
        for part in (sheet.rows, sheet.formulas)
        for row, cells in part.items()
        for column in cells
    }


def value(grid: Grid, place: str) -> Value:
    name, _, cell = place.partition("!")
    sheet = grid.sheet(name)
    assert sheet is not None
    return sheet.value(*parse_cell(cell))


def formula(grid: Grid, place: str) -> str | None:
    name, _, cell = place.partition("!")
    sheet = grid.sheet(name)
    assert sheet is not None
    return sheet.formula(*parse_cell(cell))


def changes_of(filling: Filling) -> dict[str, Value]:
    """Return the new value of every cell that changes by itself, but for the live status."""
    return {
        f"{one.edit.sheet}!{one.edit.cell}": one.edit.value
        for one in filling.changes
        if one.edit.cell != "A2"
    }


def left_of(filling: Filling) -> list[tuple[str, str]]:
    """Return the place and the reason of everything that is left alone."""
    return [(f"{one.sheet}!{one.cell}", one.reason) for one in filling.left]


def filled_twice(grid: Grid) -> Filling:
    """Fill, and make sure that a second fill has nothing to do."""
    first = fill(grid)
    second = fill(first.grid)
    assert (second.changes, second.rebuilt, second.names) == ([], [], {})
    return first
