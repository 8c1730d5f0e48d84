"""Does something that was for one year only come back in a later year?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..needs import BY_PORTFOLIO
from ..show import plain
from ..tables import BudgetLine
from ..words import normal, quote
from .question import asks

ONE_OFF_RECURS = Code(
    code="BUD-005",
    name="one-off-recurs",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="A One-off line, or a line paid from a reserve, does not recur: no line of a later year "
    "has its portfolio and description (normalised) unless that line is paid from a reserve draw "
    "or a grant.",
    why="A service that was promised for one year has no money in the next.",
    fix="Reclassify the earlier line, or remove the later one.",
    source="S-35",
    fails=Example(
        "one-off in 2020-21, and in 2021-22 paid from the office's own budget",
        {"Budget!F5": "One-off", "Budget!E10": "SPORT DIVERSION."},
    ),
    passes=Example(
        "the same words for another portfolio",
        {"Budget!F5": "One-off", "Budget!E12": "Sport diversion"},
    ),
)


@asks(
    "Does a one-off recur?",
    ONE_OFF_RECURS,
    needs=(*BY_PORTFOLIO, BudgetLine.description, BudgetLine.line_type),
)
def does_a_one_off_recur(evidence: Evidence) -> Iterator[Said]:
    """What was one-off, or paid from a reserve, is in no later year's own budget."""
    lines = [line for line in evidence.book.lines if _is_clear(evidence, line)]
    single = [line for line in lines if _is_for_one_year(line)]
    once: dict[tuple[str, str], BudgetLine] = {}
    for line in sorted(single, key=lambda line: line.year):
        once.setdefault(_same(line), line)
    for line in lines if once else ():
        earlier = once.get(_same(line)) if line.source_type == "Own budget" else None
        if earlier is None or earlier.year >= line.year:
            continue
        payer = earlier.source_ref or "a reserve"
        kind = "one-off" if earlier.line_type == "One-off" else f"paid from {payer}"
        pence = evidence.sums.revised(line)
        yield Said(
            "BUD-005",
            Place.of(line, BudgetLine.description),
            f"{quote(line.description)} is {kind} in {earlier.year} "
            f"({Place.of(earlier, BudgetLine.description)}), but it appears in {line.year}, paid "
            "from the office's own budget.",
            found=plain(pence),
            impact=pence,
        )


def _is_clear(evidence: Evidence, line: BudgetLine) -> bool:
    """Tell whether a line says for which year it is, and for what."""
    return (
        line.year in evidence.book.year_labels
        and bool(line.portfolio_id and line.description)
        and not line.published
    )


def _is_for_one_year(line: BudgetLine) -> bool:
    return line.line_type == "One-off" or line.source_type == "Reserve"


def _same(line: BudgetLine) -> tuple[str, str]:
    return line.portfolio_id, normal(line.description)
