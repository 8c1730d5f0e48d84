"""What Excel tells of whole areas at once; where an area is mixed, its halves are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias, TypeVar

import xlwings as xw

from commissioning_schemas.address import Range

T = TypeVar("T")
Values: TypeAlias = Sequence[Sequence[object]]


def of_area(sheet: xw.Sheet, area: Range) -> xw.Range:
    """Return an area of a sheet as xlwings names it."""
    return sheet.range((area.top, area.left), (area.bottom, area.right))


def uniform(
    sheet: xw.Sheet, area: Range, ask: Callable[[xw.Range], T | None]
) -> Iterator[tuple[Range, T]]:
    """Yield parts of an area that answer alike; a mixed part answers ``None``.

    A single cell that answers ``None`` is left out.
    """
    waiting = [area]
    while waiting:
        part = waiting.pop()
        answer = ask(of_area(sheet, part))
        if answer is not None:
            yield part, answer
        elif part.top < part.bottom or part.left < part.right:
            waiting += halves(part)


def halves(area: Range) -> tuple[Range, Range]:
    """Part an area, columns first: those of a sheet mostly look alike down their rows."""
    if area.left < area.right:
        middle = (area.left + area.right) // 2
        first = Range(area.top, area.left, area.bottom, middle)
        return first, Range(area.top, middle + 1, area.bottom, area.right)
    middle = (area.top + area.bottom) // 2
    first = Range(area.top, area.left, middle, area.right)
    return first, Range(middle + 1, area.left, area.bottom, area.right)


def merged(sheet: xw.Sheet, area: Range) -> tuple[Range, ...]:
    """Return the merged ranges of a sheet, in order."""
    found: set[Range] = set()
    for part, joined in uniform(sheet, area, lambda one: one.merge_cells):
        if joined:
            found |= _joined_in(sheet, part, found)
    return tuple(sorted(found))


def _joined_in(sheet: xw.Sheet, part: Range, known: set[Range]) -> set[Range]:
    """Return the merged ranges of a part that is nothing but merged cells."""
    found: set[Range] = set()
    for row in range(part.top, part.bottom + 1):
        for column in range(part.left, part.right + 1):
            if not any(one.holds(row, column) for one in known | found):
                joined = sheet.range((row, column)).merge_area
                found.add(Range.parse(joined.get_address(False, False)))
    return found


def hidden_rows(sheet: xw.Sheet, area: Range) -> frozenset[int]:
    """Return the numbers of the hidden rows."""
    side = Range(area.top, area.left, area.bottom, area.left)
    parts = uniform(sheet, side, lambda one: one.rows.hidden)
    return frozenset(n for part, hid in parts if hid for n in range(part.top, part.bottom + 1))


def hidden_columns(sheet: xw.Sheet, area: Range) -> frozenset[int]:
    """Return the numbers of the hidden columns."""
    side = Range(area.top, area.left, area.top, area.right)
    parts = uniform(sheet, side, lambda one: one.columns.hidden)
    return frozenset(n for part, hid in parts if hid for n in range(part.left, part.right + 1))


def as_lines(found: Any) -> Values:
    """Return what Excel says of an area as rows.

    It says just the one thing of a single cell, and on a Mac a flat list of a single row.
    """
    if not isinstance(found, list | tuple):
        return [[found]]
    return found if isinstance(found[0], list | tuple) else [found]
