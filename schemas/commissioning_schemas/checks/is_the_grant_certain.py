"""Does the budget count on a grant that is only announced?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..show import show_pounds
from ..tables import BudgetLine, Fund
from .question import asks

GRANT_NOT_CERTAIN = Code(
    code="GRT-011",
    name="grant-not-certain",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Fund stage is not Announced while its money is used in the budget, unless the line is "
    "Provisional.",
    why="An announcement can be taken back; the line would then be the office's to pay.",
    fix="Wait until the grant is agreed, or mark the line Provisional.",
    source='S-39, "awaiting a decision"',
    fails=Example("a line paid by a grant that is announced", {"Funding!G5": "Announced"}),
    passes=Example(
        "the same, provisionally", {"Funding!G5": "Announced", "Budget!M8": "Provisional"}
    ),
    set="ext",
)


@asks("Is the grant certain?", GRANT_NOT_CERTAIN)
def is_the_grant_certain(evidence: Evidence) -> Iterator[Said]:
    """Lines count on grants that are at least offered."""
    funds = evidence.first_by_key(Fund)
    for line in evidence.book.lines:
        if line.published or line.source_type != "External" or not line.source_ref:
            continue
        fund = cast("Fund | None", funds.get(line.source_ref.casefold()))
        if fund is None or fund.stage != "Announced" or line.commitment == "Provisional":
            continue
        budget = evidence.sums.revised(line)
        yield Said(
            "GRT-011",
            Place.of(line, BudgetLine.source_ref),
            f"The line counts on {show_pounds(budget)} of {fund.fund_id}, which is only Announced.",
            found=fund.stage,
            expected="Offered or later, or a Provisional line",
            impact=abs(budget),
        )
