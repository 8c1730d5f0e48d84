"""Is the money found that a grant wants beside its own?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..money import Pence
from ..show import plain, show_pounds
from ..tables import CoFunding, Fund, Service
from .question import asks

MATCH_NOT_FOUND = Code(
    code="GRT-014",
    name="match-not-found",
    severity=Severity.INFO,
    kind="book",
    applies="working",
    rule="An external grant with a co-funding or match need has matching rows: CoFunding of the "
    "services of its portfolio, in its year, comes to what all grants there ask for.",
    why="A grant whose condition is not met must be paid back.",
    fix="Add the partners' rows, or say in the notes what matches the grant.",
    source="S-28, S-41",
    fails=Example("a penny more than partners pay", {"Funding!H5": "RRO", "Funding!T5": 30000.01}),
    passes=Example("what partners pay", {"Funding!H5": "RRO", "Funding!T5": 30000}),
    set="ext",
)


@asks("Is the match found?", MATCH_NOT_FOUND)
def is_the_match_found(evidence: Evidence) -> Iterator[Said]:
    """Partners pay what the grants of a portfolio and year want matched."""
    if not evidence.book.holds(CoFunding):
        return
    needed: dict[tuple[str, str], Pence] = Counter()
    paid = _paid(evidence)
    for fund in evidence.book.funds:
        if not fund.published and fund.match_required:
            needed[fund.portfolio_id, fund.year] += fund.match_required
    for fund in evidence.book.funds:
        of = fund.portfolio_id, fund.year
        if fund.published or not fund.match_required or paid.get(of, 0) >= needed[of]:
            continue
        also = "" if needed[of] == fund.match_required else " for all grants there"
        yield Said(
            "GRT-014",
            Place.of(fund, Fund.match_required),
            f"{fund.fund_id} wants {show_pounds(fund.match_required)} matched. CoFunding shows "
            f"{show_pounds(paid.get(of, 0))} for {of[0]} in {of[1]}{also}.",
            found=plain(paid.get(of, 0)),
            expected=plain(needed[of]),
            impact=needed[of] - paid.get(of, 0),
        )


def _paid(evidence: Evidence) -> Mapping[tuple[str, str], Pence]:
    """Return what partners pay, by portfolio and year."""
    portfolios = {row.service_id: row.portfolio_id for row in evidence.book.rows(Service)}
    found: dict[tuple[str, str], Pence] = Counter()
    for row in evidence.book.rows(CoFunding):
        found[portfolios.get(row.service_id, ""), row.year] += row.amount or 0
    return found
