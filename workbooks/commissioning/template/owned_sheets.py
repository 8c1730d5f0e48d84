"""The sheets that only show results: Summary, LiveChecks, MTFS and Panel Report."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from commissioning_schemas.address import column_letters
from commissioning_schemas.owned.lists import Lists, is_formula
from commissioning_schemas.owned.lists import plans as plans_of
from commissioning_schemas.owned.planned import Planned

from ..sheets.result_layout import result_layout
from . import looks
from .office import Office


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
    layout = result_layout(sheet.title, plan, years)
    for planned in plan:
        spot = planned.row, planned.column
        cell = looks.cell_at(sheet, *spot)
        if is_formula(planned):
            cell.value = planned.content
        else:
            looks.put(cell, planned.content)
        strong, aside = spot in layout.strong, spot in layout.aside
        looks.show_planned(cell, planned.look, strong=strong, aside=aside)
    for band in layout.bands:
        looks.show_band(looks.cell_at(sheet, *band))
    for column, wide in layout.widths.items():
        sheet.column_dimensions[column_letters(column)].width = wide
    for row, height in layout.heights.items():
        sheet.row_dimensions[row].height = height
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.sheet_view.showGridLines = False
