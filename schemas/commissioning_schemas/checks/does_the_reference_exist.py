"""Does everything that a row refers to exist?"""

from __future__ import annotations

from ..codes import Code, Example
from ..findings import Severity

UNKNOWN_PORTFOLIO = Code(
    code="REF-002",
    name="unknown-portfolio",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="A portfolio matches Portfolios by id, name or listed alias, after lower-casing, "
    "trimming, and & = and.",
    why="A row of an unknown portfolio is in no portfolio's total.",
    fix="Use the id of a portfolio, or add the name to Also called in Portfolios.",
    source="S-2, headings, tables",
    fails=Example("a portfolio that is not listed", {"Budget!C5": "Youth"}),
    passes=Example("the id in lower case", {"Budget!C5": "dcp"}),
)

PORTFOLIO_BY_ALIAS = Code(
    code="REF-003",
    name="portfolio-by-another-name",
    severity=Severity.WARNING,
    kind="reading",
    applies="both",
    rule="Portfolio matched by alias (in the template also by name, because its formulas count "
    "the id). Error where a formula of the workbook leaves the row out.",
    why="A reader understands another name; Excel's formulas do not, and leave the row out.",
    fix="Use the portfolio's id.",
    source="S-2, headings, tables",
    fails=Example("the name with an ampersand", {"Budget!C7": "Victims & Vulnerability"}),
    passes=Example("the id", {"Budget!C7": "VV"}),
)

UNKNOWN_YEAR = Code(
    code="REF-004",
    name="unknown-year",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="A year that a row names exists in Years.",
    why="A row of a year that is not listed is in no total.",
    fix="Add the year to Years, or correct it.",
    source="S-33..35",
    fails=Example("a year that is not listed", {"Budget!B5": "2024-25"}),
    passes=Example("the last year listed", {"Budget!B5": "2022-23"}),
)

UNKNOWN_REFERENCE = Code(
    code="REF-005",
    name="unknown-reference",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Funds, services, reserves, lines and organisations that a row names exist.",
    why="Money that points at nothing cannot be traced or tested against its limit.",
    fix="Correct the id, or add the row that it names.",
    source="model",
    fails=Example("a fund that is not listed", {"Awards!B5": "MOJ-CVD"}),
    passes=Example("a fund that is listed", {"Awards!B5": "moj-covid-2021"}),
)
