"""What a fill adds to FillLog."""

from __future__ import annotations

from ..edited import value_of
from ..fill_log import Entry, Kind, read_log
from ..grid import CellError, Grid
from .model import Change, Filling

_KEPT_RUNS = 10


def logged(grid: Grid, filling: Filling) -> list[Entry]:
    """Return what FillLog holds after a fill: the last runs, and this one."""
    earlier = read_log(grid)
    run = max((entry.run for entry in earlier), default=0) + 1
    cells: list[Change] = [*filling.changes]
    cells += [change for sheet in filling.rebuilt for change in sheet.cells]
    kept = [entry for entry in earlier if entry.run > run - _KEPT_RUNS]
    return [*kept, *(_entry(run, change) for change in cells)]


def _entry(run: int, change: Change) -> Entry:
    edit, old = change.edit, change.old
    kind: Kind = "number"
    if change.old_formula is not None:
        kind = "formula"
    elif old is None:
        kind = "blank"
    elif isinstance(old, bool):
        kind = "logical"
    elif isinstance(old, CellError):
        kind = "error"
    elif isinstance(old, str):
        kind = "text"
    before = change.old_formula if kind == "formula" else old
    result = old if kind == "formula" else None
    return Entry(run, edit.sheet, edit.cell, kind, before, edit.formula, value_of(edit), result)
