"""Is every amount a number that Excel can add, exact to the penny?"""

from __future__ import annotations

from ..codes import Code, Example
from ..findings import Severity
from ..grid import CellError

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
