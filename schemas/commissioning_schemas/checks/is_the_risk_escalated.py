"""Does a risk that is high enough stand on the corporate register?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Risk
from .question import asks

_RISK: ByHeading = {
    "Risk": "R-01",
    "Portfolio": "DCP",
    "Title": "Delays due to COVID",
    "Owner (role)": "Commissioning manager",
    "Inherent likelihood": 5,
    "Inherent impact": 5,
    "Residual likelihood": 5,
    "Residual impact": 3,
    "Status": "Open",
}

RISK_NOT_ESCALATED = Code(
    code="GOV-005",
    name="risk-not-escalated",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Risk at or above the escalation score has a corporate register reference.",
    why="Those who answer for the whole office do not see a risk that stays in the team's list.",
    fix="Escalate the risk and give its reference, or lower the score with reasons.",
    source="S-43",
    fails=Example("15, the escalation score, without a reference", sheets={"Risks": [_RISK]}),
    passes=Example("12, below it", sheets={"Risks": [{**_RISK, "Residual likelihood": 4}]}),
)

_POSSIBLE = set(range(1, 6))


@asks("Is the risk escalated?", RISK_NOT_ESCALATED)
def is_the_risk_escalated(evidence: Evidence) -> Iterator[Said]:
    """A risk whose residual score reaches the office's limit names its corporate risk."""
    limit, column = evidence.book.limits["escalation"], Risk.corporate_ref
    for risk in evidence.book.rows(Risk):
        score = _residual(risk)
        if risk.published or score is None or risk.corporate_ref or column.field in risk.unread:
            continue
        if score >= limit:
            place = Place.of(risk, column)
            heading = place.column or column.heading
            yield Said(
                "GOV-005",
                place,
                f"The residual score of {score} reaches the escalation score of "
                f"{limit.normalize():f}, but {heading} is empty.",
                expected="the reference of the corporate risk",
            )


def _residual(risk: Risk) -> int | None:
    """Return likelihood times impact where both are possible, else the score that is shown."""
    likelihood, impact = risk.residual_likelihood, risk.residual_impact
    if likelihood is None and impact is None:
        return risk.residual_score
    if likelihood is None or impact is None:
        return None
    return likelihood * impact if {likelihood, impact} <= _POSSIBLE else None
