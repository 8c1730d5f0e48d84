"""Is every amount a number that Excel can add, exact to the penny?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import Figure
from ..findings import Said, Severity
from ..grid import CellError
from .question import asks

NUMBER_AS_TEXT = Code(
    code="TYP-005",
    name="number-stored-as-text",
    severity=Severity.WARNING,
    kind="reading",
    applies="working",
    rule="Number stored as text. Error where a formula of the workbook leaves it out.",
    why="Excel's SUM passes over text: the amount shows and does not count.",
    fix="Select the cell and choose Convert to Number, or type the amount again.",
    source="360Giving data quality; practice",
    fails=Example("an apostrophe before the amount", {"Funding!J5": "891000"}),
    passes=Example("a number", {"Funding!J5": 891000}),
)

EXCEL_ERROR = Code(
    code="TYP-006",
    name="excel-error",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="No Excel error value (#REF!, #N/A, #VALUE!, #DIV/0!, #NAME?, #SPILL!) in an input or "
    "a total.",
    why="An error spreads to every total that reads the cell.",
    fix="Repair the formula in the cell, or type the value that belongs there.",
    source="ICAEW 18",
    fails=Example("a broken reference", {"Budget!I7": CellError("#REF!")}),
    passes=Example("an amount", {"Budget!I7": 484300}),
)

HIDDEN_PENCE = Code(
    code="TYP-007",
    name="part-of-a-penny",
    severity=Severity.WARNING,
    kind="reading",
    applies="both",
    rule="No more decimal places than the unit allows: 2 for £, 5 for £k, 8 for £m.",
    why="Parts of a penny do not show, yet they add up and make totals differ.",
    fix="Type the amount rounded to the penny.",
    source="rounding policy, point 1",
    fails=Example("a third decimal", {"Budget!I7": 484300.125}),
    passes=Example("pounds and pence", {"Budget!I7": 484300.12}),
)


@asks("Does a total show an Excel error?", EXCEL_ERROR)
def error_in_a_total(evidence: Evidence) -> Iterator[Said]:
    """A figure whose own formula gives an error, where nothing that it reads is one already."""
    errors = [f for f in evidence.figures.all if isinstance(f.excel, CellError)]
    explained = {said.impact is not None and said.message for said in evidence.said}
    for figure in errors:
        named = any(isinstance(m, str) and f"out of {figure.place}." in m for m in explained)
        if not named and not _spreads(evidence, figure):
            yield Said(
                "TYP-006",
                figure.place,
                f"{figure.excel} instead of a result.",
                found=str(figure.excel),
                expected=None,
            )


def _spreads(evidence: Evidence, figure: Figure) -> bool:
    """Tell whether a cell that the figure reads holds an error already."""
    if figure.excel == CellError("#CIRCULAR!"):
        return True
    for sheet_name, area in evidence.reads(figure):
        sheet = evidence.book.grid.sheet(sheet_name)
        if sheet is None:
            continue
        for row in range(area.top, area.bottom + 1):
            cells = sheet.rows.get(row, {})
            for column in range(area.left, area.right + 1):
                other = evidence.figures.by_cell.get((sheet.name, row, column))
                value = other.excel if other is not None else cells.get(column)
                if isinstance(value, CellError):
                    return True
    return False
