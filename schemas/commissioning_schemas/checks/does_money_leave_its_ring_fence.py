"""Is ring-fenced money spent on what it was given for?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..book.office_lists import allowed
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..show import show_pounds
from ..tables import Award, BudgetLine, Fund
from ..tables.columns import Column
from ..words import listing, normal
from .question import asks

OUTSIDE_RING_FENCE = Code(
    code="GRT-008",
    name="outside-ring-fence",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule='Ring-fenced money stays within its ring-fence. Awards: None holds all; a "within" list '
    "in Codes names the categories that a ring-fence holds, and without one it holds its own "
    "category. Lines paid by a ring-fenced grant: same portfolio as the grant.",
    why="The funder can ask for money back that was spent on something else.",
    fix="Pay for it from elsewhere, or correct the category, portfolio or ring-fence.",
    source="Conditions of the DA and SV uplift; PQ HL15158",
    fails=Example("a place scheme paid from victims' money", {"Awards!M5": "Place"}),
    passes=Example("a category within Victims", {"Awards!M5": "IDVA/ISVA"}),
)

_WITHIN: Mapping[str, Sequence[str]] = {
    "Victims": ("Victims", "DA", "SV", "IDVA/ISVA", "CSA"),
    "DA/SV": ("DA", "SV", "IDVA/ISVA"),
}
"""What an office that has no such list in Codes understands by these."""


@asks(
    "Does money leave its ring-fence?",
    OUTSIDE_RING_FENCE,
    needs=(Fund.fund_id, Fund.ring_fence, Award.fund_id, Award.category),
)
def does_money_leave_its_ring_fence(evidence: Evidence) -> Iterator[Said]:
    """Awards and lines of a ring-fenced grant are for what the grant is for."""
    funds = {
        fund.fund_id: fund
        for fund in reversed(evidence.book.funds)
        if fund.fund_id and _is_known(evidence, Fund.ring_fence, fund.ring_fence)
    }
    for award in evidence.book.rows(Award):
        fund = funds.get(award.fund_id)
        if fund is None or award.published or fund.ring_fence == "None":
            continue
        held = _held(evidence, fund.ring_fence)
        known = _is_known(evidence, Award.category, award.category)
        if known and normal(award.category) not in map(normal, held):
            yield Said(
                "GRT-008",
                Place.of(award, Award.category),
                f"{fund.fund_id} is for {fund.ring_fence}, which holds {listing(held)}; this "
                f"award is for {award.category}{_of(award.amount_awarded)}.",
                found=award.category,
                expected=", ".join(held),
                impact=award.amount_awarded,
            )
    yield from _of_lines(evidence, funds)


def _of_lines(evidence: Evidence, funds: Mapping[str, Fund]) -> Iterator[Said]:
    for line in evidence.book.lines:
        fund = funds.get(line.source_ref) if line.source_type == "External" else None
        if fund is None or line.published or fund.ring_fence == "None":
            continue
        if not (line.portfolio_id and fund.portfolio_id) or line.portfolio_id == fund.portfolio_id:
            continue
        if evidence.is_troubled(line, BudgetLine.portfolio_id) or (
            evidence.is_troubled(fund, Fund.portfolio_id)
        ):
            continue
        pence = evidence.sums.revised(line)
        yield Said(
            "GRT-008",
            Place.of(line, BudgetLine.portfolio_id),
            f"{fund.fund_id} is for {fund.ring_fence} in {fund.portfolio_id}; this line is of "
            f"{line.portfolio_id}{_of(pence)}.",
            found=line.portfolio_id,
            expected=fund.portfolio_id,
            impact=pence,
        )


def _held(evidence: Evidence, ring_fence: str) -> Sequence[str]:
    within = evidence.book.codes.get(normal(f"within {ring_fence}"))
    return within or _WITHIN.get(ring_fence, (ring_fence,))


def _is_known(evidence: Evidence, column: Column[str], value: str) -> bool:
    """Tell whether a coded cell holds a value of its list; if not, another rule says so."""
    values = allowed(evidence.book.codes, column)
    return bool(value) and (values is None or value in values)


def _of(pence: int | None) -> str:
    return f" ({show_pounds(pence)})" if pence is not None else ""
