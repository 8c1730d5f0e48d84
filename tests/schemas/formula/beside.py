"""A formula beside a line of a table, in the filled workbook with its limits and names."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.schemas.formula.grids import table
from tests.schemas.formula.worked import workbook

from commissioning_schemas.formula import Calculator
from commissioning_schemas.grid import Grid, Sheet

CODES = table(
    "Codes",
    ("List", "Value", "Number", "From"),
    ("line_type", "Base"),
    ("line_type", "One-off"),
    ("line_type", "Contribution"),
    ("limit", "red", 0.02),
    ("limit", "amber", 0.005),
    ("limit", "under", 0.05),
    ("limit", "escalation", 15),
    ("limit", "notice_days", 180),
    ("limit", "gross_basis_from", None, dt.date(2022, 1, 1)),
    ("threshold services", "from 2020", 189330, dt.date(2020, 1, 1)),
    ("threshold services", "from 2022", 213477, dt.date(2022, 1, 1)),
    ("threshold light touch", "from 2020", 663540, dt.date(2020, 1, 1)),
)
NAMES = {
    f"limit_{key}": f'SUMIFS(Codes[Number],Codes[List],"limit",Codes[Value],"{key}")'
    for key in ("red", "amber", "under", "escalation", "notice_days")
}
NAMES["gross_basis_from"] = (
    'SUMIFS(Codes[From],Codes[List],"limit",Codes[Value],"gross_basis_from")'
)
NAMES["list_line_type"] = (
    'INDEX(Codes[Value],MATCH("line_type",Codes[List],0)):INDEX(Codes[Value],'
    'MATCH("line_type",Codes[List],0)+COUNTIF(Codes[List],"line_type")-1)'
)
NAMES["ids_years"] = "Years[Year]"


def row(formula: str, name: str, columns: str, *lines: tuple[Any, ...], at: int = 0) -> Any:
    """What the formula gives to the right of one of the lines of a table."""
    sheet: Sheet = table(name, columns.split("|"), *lines)
    grid: Grid = workbook(CODES, sheet, names=NAMES)
    return Calculator(grid).evaluate(formula, name, 5 + at, 30)
