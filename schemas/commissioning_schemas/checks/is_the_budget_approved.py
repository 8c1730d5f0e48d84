"""Has each year an approved budget, and the decision that set it?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Row, Year
from .question import asks

BUDGET_NOT_APPROVED = Code(
    code="BUD-001",
    name="budget-not-approved",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Each year has an approved budget and, unless its status is Plan, a decision reference.",
    why="Spending needs a budget that somebody was entitled to set.",
    fix="Enter the budget and the decision that set it.",
    source="S-33; FMCP",
    fails=Example("a current year without its decision", {"Years!G5": None}),
    passes=Example("a planned year needs no decision yet"),
)


@asks("Has each year an approved budget?", BUDGET_NOT_APPROVED)
def is_the_budget_approved(evidence: Evidence) -> Iterator[Said]:
    """Every year states its budget and, from the status Budget on, the decision on it."""
    empty: dict[Row, set[str]] = {}
    for failure in evidence.failed("BUD-001"):
        empty.setdefault(failure.row, set()).add(failure.field)
    for row, fields in empty.items():
        name = row.key or "This year"
        if Year.approved_budget.field in fields:
            message = f"{name} has no approved budget. Expected an amount, 0 if it is nil."
            yield Said("BUD-001", Place.of(row, Year.approved_budget), message)
        else:
            message = f"{name} has an approved budget, and no decision that set it."
            yield Said("BUD-001", Place.of(row, Year.budget_decision_ref), message)
