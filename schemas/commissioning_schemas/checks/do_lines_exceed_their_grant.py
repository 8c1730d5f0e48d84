"""Do the lines that a grant pays for, and its other awards, come to more than the grant?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..money import Pence
from ..needs import AWARDED, GRANTED, REVISED
from ..show import plain, show_pounds
from ..tables import Award, BudgetLine, Fund
from .question import asks

LINES_ABOVE_GRANT = Code(
    code="GRT-015",
    name="lines-above-grant",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Lines paid by a grant, and its awards that are in no line, are together not more than "
    "the grant (grants with External lines; without lines GRT-002 says it).",
    why="What the grant does not pay, the office pays without a decision.",
    fix="Reduce a line or an award, or name the award's line.",
    source="S-36, S-37",
    fails=Example("a penny more than the grant", {"Budget!I8": 891000.01}),
    passes=Example("the grant pays for its line to the penny"),
)


@asks(
    "Do lines exceed their grant?",
    LINES_ABOVE_GRANT,
    needs=(*GRANTED, *REVISED, *AWARDED, BudgetLine.source_type, BudgetLine.source_ref),
)
def do_lines_exceed_their_grant(evidence: Evidence) -> Iterator[Said]:
    """A grant covers its lines and those of its awards that stand in no line."""
    book = evidence.book
    unclear = book.unclear_lines
    lines: dict[str, list[BudgetLine]] = defaultdict(list)
    for line in book.lines:
        if line.source_type == "External":
            lines[line.source_ref].append(line)
    others: dict[str, Pence] = Counter()
    for award in book.rows(Award):
        if not award.line_id and "line_id" not in award.unread:
            others[award.fund_id] += award.amount_awarded or 0
    for fund in evidence.first_by_key(Fund).values():
        assert isinstance(fund, Fund)
        own, amount = lines.get(fund.fund_id, []), fund.amount_awarded
        if not fund.fund_id or amount is None or fund.published:
            continue
        if any(line.published or line.line_id in unclear for line in own):
            continue
        paid, given = sum(map(evidence.sums.revised, own)), others.get(fund.fund_id, 0)
        over = paid + given - amount
        if paid and over > 0:
            awards = f" and awards in no line {show_pounds(given)}" if given else ""
            yield Said(
                "GRT-015",
                Place.of(fund, Fund.amount_awarded),
                f"{fund.fund_id} is {show_pounds(amount)}; its lines use {show_pounds(paid)}"
                f"{awards}, {show_pounds(over)} more than it.",
                found=plain(paid + given),
                expected=plain(amount),
                impact=over,
            )
