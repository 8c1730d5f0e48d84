"""The published example: a report's figures, labels and tables as printed (domain.md D.1)."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment

from commissioning_schemas.address import column_letters

from ..sheets import palette
from ..sheets.widths import LINE_HEIGHT, lines_taken
from . import looks
from .pack import packed
from .page import set_page
from .published_sheets import SHEETS

_WIDEST, _NARROWEST = 96, 14


def published_workbook() -> bytes:
    """Return the .xlsx file: every cell is text, headings in row 4, data from row 5."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.title = "Figures as published"
    for name, text in SHEETS.items():
        sheet = workbook.create_sheet(name)
        sheet.cell(1, 1, name).font = looks.TITLE
        lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
        for row, line in enumerate(lines, 4):
            for column, content in enumerate(line, 1):
                if content:
                    cell = looks.cell_at(sheet, row, column, content)
                    cell.number_format = palette.TEXT
                    cell.font = looks.BOLD if row == 4 else looks.PLAIN
                    cell.alignment = Alignment(vertical="top", wrap_text=True)
        longest = [max(map(len, column)) for column in zip(*lines, strict=True)]
        widths = [min(_WIDEST, max(_NARROWEST, length + 3)) for length in longest]
        for column, wide in enumerate(widths, 1):
            sheet.column_dimensions[column_letters(column)].width = wide
        for row, line in enumerate(lines, 4):
            taken = max(lines_taken(wide, [text]) for wide, text in zip(widths, line, strict=True))
            sheet.row_dimensions[row].height = LINE_HEIGHT * taken
        set_page(sheet)
    saved = io.BytesIO()
    workbook.save(saved)
    return packed(saved.getvalue())
