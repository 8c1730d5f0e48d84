"""A sheet with one Excel Table: headings in row 4, data from row 5 (domain.md B.1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableFormula, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from commissioning_schemas.address import a1, column_letters

from ..sheets import palette
from ..sheets.widths import LINE_HEIGHT, LONG, lines_taken, width
from . import looks
from .office import Input

HEADINGS_ROW, FIRST_ROW = 4, 5

_NOT_BEGUN = 'AND($A5="",IFERROR(A5,"No data")="No data")'
"""An empty row waits for its first entry; until then a formula may have nothing to go by."""


class TableColumnPlan(NamedTuple):
    """One column as it is to be built; ``formula`` with its ``=`` where it is calculated."""

    heading: str
    number_format: str
    calculated: bool = False
    formula: str = ""
    check: DataValidation | None = None
    least: float = 0


def build_table(
    sheet: Worksheet,
    columns: Sequence[TableColumnPlan],
    rows: Sequence[Sequence[Input]],
    mark: str = "",
) -> None:
    """Write a table with its looks, drop-downs and marks; with no row it has one empty row."""
    rows = rows or [[None] * len(columns)]
    last = HEADINGS_ROW + len(rows)
    heights = {HEADINGS_ROW: 2}
    for number, column in enumerate(columns, 1):
        values = [row[number - 1] for row in rows]
        wide = max(width(column.heading, column.number_format, values), column.least)
        sheet.column_dimensions[column_letters(number)].width = wide
        heading = looks.cell_at(sheet, HEADINGS_ROW, number, column.heading)
        aside = column.number_format not in (palette.TEXT, "General")
        looks.show_heading(heading, calculated=column.calculated, aside=aside)
        for row, value in enumerate(values, FIRST_ROW):
            cell = looks.cell_at(sheet, row, number, column.formula or None)
            if not column.formula:
                looks.put(cell, value)
            long = wide >= LONG
            looks.show_input(cell, column.number_format, calculated=column.calculated, long=long)
            heights[row] = max(heights.get(row, 1), lines_taken(wide, [value]))
        if column.check:
            column.check.add(f"{a1(FIRST_ROW, number)}:{a1(last, number)}")
            sheet.add_data_validation(column.check)
    for row, count in heights.items():
        if count > 1:
            sheet.row_dimensions[row].height = LINE_HEIGHT * count
    area = f"A{FIRST_ROW}:{a1(last, len(columns))}"
    if any(column.formula for column in columns):
        sheet.conditional_formatting.add(area, looks.unseen_where(_NOT_BEGUN))
    if mark:
        sheet.conditional_formatting.add(area, looks.mark_where(mark, boxed=True))
    sheet.add_table(_table(sheet.title.replace(" ", ""), columns, last))


def _table(name: str, columns: Sequence[TableColumnPlan], last: int) -> Table:
    table = Table(displayName=name, ref=f"A{HEADINGS_ROW}:{a1(last, len(columns))}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    table.autoFilter = AutoFilter(ref=table.ref)
    for number, column in enumerate(columns, 1):
        part = TableColumn(id=number, name=column.heading)
        if column.formula:
            part.calculatedColumnFormula = TableFormula(attr_text=column.formula.removeprefix("="))
        table.tableColumns.append(part)
    return table
