"""The columns of the sheet Checks, which holds the findings of the last check (B.2)."""

from __future__ import annotations

from ..sheets import palette
from .table_sheet import TableColumnPlan

_FOUND = (
    "Code", "Severity", "Sheet", "Key", "Column", "Cell", "Message", "Found", "Expected", "Fix",
)  # fmt: skip

_WIDE = {"Message": 46, "Fix": 46, "Key": 18, "Column": 20, "Found": 16, "Expected": 16}

CHECKS_COLUMNS = (
    *(
        TableColumnPlan(heading, "General", calculated=True, least=_WIDE.get(heading, 0))
        for heading in _FOUND
    ),
    TableColumnPlan("Pounds moved", palette.POUNDS, calculated=True),
    TableColumnPlan("Fingerprint", "General", calculated=True, least=20),
    TableColumnPlan("Status", "General", calculated=True),
    TableColumnPlan("Reason", palette.TEXT, least=36),
    TableColumnPlan("Accepted by", palette.TEXT),
    TableColumnPlan("Accepted until", palette.DATE),
)
"""Grey columns are written by the check; the last three are for people."""
