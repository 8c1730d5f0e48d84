"""How cells look: few colours, each with a second sign, and formats that finance staff know."""

from __future__ import annotations

from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from commissioning_schemas.owned.planned import Look
from commissioning_schemas.tables.columns import Column, Kind

from ..sheets.palette import (
    CALCULATED_DATE,
    DATE,
    FONT,
    GREY,
    LINE,
    LOOK_FORMATS,
    NAVY,
    PALE_GREY,
    PALE_YELLOW,
    PENCE,
    PINK,
    POUNDS,
    RED,
    SHARE,
    TEXT,
)
from ..writer.text import escaped
from .office import Input

_IN_PENCE = {"Awards", "Profile", "CoFunding", "Services"}

TITLE = Font(name=FONT, size=16, bold=True, color=NAVY)
STATUS = Font(name=FONT, size=11, bold=True, color=GREY)
SENTENCE = Font(name=FONT, size=11, italic=True, color=GREY)
PLAIN = Font(name=FONT, size=11)
BOLD = Font(name=FONT, size=11, bold=True)
LINK = Font(name=FONT, size=11, bold=True, underline="single", color=NAVY)
HEADING = Font(name=FONT, size=11, bold=True, color="FFFFFF")


def cell_at(sheet: Worksheet, row: int, column: int, value: Input = None) -> Cell:
    """Return a cell of a sheet that has no merged cells, with a value where one is given."""
    cell = sheet.cell(row, column, value)
    assert isinstance(cell, Cell)
    return cell


def put(cell: Cell, value: Input) -> None:
    """Put what people typed into a cell: whatever it looks like, a text stays that text."""
    cell.value = escaped(value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.quotePrefix = cell.data_type != "s"
        cell.data_type = "s"


def mark_where(formula: str, *, boxed: bool = False, filled: bool = True) -> Rule:
    """Return the conditional format that makes a cell stand out: bold and red, not red alone."""
    line = Side(style="thin", color=RED)
    return Rule(
        type="expression",
        formula=[formula],
        dxf=DifferentialStyle(
            font=Font(bold=True, color=RED),
            fill=fill(PINK) if filled else None,
            border=Border(left=line, right=line, top=line, bottom=line) if boxed else None,
        ),
    )


def unseen_where(formula: str) -> Rule:
    """Return the conditional format that hides what a calculated cell shows."""
    hidden = DifferentialStyle(font=Font(color=PALE_GREY))
    return Rule(type="expression", formula=[formula], dxf=hidden)


def fill(colour: str) -> PatternFill:
    """Return a plain fill of one colour."""
    return PatternFill("solid", start_color=colour, end_color=colour)


_line = Side(style="thin", color=LINE)
BOX = Border(left=_line, right=_line, top=_line, bottom=_line)
ABOVE = Border(top=Side(style="thin", color=NAVY))
_NAVY, _GREY, _YELLOW, _PALE_GREY = map(fill, (NAVY, GREY, PALE_YELLOW, PALE_GREY))

_KIND_FORMATS = {
    Kind.SHARE: SHARE,
    Kind.INTEGER: "0",
    Kind.NUMBER: "General",
    Kind.FLAG: "General",
}
HEADINGS_ROW = 4


def number_format(column: Column[Any], table: str) -> str:
    """Return the number format of a column; formulas that give text are never stored as text."""
    if column.kind is Kind.MONEY:
        return PENCE if table in _IN_PENCE else POUNDS
    if column.kind is Kind.DATE:
        return CALCULATED_DATE if column.calculated else DATE
    if column.is_text:
        return "General" if column.calculated else TEXT
    return _KIND_FORMATS[column.kind]


def show_heading(cell: Cell, *, calculated: bool = False, aside: bool = False) -> None:
    """Show a heading: white on navy, or on grey over a calculated column."""
    cell.font, cell.fill, cell.border = HEADING, _GREY if calculated else _NAVY, BOX
    cell.alignment = _placed(aside=aside, vertical="center", wrap_text=True)


def show_band(cell: Cell, *, aside: bool = False) -> None:
    """Show a heading, or an empty cell beside one, as part of one band."""
    show_heading(cell, aside=aside)
    cell.border = Border()


def _placed(*, aside: bool, vertical: str, wrap_text: bool) -> Alignment:
    side = "right" if aside else "left"
    return Alignment(horizontal=side, vertical=vertical, wrap_text=wrap_text, indent=1)


def show_input(cell: Cell, form: str, *, calculated: bool = False, long: bool = False) -> None:
    """Show a cell of a table: yellow where people type, grey where it works itself out."""
    cell.font, cell.border, cell.number_format = PLAIN, BOX, form
    cell.fill = _PALE_GREY if calculated else _YELLOW
    aside = form not in (TEXT, "General")
    cell.alignment = _placed(aside=aside, vertical="top", wrap_text=long)


def show_planned(cell: Cell, look: Look, *, strong: bool = False, aside: bool = False) -> None:
    """Show a cell of a sheet that the product owns; totals are bold under a line."""
    if look == "heading":
        show_band(cell, aside=aside)
        return
    cell.font = BOLD if strong or (look == "state") else PLAIN
    cell.number_format = LOOK_FORMATS.get(look, "General")
    if cell.row > HEADINGS_ROW:
        cell.alignment = _placed(aside=aside, vertical="top", wrap_text=look == "label")
    if strong:
        cell.border = ABOVE


def show_head(title: Cell, status: Cell, sentence: Cell) -> None:
    """Show the three rows over every table."""
    title.font, status.font, sentence.font = TITLE, STATUS, SENTENCE
