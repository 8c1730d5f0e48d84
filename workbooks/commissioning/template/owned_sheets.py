"""The sheets that only show results: Summary, LiveChecks, MTFS and Panel Report."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from commissioning_schemas.address import column_letters
from commissioning_schemas.owned import live_checks, mtfs, panel_report, summary
from commissioning_schemas.owned.lists import Lists, is_formula
from commissioning_schemas.owned.lists import plans as plans_of
from commissioning_schemas.owned.planned import Planned

from . import looks
from .office import Office
from .widths import LINE_HEIGHT, lines_taken

_STRONG = ("Total", "Closing", "Sum of")
_WIDTHS = {
    summary.NAME: [46, 16],
    mtfs.NAME: [26, 16],
    live_checks.NAME: [22, 54, 14, 10, 12],
    panel_report.NAME: [54, 18, 20],
}


def plans(office: Office) -> dict[str, list[Planned]]:
    """Return what stands in each result sheet of an office's workbook."""
    lists = Lists(
        office.portfolios,
        office.column("Years", "year"),
        office.column("ReserveList", "reserve_id"),
        str(office.about.get("base_year") or ""),
        office.funds,
        office.modules,
    )
    return {name: plan for name, plan in plans_of(lists).items() if office.has(name)}


def build_result(sheet: Worksheet, plan: Sequence[Planned], years: int) -> None:
    """Write a result sheet, protected without a password."""
    looks_at = {(cell.row, cell.column): cell.look for cell in plan}
    labels = {cell.row: cell.content for cell in plan if cell.look == "label"}
    headings: dict[int, int] = {}
    for planned in plan:
        cell = looks.cell_at(sheet, planned.row, planned.column)
        if is_formula(planned):
            cell.value = planned.content
        else:
            looks.put(cell, planned.content)
        strong = labels.get(planned.row, "").startswith(_STRONG)
        # A heading stands over its numbers, so it takes the side of the cell below it.
        below = planned.row + (planned.look == "heading")
        aside = looks_at.get((below, planned.column)) in looks.NUMBERS
        looks.show_planned(cell, planned.look, strong=strong, aside=aside)
        if planned.look == "heading":
            headings[planned.row] = max(headings.get(planned.row, 0), planned.column)
    if sheet.title == summary.NAME:
        _band_blocks(sheet, headings, years + 2)
    _set_widths(sheet, years)
    for row, label in labels.items():
        taken = lines_taken(_WIDTHS[sheet.title][0], [label])
        if taken > 1:
            sheet.row_dimensions[row].height = LINE_HEIGHT * taken
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.sheet_view.showGridLines = False


def _band_blocks(sheet: Worksheet, headings: dict[int, int], last: int) -> None:
    for row in headings:
        for column in range(headings[row] + 1, last + 1):
            looks.show_band(looks.cell_at(sheet, row, column))


def _set_widths(sheet: Worksheet, years: int) -> None:
    widths = _WIDTHS[sheet.title]
    by_year = sheet.title in (summary.NAME, mtfs.NAME)
    if by_year:
        widths = [widths[0], *[widths[1]] * years]
    if sheet.title == summary.NAME:
        widths.append(34)
    for column, wide in enumerate(widths, 1):
        sheet.column_dimensions[column_letters(column)].width = wide
