"""The conditional formats that mark the cells of findings, by row key and heading.

Each table of the template has one. A mark by address would stay behind when people sort.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commissioning_schemas.address import Range, column_letters
from commissioning_schemas.book.regions import find_regions
from commissioning_schemas.grid import Grid, Sheet
from commissioning_schemas.tables import TABLES, About

from .sheets import palette
from .writer import Look, Mark, put_marks, rules_there

SHEETS, KEYS, COLUMNS = "marks_sheet", "marks_key", "marks_column"
"""The names by which the formats read the list of findings."""

_LOOK = Look(bold=True, colour=palette.RED, fill=palette.PINK, box=palette.RED)


def with_marks(data: bytes, grid: Grid) -> bytes:
    """Return the workbook with the marks that tables have lost, or that end above their last row.

    Sheets that are protected, and sheets of another layout, are left as they are.
    """
    wanted = dict(_marks(grid))
    there = rules_there(data, list(wanted))
    lost = {
        name: [mark]
        for name, mark in wanted.items()
        if not _covers(Range.parse(mark.range), _areas(there[name]))
    }
    return put_marks(data, lost) if lost else data


def _marks(grid: Grid) -> Iterator[tuple[str, Mark]]:
    """Yield the mark that belongs on each sheet with a table of the template."""
    sheet, table = grid.tables.get(About.table.casefold(), (None, None))
    if sheet is not None and table is not None and not sheet.protected:
        item = f"${column_letters(table.range.left)}{table.range.top + 1}"
        yield sheet.name, _mark(sheet, table.range, f"{COLUMNS},{item}")
    for region in find_regions(grid, None)[0]:
        keys = TABLES[region.role].key_fields
        known = all(field in region.columns for field in keys)
        if region.excel_table and not region.sheet.protected and known:
            area = region.range
            letters = [column_letters(region.columns[field]) for field in keys]
            key = '&"|"&'.join(f"${letter}{area.top + 1}" for letter in letters)
            heading = f"{column_letters(area.left)}${area.top}"
            criteria = f"{KEYS},{key},{COLUMNS},{heading}"
            yield region.sheet.name, _mark(region.sheet, area, criteria)


def _mark(sheet: Sheet, area: Range, criteria: str) -> Mark:
    quoted = sheet.name.replace('"', '""')
    rows = Range(area.top + 1, area.left, area.bottom, area.right)
    return Mark(rows.a1, f'COUNTIFS({SHEETS},"{quoted}",{criteria})>0', _LOOK)


def _areas(rules: Sequence[tuple[str, str]]) -> Iterator[Range]:
    """Yield the areas in which a sheet marks cells by the list of findings."""
    for areas, formula in rules:
        if SHEETS in formula.casefold():
            for text in areas.split():
                try:
                    yield Range.parse(text)
                except ValueError:
                    continue


def _covers(wanted: Range, areas: Iterator[Range]) -> bool:
    wide = [area for area in areas if area.left <= wanted.left and area.right >= wanted.right]
    rows = range(wanted.top, wanted.bottom + 1)
    return all(any(area.top <= row <= area.bottom for area in wide) for row in rows)
