"""Is more awarded than the fund holds?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding, is_above
from ..findings import Place, Said, Severity
from ..needs import AWARDED, GRANTED
from ..show import plain, show_pounds
from ..tables import Award, Fund
from .question import asks

AWARDS_ABOVE_FUND = Code(
    code="GRT-002",
    name="awards-above-fund",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="Awards from a fund do not exceed the fund.",
    why="The office would pay the difference from its own budget, without a decision.",
    fix="Reduce or correct an award, or the fund.",
    source="S-38",
    fails=Example("the last award is a penny too much", {"Awards!H25": 22952.39}),
    passes=Example("21 awards share the fund to the penny"),
)


@asks("Do awards exceed their fund?", AWARDS_ABOVE_FUND, needs=(*AWARDED, *GRANTED))
def do_awards_exceed_their_fund(evidence: Evidence) -> Iterator[Said]:
    """The awards made from a fund add to no more than its amount."""
    rounding = Rounding(evidence.book)
    awards: dict[str, list[Award]] = {}
    for award in evidence.book.rows(Award):
        awards.setdefault(award.fund_id, []).append(award)
    funds = {fund.fund_id: fund for fund in reversed(evidence.book.funds) if fund.fund_id}
    for name, rows in awards.items():
        fund = funds.get(name)
        if fund is None or fund.amount_awarded is None:
            continue
        total = sum(row.amount_awarded or 0 for row in rows)
        over = total - fund.amount_awarded
        room = rounding.of(fund, Fund.amount_awarded)
        if is_above(over, room + rounding.of_all(rows, Award.amount_awarded)):
            yield Said(
                "GRT-002",
                Place.of(rows[-1], Award.amount_awarded),
                f"The {len(rows)} awards from {name} add to {show_pounds(total)}; the fund is "
                f"{show_pounds(fund.amount_awarded)}, {show_pounds(over)} less.",
                found=plain(total),
                expected=plain(fund.amount_awarded),
                impact=over,
            )
