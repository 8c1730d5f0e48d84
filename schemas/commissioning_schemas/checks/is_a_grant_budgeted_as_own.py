"""Is money of a grant budgeted a second time, as the office's own?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..money import Pence
from ..show import plain, show_pounds
from ..tables import BudgetLine, Fund
from ..words import normal, quote
from .question import asks

GRANT_BUDGETED_AS_OWN = Code(
    code="GRT-010",
    name="grant-budgeted-as-own",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="External money is not duplicated as an Own budget line: one of the grant's year and "
    "portfolio and of its amount to the penny, that has its name or is £0.050m or more. Not where "
    "the office matches the grant with as much of its own.",
    why="The money would be counted twice: once as the grant, once as the office's own.",
    fix="Set Paid from to External, and name the grant.",
    source="Surrey 020/2022: a grant paid for services that were budgeted locally",
    fails=Example("an own line of the amount of a grant", {"Budget!I7": 482000}),
    passes=Example("a penny beside it", {"Budget!I7": 482000.01}),
    set="ext",
)

LEAST: Pence = 5_000_000


@asks("Is a grant budgeted as own money?", GRANT_BUDGETED_AS_OWN)
def is_a_grant_budgeted_as_own(evidence: Evidence) -> Iterator[Said]:
    """No line of own money is a grant by another name."""
    funds: dict[tuple[str, str, Pence], Fund] = {}
    for fund in evidence.book.funds:
        amount = fund.amount_awarded
        if amount and not fund.published and fund.match_required != amount:
            funds.setdefault((fund.year, fund.portfolio_id, amount), fund)
    for line in evidence.book.lines:
        budget = line.original_budget
        if line.published or line.source_type != "Own budget" or budget is None:
            continue
        same = funds.get((line.year, line.portfolio_id, budget))
        if same is not None and (budget >= LEAST or _names(line, same)):
            yield Said(
                "GRT-010",
                Place.of(line, BudgetLine.original_budget),
                f"{quote(line.description)} of {show_pounds(budget)} is own money, and the grant "
                f"{same.fund_id} of {line.portfolio_id} in {line.year} is as much. If the two are "
                "one, it is counted twice.",
                found=plain(budget),
                impact=budget,
            )


def _names(line: BudgetLine, fund: Fund) -> bool:
    name = normal(fund.fund_name)
    return bool(name) and name in normal(line.description)
