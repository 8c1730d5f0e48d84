"""Is every date a real one?"""

from __future__ import annotations

from ..codes import Code, Example
from ..findings import Severity

NOT_A_DATE = Code(
    code="TYP-008",
    name="not-a-date",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="A date cell holds a real date in a sensible range: from 1 April 2012 to twelve years "
    "after the base year.",
    why="Deadlines and financial years are worked out from dates; a wrong one moves money into "
    "another year.",
    fix="Enter the date as dd/mm/yyyy.",
    source="360Giving data quality, dates",
    fails=Example("the 31st of September", {"Funding!P5": "31/09/2021"}),
    passes=Example("a real date", {"Funding!P5": "30/09/2021"}),
)
