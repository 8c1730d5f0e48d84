"""Is every financial year written in the one way that formulas find?"""

from __future__ import annotations

import datetime as dt

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

YEAR_BECAME_A_DATE = Code(
    code="TYP-011",
    name="year-became-a-date",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="Year label did not become a date (Excel turns 2011-12 into 1 Dec 2011). Where this rule "
    "is asked for, it takes the place of TYP-009 at such a cell.",
    why="A row whose year is a date is in no year's total.",
    fix="Format the cell as text, then type the year again.",
    source="inferred from Excel date entry",
    fails=Example("1 December 2011 for 2011-12", {"Budget!B7": dt.date(2011, 12, 1)}),
    passes=Example("the year as text", {"Budget!B7": "2020-21"}),
    set="ext",
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
