"""Formulas of people that read a sheet of ours by address, when that sheet is built anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..address import a1, parse_cell
from ..formula import references
from ..grid import Grid, Sheet
from ..own_lists import is_own_list
from ..owned.head import HEADINGS_ROW
from ..spots import Spots
from ..words import listing
from .model import LeftAlone, Rebuilt
from .own_sheets import OURS

_OURS = {name.casefold() for name in OURS}


def readers(grid: Grid, rebuilt: Sequence[Rebuilt]) -> Iterator[LeftAlone]:
    """Yield, for each sheet of people's own, its formulas that now read something else.

    Nobody can tell which cell of the new sheet they mean, so they are left, and named.
    """
    moved = {one.name: Spots(_moved(one)) for one in rebuilt}
    names = listing(list(moved))
    for sheet in grid.sheets if rebuilt else ():
        if sheet.name.casefold() in _OURS or is_own_list(sheet):
            continue
        found = list(_reading(grid, sheet, moved))
        if found:
            said = (
                f"this formula reads cells of {names} that are not what they were: the sheet was "
                "built anew. See that it reads the right ones."
            )
            if found[1:]:
                said += f" So it is with all {len(found)} such formulas of this sheet."
            yield LeftAlone(sheet.name, a1(*found[0]), "reads-rebuilt", said)


def _moved(rebuilt: Rebuilt) -> Iterator[tuple[str, int, int]]:
    """Yield the cells below the head that hold another formula or label than before."""
    for change in rebuilt.cells:
        row, column = parse_cell(change.edit.cell)
        is_other = change.edit.formula != change.old_formula or change.edit.formula is None
        if row >= HEADINGS_ROW and is_other:
            yield rebuilt.name, row, column


def _reading(grid: Grid, sheet: Sheet, moved: Mapping[str, Spots]) -> Iterator[tuple[int, int]]:
    words = {name.casefold() for name in moved}
    words |= {
        name
        for name, meaning in grid.names.items()
        if any(word in meaning.casefold() for word in list(words))
    }
    for row, formulas in sorted(sheet.formulas.items()):
        for column, formula in sorted(formulas.items()):
            if any(word in formula.casefold() for word in words) and any(
                name in moved and moved[name].meets(name, area)
                for name, area in references(formula, sheet.name, row, column, grid)
            ):
                yield row, column
