"""The sheet Read me: what to do first, what the colours mean, and what each sheet is for."""

from __future__ import annotations

from openpyxl.styles import Alignment
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from commissioning_schemas.address import column_letters

from ..sheets import palette
from ..sheets.widths import LINE_HEIGHT, lines_taken
from . import looks
from .guide_words import COLOURS, steps
from .office import Office
from .sheet_words import COLOURED, RESULTS, SENTENCES

_WIDTHS = (24, 96)


def build_guide(sheet: Worksheet, office: Office) -> None:
    """Write the steps, the colours and a list of all sheets, each with a link to it."""
    row = looks.HEADINGS_ROW
    if office.note:
        _line(sheet, _band(sheet, row, "Example", "What has happened here"), "", office.note)
        row += 3
    row = _band(sheet, row, "Sheet", "What to do, in this order")
    for number, (place, text) in enumerate(steps(office), 1):
        _line(sheet, row, f"{number}. {place}", text)
        row += 1
    row = _band(sheet, row + 1, "Colour", "What it means")
    for colour, (name, text) in zip(_FILLS, COLOURS, strict=True):
        _line(sheet, row, name, text)
        shown = looks.cell_at(sheet, row, 1)
        shown.fill, shown.border = looks.fill(colour), looks.BOX
        row += 1
    row = _band(sheet, row + 1, "Sheet", "What stands in it")
    words = {**SENTENCES, **RESULTS}
    for name in office.sheets[1:]:
        _line(sheet, row, name, words[name].removesuffix(COLOURED).rstrip())
        _link(sheet, row, name)
        row += 1
    for column, wide in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[column_letters(column)].width = wide
    sheet.sheet_view.showGridLines = False


_FILLS = (palette.PALE_YELLOW, palette.PALE_GREY, "FFC7CE")


def _band(sheet: Worksheet, row: int, *headings: str) -> int:
    for column, heading in enumerate(headings, 1):
        looks.show_band(looks.cell_at(sheet, row, column, heading))
    return row + 1


def _line(sheet: Worksheet, row: int, name: str, text: str) -> None:
    first, second = looks.cell_at(sheet, row, 1, name), looks.cell_at(sheet, row, 2, text)
    first.font, second.font = looks.BOLD, looks.PLAIN
    for cell in (first, second):
        cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
    taken = max(lines_taken(wide, [said]) for wide, said in zip(_WIDTHS, (name, text), strict=True))
    sheet.row_dimensions[row].height = LINE_HEIGHT * taken


def _link(sheet: Worksheet, row: int, name: str) -> None:
    cell = looks.cell_at(sheet, row, 1)
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{name}'!A1", display=name)
    cell.font = looks.LINK
