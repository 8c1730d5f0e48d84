"""A cut-out of a sheet around a fault, as a small table with the letters and numbers of Excel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commissioning_schemas.address import column_letters

from ...checking import WorkbookResult
from ..cell_text import cell_text, is_number
from ..groups import Group
from ..window import table_around, view

_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, and whether it is a number and among those at fault."""

    text: str
    number: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class CutOut:
    """Rows and columns around a fault, with the name of their sheet."""

    sheet: str
    letters: Sequence[str]
    rows: Sequence[tuple[int, Sequence[Cell]]]


def cut_out(workbook: WorkbookResult, group: Group) -> CutOut | None:
    """Return what stands around a group of findings; ``None`` where it has no cell."""
    first = group.first
    sheet = workbook.grid.sheet(first.sheet) if workbook.grid and first.sheet else None
    if sheet is None or first.cell is None:
        return None
    chosen = view(sheet, group.areas, table_around(workbook, group), _WIDTH)
    if chosen is None:
        return None
    columns = [column.number for column in chosen.columns]
    rows = [
        (
            row,
            [
                Cell(
                    cell_text(sheet, row, column),
                    is_number(sheet.value(row, column)),
                    any(area.holds(row, column) for area in group.areas),
                )
                for column in columns
            ],
        )
        for row in chosen.rows
    ]
    return CutOut(sheet.name, [column_letters(column) for column in columns], rows)
