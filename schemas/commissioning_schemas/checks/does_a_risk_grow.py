"""Is a risk higher after what is done about it than before?"""

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
    "Inherent likelihood": 3,
    "Inherent impact": 4,
    "Residual likelihood": 4,
    "Residual impact": 4,
    "Corporate risk": "C-07",
    "Status": "Open",
}

RISK_GROWS = Code(
    code="GOV-006",
    name="residual-above-inherent",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Residual score not above inherent score.",
    why="What is done about a risk does not make it worse: one of the two scores is wrong.",
    fix="Check both scores.",
    source="practice",
    fails=Example("12 before, 16 after", sheets={"Risks": [_RISK]}),
    passes=Example("12 before and after", sheets={"Risks": [{**_RISK, "Residual likelihood": 3}]}),
    set="ext",
)


_POSSIBLE = set(range(1, 6))


@asks("Does a risk grow?", RISK_GROWS)
def does_a_risk_grow(evidence: Evidence) -> Iterator[Said]:
    """The score after measures is at most the score before them."""
    for risk in evidence.book.rows(Risk):
        before = _score(risk.inherent_likelihood, risk.inherent_impact, risk.inherent_score)
        after = _score(risk.residual_likelihood, risk.residual_impact, risk.residual_score)
        if risk.published or before is None or after is None or after <= before:
            continue
        shown = Risk.residual_score if risk.has(Risk.residual_score) else Risk.residual_likelihood
        yield Said(
            "GOV-006",
            Place.of(risk, shown),
            f"The residual score of {after} is above the inherent score of {before}.",
            found=str(after),
            expected=f"at most {before}",
        )


def _score(likelihood: int | None, impact: int | None, shown: int | None) -> int | None:
    """Return likelihood times impact; what a mapped table shows where it has neither."""
    if likelihood is None or impact is None:
        return shown if likelihood is impact else None
    return likelihood * impact if {likelihood, impact} <= _POSSIBLE else None
