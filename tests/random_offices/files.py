"""A Grid as the file of a plain workbook: its values, formulas, tables and names, and no looks."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table

from commissioning_schemas.grid import Grid


def file_of(grid: Grid) -> bytes:
    """Return the .xlsx file of a workbook, without the results of its formulas."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for sheet in grid.sheets:
        made = workbook.create_sheet(sheet.name)
        for row, column, value in sheet.filled():
            if sheet.formula(row, column) is None:
                made.cell(row, column, value)
        for row, formulas in sheet.formulas.items():
            for column, formula in formulas.items():
                made.cell(row, column, formula)
        for table in sheet.tables:
            made.add_table(Table(displayName=table.name, ref=table.range.a1))
    for name, formula in grid.names.items():
        workbook.defined_names.add(DefinedName(name, attr_text=formula))
    saved = io.BytesIO()
    workbook.save(saved)
    return saved.getvalue()
