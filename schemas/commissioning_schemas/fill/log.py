"""What a fill adds to FillLog."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from ..address import a1, column_letters, parse_cell
from ..edited import value_of
from ..edits import Edit
from ..fill_log import Entry, Kind, read_log
from ..grid import CellError, Grid
from .model import Change, Filling, Size

_KEPT_RUNS = 10
Place = tuple[int, int]


def logged(
    grid: Grid,
    filling: Filling,
    *,
    looks: Mapping[str, Collection[Place]] | None = None,
    sizes: Iterable[Size] = (),
) -> list[Entry]:
    """Return what FillLog holds after a fill: the last runs, and this one.

    ``looks`` are the cells, by sheet, whose former look FillLog can keep; ``sizes`` the columns
    and rows of sheets built anew that had another width or height.
    """
    earlier = read_log(grid)
    run = max((entry.run for entry in earlier), default=0) + 1
    cells: list[Change] = [*filling.changes]
    cells += [change for sheet in filling.rebuilt for change in sheet.cells]
    keep = looks or {}
    return [
        *(entry for entry in earlier if entry.run > run - _KEPT_RUNS),
        *(
            Entry(run, grown.sheet, grown.after, "table", grown.before, None, grown.table)
            for grown in filling.grown
        ),
        *(_of_size(run, size) for size in sizes),
        *(
            _entry(run, change, look=_place(change) in keep.get(change.edit.sheet, ()))
            for change in cells
        ),
        *(_entry(run, change, look=True) for change in _only_looks(filling, cells, keep)),
    ]


def _only_looks(
    filling: Filling, cells: Iterable[Change], looks: Mapping[str, Collection[Place]]
) -> Iterator[Change]:
    """Yield the cells that change in their look and not in what they hold."""
    changed = {(change.edit.sheet, *_place(change)) for change in cells}
    for name, places in looks.items():
        sheet = filling.grid.sheet(name)
        for place in sorted(places) if sheet is not None else ():
            if sheet is not None and (name, *place) not in changed:
                value, formula = sheet.value(*place), sheet.formula(*place)
                edit = Edit(name, a1(*place), value, formula)
                yield Change(edit, "text", "", "", value, formula)


def _place(change: Change) -> Place:
    return parse_cell(change.edit.cell)


def _of_size(run: int, size: Size) -> Entry:
    name = column_letters(size.number) if size.kind == "width" else str(size.number)
    return Entry(run, size.sheet, name, size.kind, size.before, None, size.after)


def _entry(run: int, change: Change, *, look: bool) -> Entry:
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
    after = value_of(edit)
    return Entry(run, edit.sheet, edit.cell, kind, before, edit.formula, after, result, look)
