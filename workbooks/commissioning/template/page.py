"""How a sheet opens and prints: frozen headings, landscape, as wide as one page."""

from __future__ import annotations

from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from .office import GUIDE

_FREEZE_AT = {GUIDE: "A5", "About": "A5", "LiveChecks": "A5", "Panel Report": "A5"}

_OWN_BANDS = (GUIDE, "Panel Report")
"""Sheets of several parts, whose row 4 heads only the first."""

_ONE_PAGE = 60


def set_page(sheet: Worksheet) -> None:
    """Set what the screen keeps in view and what the printer repeats."""
    sheet.freeze_panes = _FREEZE_AT.get(sheet.title, "B5")
    sheet.row_dimensions[1].height = 24
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = int(sheet.PAPERSIZE_A4)
    sheet.page_setup.fitToWidth = 1
    if sheet.title == GUIDE:
        sheet.page_setup.orientation = "portrait"
    is_result = sheet.protection.sheet or sheet.title == GUIDE
    sheet.page_setup.fitToHeight = int(is_result and sheet.max_row <= _ONE_PAGE)
    sheet.print_title_rows = "1:3" if sheet.title in _OWN_BANDS else "1:4"
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    header, footer = sheet.oddHeader, sheet.oddFooter
    assert header is not None
    assert footer is not None
    header.left.text, header.right.text = "&F", "&A"
    footer.left.text, footer.right.text = "Printed &D", "Page &P of &N"
