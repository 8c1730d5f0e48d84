"""Is every financial year written in the one way that formulas find?"""

from __future__ import annotations

from ..codes import Code, Example
from ..findings import Severity

NOT_A_FINANCIAL_YEAR = Code(
    code="TYP-009",
    name="not-a-financial-year",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="Financial year label is one April–March year written YYYY-YY and the two parts follow "
    "on. Not in columns that the map calls text.",
    why="A row without a year that can be read is in no year's total.",
    fix="Write the year as YYYY-YY, for example 2020-21.",
    source="S-10, S-28; Essex 043-24",
    fails=Example("two years that do not follow on", {"Budget!B7": "2020-22"}),
    passes=Example("a financial year", {"Budget!B7": "2020-21"}),
)

UNUSUAL_YEAR = Code(
    code="TYP-010",
    name="unusual-year-label",
    severity=Severity.WARNING,
    kind="reading",
    applies="both",
    rule="Year label written in a way that was understood but is not the standard form, in a "
    "cell or a sentence. Error where a formula of the workbook leaves its row out.",
    why="Excel compares years as text: 2020/21 is not 2020-21, and the row is left out of totals.",
    fix="Write the year as YYYY-YY, for example 2020-21.",
    source="S-10, S-28",
    fails=Example("a slash for the hyphen", {"Budget!B5": "2020/21"}),
    passes=Example("the standard form", {"Budget!B5": "2020-21"}),
)
