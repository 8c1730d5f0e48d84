"""Edits put into a workbook that is open in Excel, each region of them at once."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import xlwings as xw

from commissioning_schemas.address import Range, a1, parse_cell
from commissioning_schemas.edits import Edit
from commissioning_schemas.grid import CellError

from .parts import as_lines, of_area
from .protection import unlocked

_READ_AS_TYPED = frozenset("=+-@'")


class NotTakenError(Exception):
    """Excel did not take what was written to it; the text names the first such cell."""


def apply(book: xw.Book, edits: Iterable[Edit]) -> None:
    """Put edits into a workbook; ProtectedSheetError where a sheet needs a password.

    NotTakenError where Excel kept something else than was written.
    Cells beside and below each other are written together. Looks of cells are left alone. A
    sheet that is protected without a password is protected again afterwards.
    """
    by_sheet: dict[str, dict[tuple[int, int], object]] = {}
    for edit in edits:
        by_sheet.setdefault(edit.sheet, {})[parse_cell(edit.cell)] = written(edit)
    for name, cells in by_sheet.items():
        sheet = book.sheets[name]
        with unlocked(sheet):
            for area, lines in regions(cells):
                put(sheet, area, lines)


def put(sheet: xw.Sheet, area: Range, lines: Sequence[Sequence[object]]) -> None:
    """Write an area at once and read it back; NotTakenError where Excel kept something else."""
    target = of_area(sheet, area)
    target.value = lines
    if sheet.book.app.engine.type != "desktop":
        return
    for row, (wanted, found) in enumerate(zip(lines, as_lines(target.formula), strict=True)):
        for column, pair in enumerate(zip(wanted, found, strict=True)):
            if not taken(*pair):
                cell = a1(area.top + row, area.left + column)
                raise NotTakenError(
                    f"Excel did not take what was written to {sheet.name}!{cell}. If a filter is "
                    "on in that sheet, clear it; if cells are merged there, unmerge them. Then "
                    "click again."
                )


def taken(wanted: object, found: object) -> bool:
    """Tell whether a cell's formula text is that of what was written; of dates nothing is told."""
    if wanted is None or wanted == "":
        return found in ("", None)
    if isinstance(wanted, str):
        if wanted.startswith("="):
            return str(found).startswith("=")
        return found == wanted.removeprefix("'")
    if isinstance(wanted, bool) or not isinstance(wanted, int | float | Decimal):
        return found not in ("", None)
    try:
        return math.isclose(float(str(found)), float(wanted), rel_tol=1e-12)
    except ValueError:
        return False


def written(edit: Edit) -> object:
    """Return what Excel is to be given, so that it takes text for text."""
    if edit.formula is not None:
        return edit.formula.removeprefix("{").removesuffix("}")
    return plain(edit.value)


def plain(value: object) -> object:
    """Return a value so that Excel keeps it as it is: text stays text, whatever it looks like."""
    if isinstance(value, CellError):
        return f"={value.name}"
    if isinstance(value, str) and value:
        typed = value[0] in _READ_AS_TYPED or any(sign.isdigit() for sign in value)
        truth = value.strip().upper() in ("TRUE", "FALSE") or value[0] == "#"
        return f"'{value}" if typed or truth else value
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return dt.datetime(value.year, value.month, value.day)
    return value


def regions(
    cells: dict[tuple[int, int], object],
) -> Iterator[tuple[Range, list[list[object]]]]:
    """Yield rectangles that together are the cells, each with its rows."""
    rows: dict[int, list[int]] = {}
    for row, column in sorted(cells):
        rows.setdefault(row, []).append(column)
    open_spans: dict[tuple[int, int], int] = {}
    last = 0
    for row, columns in [*rows.items(), (-1, [])]:
        spans = set(_spans(columns)) if row >= 0 else set()
        closed = [span for span in open_spans if span not in spans or row != last + 1]
        for left, right in closed:
            top = open_spans.pop((left, right))
            yield (
                Range(top, left, last, right),
                [[cells[r, c] for c in range(left, right + 1)] for r in range(top, last + 1)],
            )
        for span in spans:
            open_spans.setdefault(span, row)
        last = row


def _spans(columns: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = previous = columns[0]
    for column in columns[1:]:
        if column != previous + 1:
            yield start, previous
            start = column
        previous = column
    yield start, previous
