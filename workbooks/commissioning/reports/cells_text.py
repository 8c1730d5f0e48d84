"""A workbook as lines of text, one a cell, for comparing versions and for naming lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from commissioning_schemas.address import a1, parse_cell
from commissioning_schemas.grid import CellError, Grid, Sheet, Value

from .harmless import harmless


def cells_text(grid: Grid, *, redact: bool = False) -> str:
    """Return one line for each used cell: its place, what it shows, and its formula if any.

    With ``redact`` the kind of its value stands for what it shows, and so for a formula; the
    lines are as many, and in the same order. The last lines name the sheets that cannot be read.
    """
    lines = [line for _, line in _lines(grid, redact)]
    lines += [f"{harmless(name)}\tthis sheet cannot be read" for name, _ in grid.unreadable]
    return "".join(f"{line}\n" for line in lines)


def line_numbers(grid: Grid) -> Mapping[tuple[str, int, int], int]:
    """Return the line of every used cell in ``cells_text``, by sheet, row and column."""
    return {spot: number for number, (spot, _) in enumerate(_lines(grid), 1)}


def line_of(
    numbers: Mapping[tuple[str, int, int], int], sheet: str | None, cell: str | None
) -> int:
    """Return the line of a cell; of the first cell at or after it where it is empty.

    Without a cell that is the first line of the sheet, and without a sheet line 1.
    """
    at = parse_cell(cell) if cell is not None else (0, 0)
    after = (line for (name, *spot), line in numbers.items() if name == sheet and (*spot,) >= at)
    last = max((line for (name, *_), line in numbers.items() if name == sheet), default=1)
    return min(after, default=last)


def _lines(grid: Grid, redact: bool = False) -> Iterator[tuple[tuple[str, int, int], str]]:
    for sheet in grid.sheets:
        for row in sorted({*sheet.rows, *sheet.formulas}):
            columns = {*sheet.rows.get(row, ()), *sheet.formulas.get(row, ())}
            for column in sorted(columns):
                if (text := _line(sheet, row, column, redact)) is not None:
                    yield (sheet.name, row, column), text


def _line(sheet: Sheet, row: int, column: int, redact: bool) -> str | None:
    value, formula = sheet.value(row, column), sheet.formula(row, column)
    if value is None and formula is None:
        return None
    parts = [f"{sheet.name}!{a1(row, column)}", _kind(value) if redact else _text(value)]
    if formula is not None:
        parts.append("formula" if redact else formula)
    return "\t".join(map(harmless, parts))


def _text(value: Value) -> str:
    return "" if value is None else str(value)


def _kind(value: Value) -> str:
    if value is None or isinstance(value, CellError):
        return _text(value)
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, str):
        return "text"
    return "number" if isinstance(value, int | float) else "date"
