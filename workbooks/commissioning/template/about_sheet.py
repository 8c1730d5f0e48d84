"""The sheet About: one item a row, each with its own kind of value (domain.md B.2)."""

from __future__ import annotations

from openpyxl.styles import Alignment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from commissioning_schemas.tables import About

from ..sheets import palette
from . import looks
from .drop_downs import drop_down
from .office import Office
from .table_sheet import FIRST_ROW, TableColumnPlan, build_table

_COLUMNS = (
    TableColumnPlan("Item", "General", least=22),
    TableColumnPlan("Value", palette.TEXT, least=60),
)
_MARK = 'COUNTIFS(marks_sheet,"About",marks_column,$A5)>0'


def build_about(sheet: Worksheet, office: Office) -> None:
    """Write the items and their values; items are the words by which programs find them."""
    rows = [(field, office.about.get(field)) for field in About.columns]
    build_table(sheet, _COLUMNS, rows, _MARK)
    for row, (field, column) in enumerate(About.columns.items(), FIRST_ROW):
        item, value = looks.cell_at(sheet, row, 1), looks.cell_at(sheet, row, 2)
        item.fill, item.font = looks.fill(palette.PALE_GREY), looks.BOLD
        value.number_format = looks.number_format(column, "About")
        value.alignment = Alignment(horizontal="left", vertical="top", indent=1)
        check = drop_down(column, office, {})
        if field == "money_unit":
            check = DataValidation(type="list", formula1='"£,£k,£m"', allow_blank=True)
        if check:
            check.add(f"B{row}")
            sheet.add_data_validation(check)
