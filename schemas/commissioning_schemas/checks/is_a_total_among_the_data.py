"""Is a total among the rows of data, where it would be counted twice?"""

from __future__ import annotations

from ..codes import Code, Example
from ..findings import Severity

TOTAL_AMONG_DATA = Code(
    code="STR-007",
    name="total-among-data",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="A row that is a total is not loaded as data: its label is a total word, or begins with "
    "one followed by nothing but a portfolio or year, or its amount equals the sum of the rows "
    "directly above. Rows that the map calls total or funding are right.",
    why="A total among the lines is counted once more with every sum.",
    fix="Move the total below the table, or map the row as a total.",
    source="Part F",
    fails=Example(
        "a sub-total among the lines",
        {"Budget!A9": "Sub-total DCP", "Budget!I9": 710300, "Budget!B9": None, "Budget!C9": None},
    ),
    passes=Example(
        "a service whose name begins with the word",
        {"Budget!E9": "Total Respect youth programme"},
    ),
)
