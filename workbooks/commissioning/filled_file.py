"""The bytes of a workbook with a fill in it, or with its last fill taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from commissioning_schemas.address import parse_cell
from commissioning_schemas.fill import Filling, Reverting, Size, logged
from commissioning_schemas.fill_log import BEFORE, NAME, Entry
from commissioning_schemas.grid import Grid

from .sheets.log import log_sheet
from .sheets.result import result_sheet
from .writer import (
    LooksThere,
    NewSheet,
    grow_tables,
    put_names,
    put_sheets,
    put_sizes,
    write_cells,
)

Place = tuple[int, int]


def with_fill(data: bytes, grid: Grid, filling: Filling) -> bytes:
    """Return a workbook with a fill and its entries in FillLog, which keep how cells looked.

    CannotWrite where a table, sheet or cell cannot be written without harm.
    """
    there = LooksThere(data)
    sheets = [result_sheet(one) for one in filling.rebuilt]
    rebuilt = [
        (new, there.styles(one.name))
        for one, new in zip(filling.rebuilt, sheets, strict=True)
        if not one.is_new
    ]
    looks = _looks(filling, rebuilt)
    sizes = [size for new, _ in rebuilt for size in _sizes(there, new)]
    entries = logged(grid, filling, looks=looks, sizes=sizes)
    styles = _former(there, entries, {new.name: styles for new, styles in rebuilt})
    data = grow_tables(data, {one.table: one.after for one in filling.grown})
    data = put_sheets(data, [*sheets, log_sheet(entries, styles)])
    data = put_names(data, filling.names)
    return write_cells(data, filling.edits)


def with_fill_taken_back(data: bytes, reverting: Reverting) -> bytes:
    """Return a workbook with its last fill taken back, and without its entries in FillLog.

    CannotWrite where a table, sheet or cell cannot be written without harm.
    """
    styles = _former(LooksThere(data), reverting.entries, {})
    sizes: dict[str, dict[str, dict[int, float | None]]] = {
        kind: defaultdict(dict) for kind in ("width", "height")
    }
    for size in reverting.sizes:
        sizes[size.kind][size.sheet][size.number] = size.after
    # FillLog keeps the former looks, so it is written last.
    data = write_cells(data, reverting.edits)
    data = put_sizes(data, sizes["width"], sizes["height"])
    data = grow_tables(data, {one.table: one.after for one in reverting.shrunk})
    return put_sheets(data, [log_sheet(reverting.entries, styles)])


def _looks(
    filling: Filling, rebuilt: Sequence[tuple[NewSheet, Mapping[Place, str]]]
) -> Mapping[str, Collection[Place]]:
    """Return the cells whose look a fill changes: of sheets built anew, and new ones elsewhere."""
    found: dict[str, set[Place]] = defaultdict(set)
    for new, styles in rebuilt:
        found[new.name] = {*styles, *((cell.row, cell.column) for cell in new.cells)}
    for change in filling.changes:
        if change.is_new and change.edit.like:
            found[change.edit.sheet].add(parse_cell(change.edit.cell))
    return found


def _sizes(there: LooksThere, new: NewSheet) -> Iterator[Size]:
    """Yield the columns and rows to which a sheet built anew gives another size."""
    kinds: Sequence[tuple[Literal["width", "height"], Mapping[int, float], Mapping[int, float]]] = (
        ("width", there.widths(new.name), new.widths),
        ("height", there.heights(new.name), new.heights),
    )
    for kind, before, after in kinds:
        for number in sorted({*before, *after}):
            if before.get(number) != after.get(number):
                yield Size(new.name, kind, number, before.get(number), after.get(number))


def _former(
    there: LooksThere, entries: Sequence[Entry], known: Mapping[str, Mapping[Place, str]]
) -> Mapping[Entry, str]:
    """Return the style in which the cell of each entry looked before: of this fill and earlier."""
    wanted: dict[str, dict[Entry, Place]] = defaultdict(dict)
    for entry in entries:
        if entry.look and entry.row:
            wanted[NAME][entry] = (entry.row, BEFORE)
        elif entry.look:
            wanted[entry.sheet][entry] = parse_cell(entry.cell)
    found: dict[Entry, str] = {}
    for sheet, places in wanted.items():
        styles = known.get(sheet) or there.styles(sheet, {row for row, _ in places.values()})
        found |= {entry: styles.get(place, "0") for entry, place in places.items()}
    return found
