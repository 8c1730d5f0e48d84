"""Proof that in one sheet only the cells of the edits were changed, and as they were to be."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from commissioning_schemas.address import a1
from commissioning_schemas.edits import Edit
from commissioning_schemas.grid import Value

from ..reader.archive import Broken
from ..reader.book import Book
from ..reader.cells import Cells
from ..reader.exact import SheetElements
from ..reader.markup import Parser
from .cannot import CannotWrite
from .changed_spans import ChangedSpans, Place, same_outside
from .nodes import with_attributes
from .serials import serial
from .shared_groups import orphaned, places_of
from .sheet_part import SheetPart


def prove_sheet(
    was: SheetPart,
    now: SheetPart,
    edits: Mapping[Place, Edit],
    looks: Mapping[Place, str],
    *,
    date1904: bool,
) -> None:
    """Raise CannotWrite unless the part is as it was but for these edits.

    ``looks`` are the styles of the cells that get another one.
    """
    staying: set[Place] = set()
    for masters, members in _regrouped(was, edits):
        staying |= members
        _compare(was, masters | members, now, members, date1904)
    spans = ChangedSpans(was, now, edits, staying, looks)
    if not same_outside(was.xml, spans.old, now.xml, spans.new):
        raise CannotWrite("harmed", was.sheet)
    found = _read(now, edits, date1904)
    for (row, column), edit in edits.items():
        value = found.rows.get(row, {}).get(column)
        formula = found.formulas.get(row, {}).get(column)
        if formula != edit.formula or not _same(value, edit.value, date1904):
            raise CannotWrite("harmed", was.sheet, a1(row, column))


def _regrouped(was: SheetPart, edits: Iterable[Place]) -> list[tuple[set[Place], set[Place]]]:
    """Return, for each group whose first cell is changed, that cell and those that stay."""
    formulas = list(was.formulas())
    if not formulas:
        return []
    rows, _ = was.find({row for row, _ in edits})
    cells = [
        cell
        for number, row in rows.items()
        for cell in was.cells(row)
        if (number, cell.column) in edits
    ]
    return [
        (set(places_of(was, [group.master])), set(places_of(was, group.members)))
        for group in orphaned(was, formulas, cells)
    ]


def _compare(
    was: SheetPart, old: set[Place], now: SheetPart, staying: set[Place], date1904: bool
) -> None:
    """Raise CannotWrite where a cell that stays in its group means something else now."""
    before, after = _read(was, old, date1904), _read(now, staying, date1904)
    for row, column in staying:
        for held, holds in ((before.rows, after.rows), (before.formulas, after.formulas)):
            if held.get(row, {}).get(column) != holds.get(row, {}).get(column):
                raise CannotWrite("harmed", was.sheet, a1(row, column))


def _read(sheet: SheetPart, places: Iterable[Place], date1904: bool) -> Cells:
    """Read these cells, and no others, with the parser that reads whole sheets."""
    wanted: dict[int, set[int]] = defaultdict(set)
    for number, column in places:
        wanted[number].add(column)
    xml, root, data = sheet.xml, sheet.root, sheet.data
    pieces = [xml[root.start : root.inner], xml[data.start : data.inner]]
    rows, _ = sheet.find(wanted)
    for number, row in sorted(rows.items()):
        pieces.append(with_attributes(xml[row.start : row.inner], {"r": str(number)}))
        for cell in sheet.cells(row):
            if cell.column in wanted[number]:
                # Without its neighbours, a cell must say itself where it is.
                place = {"r": a1(number, cell.column)}
                pieces.append(with_attributes(xml[cell.start : cell.inner], place))
                pieces.append(xml[cell.inner : cell.end])
        pieces.append(xml[row.close : row.end])
    pieces += [xml[data.close : data.end], xml[root.close : root.end]]
    found = Cells(Book([], [], date1904))
    try:
        Parser(SheetElements(found), "worksheet", sheet.sheet).feed_all(pieces)
    except Broken as error:
        raise CannotWrite("harmed", sheet.sheet, detail=str(error)) from error
    found.finish()
    return found


def _same(found: Value, meant: Value | Decimal, date1904: bool) -> bool:
    if isinstance(meant, dt.date | dt.time):
        meant = serial(meant, date1904)
    if isinstance(meant, int | float | Decimal) and not isinstance(meant, bool):
        # Both are the same binary number, or Excel would show another one.
        return type(found) in (int, float) and float(str(found)) == float(meant)
    return type(found) is type(meant) and found == meant
