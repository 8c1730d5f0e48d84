"""Was an open risk looked at in the last quarter?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..cells.described import day_in_words
from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..months import months_after
from ..tables import Risk
from .question import asks

_RISK: ByHeading = {
    "Risk": "R-01",
    "Portfolio": "DCP",
    "Title": "Delays due to COVID",
    "Owner (role)": "Commissioning manager",
    "Inherent likelihood": 4,
    "Inherent impact": 4,
    "Residual likelihood": 3,
    "Residual impact": 4,
    "Reviewed on": dt.date(2020, 12, 17),
    "Status": "Open",
}

RISK_NOT_REVIEWED = Code(
    code="GOV-007",
    name="risk-not-reviewed",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Open risk reviewed in the last quarter: at most three months before the workbook's date.",
    why="The register is read as today's; scores that nobody has looked at are of another day.",
    fix="Review the risk, and enter the day.",
    source="S-10, quarterly",
    fails=Example("three months and a day ago", sheets={"Risks": [_RISK]}),
    passes=Example(
        "three months ago", sheets={"Risks": [{**_RISK, "Reviewed on": dt.date(2020, 12, 18)}]}
    ),
    set="ext",
)

_MONTHS = 3


@asks("Is the risk reviewed?", RISK_NOT_REVIEWED)
def is_the_risk_reviewed(evidence: Evidence) -> Iterator[Said]:
    """The last review of an open risk is no older than a quarter."""
    today, column = evidence.book.about.as_at, Risk.reviewed_on
    for risk in evidence.book.rows(Risk):
        skipped = risk.published or risk.status != "Open" or column.field in risk.unread
        if today is None or skipped:
            continue
        last = risk.reviewed_on
        if last is not None and months_after(last, _MONTHS) >= today:
            continue
        since = f"was reviewed last on {day_in_words(last)}" if last else "was never reviewed"
        yield Said(
            "GOV-007",
            Place.of(risk, column),
            f"The risk is open and {since}. The workbook is of {day_in_words(today)}; a risk is "
            "reviewed every quarter.",
            found=last.isoformat() if last else None,
        )
