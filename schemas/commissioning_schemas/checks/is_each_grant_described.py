"""Is it known of each grant who gives it, for which year, how much, how sure and for what?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Fund
from ..words import listing
from .question import asks

GRANT_NOT_DESCRIBED = Code(
    code="GRT-001",
    name="grant-not-described",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="Fund row states funder, year, amount, stage and ring-fence; a published row only its "
    "amount. One finding a row.",
    why="A grant without an amount is in no total; one without a ring-fence may be misspent.",
    fix="Fill in what the grant letter says.",
    source="S-36, S-39",
    fails=Example("no amount", {"Funding!J8": None}),
    passes=Example("a nil amount is an amount", {"Funding!J8": 0}),
)

_FIVE = (Fund.funder_org_id, Fund.year, Fund.amount_awarded, Fund.stage, Fund.ring_fence)


@asks("Is each grant described?", GRANT_NOT_DESCRIBED)
def is_each_grant_described(evidence: Evidence) -> Iterator[Said]:
    """Every row of Funding states funder, year, amount, stage and ring-fence."""
    empty: dict[Fund, set[str]] = {}
    for failure in evidence.failed("GRT-001"):
        assert isinstance(failure.row, Fund)
        empty.setdefault(failure.row, set()).add(failure.field)
    for row, fields in empty.items():
        asked = (Fund.amount_awarded,) if row.published else _FIVE
        lacking = [Place.of(row, column) for column in asked if column.field in fields]
        if lacking:
            headings = listing([place.column or "" for place in lacking])
            name = row.fund_id or row.fund_name or "a grant"
            verb = "are" if len(lacking) > 1 else "is"
            yield Said("GRT-001", lacking[0], f"{headings} of {name} {verb} not given.")
