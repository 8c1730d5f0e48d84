"""Is a risk scored by likelihood times impact, each from 1 to 5?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..figures import same
from ..findings import Place, Said, Severity
from ..shown_instead import shown_instead
from ..tables import Risk
from ..tables.columns import Column
from ..values import write_value
from .question import asks

_RISK: ByHeading = {
    "Risk": "R-01",
    "Portfolio": "DCP",
    "Title": "Delays due to COVID",
    "Owner (role)": "Commissioning manager",
    "Inherent likelihood": 5,
    "Inherent impact": 4,
    "Residual likelihood": 4,
    "Residual impact": 4,
    "Corporate risk": "C-07",
    "Status": "Open",
}

WRONG_RISK_SCORE = Code(
    code="GOV-004",
    name="wrong-risk-score",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Risk score = likelihood × impact, both 1 to 5.",
    why="The score decides whether a risk goes to the corporate register.",
    fix="Put the formula back, and score likelihood and impact from 1 to 5.",
    source="S-43; practice",
    fails=Example(
        "a score of 12 typed over four times four",
        sheets={"Risks": [{**_RISK, "Residual score (calc)": 12}]},
    ),
    passes=Example("five times four, four times four", sheets={"Risks": [_RISK]}),
)

_PARTS = (
    (Risk.inherent_score, Risk.inherent_likelihood, Risk.inherent_impact),
    (Risk.residual_score, Risk.residual_likelihood, Risk.residual_impact),
)


@asks("Is the risk score right?", WRONG_RISK_SCORE)
def is_the_risk_score_right(evidence: Evidence) -> Iterator[Said]:
    """Both scores of a risk are the product of two numbers from 1 to 5."""
    for risk in evidence.book.rows(Risk):
        for score, likelihood, impact in _PARTS if not risk.published else ():
            yield from _score(evidence, risk, score, likelihood, impact)


def _score(
    evidence: Evidence,
    risk: Risk,
    score: Column[int | None],
    likelihood: Column[int | None],
    impact: Column[int | None],
) -> Iterator[Said]:
    factors = [getattr(risk, likelihood.field), getattr(risk, impact.field)]
    if None in factors:
        return
    right = factors[0] * factors[1]
    place = Place.of(risk, score if risk.has(score) else likelihood)
    odd = [
        f"{column.heading} is {factor}"
        for column, factor in zip((likelihood, impact), factors, strict=True)
        if not 1 <= factor <= 5
    ]
    if odd:
        message = f"{' and '.join(odd)}; each is scored from 1 to 5."
        yield Said("GOV-004", place, message, found=str(right), expected="1 to 5, times 1 to 5")
        return
    shown = shown_instead(evidence, risk, score)
    if shown is not None and not same("number", shown, right):
        found = write_value(shown, "number")
        message = f"The score is {found}; {factors[0]} × {factors[1]} = {right}."
        yield Said("GOV-004", place, message, found=found, expected=str(right))
