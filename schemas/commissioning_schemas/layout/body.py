"""The body of a table: the rows below its headings, and what breaks them up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from ..address import Range
from .region import Region
from .rows import blank_row, data_rows, is_blank


def body(region: Region) -> Range | None:
    """Return the range from the first row of data to the last row; ``None`` where it has none.

    Blank rows at the end of an Excel Table are room for more, and no part of its body.
    """
    rows = [record.row for record in region.records if not record.outside]
    if not rows:
        return None
    ends = [row for row in (*region.totals, *region.funding) if row <= region.range.bottom]
    area = region.range
    return Range(area.top + 1, area.left, max(*rows, *ends, area.top), area.right)


def blank_rows(region: Region, looked_at: Collection[int]) -> Iterator[tuple[Range, int]]:
    """Yield each run of blank rows in the body, with the number of rows that follow it.

    ``looked_at`` are the columns that must be blank: those that hold formulas never are.
    """
    area = body(region)
    if area is None:
        return
    filled = data_rows(region.sheet, area.top, area.bottom, looked_at)
    above = area.top - 1
    for at, row in enumerate(filled):
        if row - above > 1:
            yield Range(above + 1, area.left, row - 1, area.right), len(filled) - at
        above = row


def blank_columns(region: Region) -> Iterator[Range]:
    """Yield each column of the body that has neither a heading nor a value."""
    area = body(region)
    if area is None:
        return
    heads, sheet = region.sheet.rows.get(region.heading_row, {}), region.sheet
    for column in range(area.left + 1, area.right):
        if is_blank(heads.get(column)) and all(
            blank_row(sheet, row, (column,)) for row in sheet.rows if area.top <= row <= area.bottom
        ):
            yield Range(area.top, column, area.bottom, column)


def merged(region: Region) -> Iterator[Range]:
    """Yield the merged ranges that touch a row of data of a table, in reading order.

    In a mapped table only columns that the map reads belong to it; headings are no data.
    """
    if not region.sheet.merged:
        return
    rows = data_of(region)
    used = region.used | region.text_columns
    columns = used if region.mapped else range(region.range.left, region.range.right + 1)
    for area in sorted(region.sheet.merged):
        inside = any(area.left <= column <= area.right for column in columns)
        if inside and area.top > region.heading_row and rows_in(rows, area):
            yield area


def data_of(region: Region) -> list[int]:
    """Return the numbers of the rows of data, each once and in order."""
    return sorted({record.row for record in region.records})


def rows_in(rows: Sequence[int], area: Range) -> Sequence[int]:
    """Return those of some rows, which are in order, that lie in a range."""
    return rows[bisect_left(rows, area.top) : bisect_right(rows, area.bottom)]


def covered(region: Region) -> Mapping[tuple[int, int], tuple[int, int]]:
    """Return the cells of rows of data that a merged cell covers, with the one that shows.

    Cells are (row, column). One that two merged ranges cover goes with the first.
    """
    rows = data_of(region)
    used = region.used
    found: dict[tuple[int, int], tuple[int, int]] = {}
    done: dict[int, int] = {}
    for area in merged(region):
        for column in used:
            if area.left <= column <= area.right:
                first = max(area.top, done.get(column, 0) + 1)
                for row in rows_in(rows, replace(area, top=first)):
                    if (row, column) != (area.top, area.left):
                        found[row, column] = (area.top, area.left)
                done[column] = max(area.bottom, done.get(column, 0))
    return found
