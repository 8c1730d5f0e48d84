"""Does a virement move money that is there, between two lines of one year?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..needs import REVISED
from ..show import plain, show_pounds
from ..tables import BudgetLine, Virement
from .question import asks

IMPOSSIBLE_VIREMENT = Code(
    code="BUD-008",
    name="impossible-virement",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="A virement moves money between two different lines of one year and leaves no line "
    "below zero.",
    why="Money that a line does not have cannot be moved, and another year's is not there yet.",
    fix="Reduce the amount, or correct the line.",
    source="Financial management code of practice, budgetary control",
    fails=Example("a penny more than the line holds", {"Virements!F5": 10000.01}),
    passes=Example("all that the line holds", {"Virements!F5": 10000}),
)


@asks("Is the virement possible?", IMPOSSIBLE_VIREMENT, needs=(*REVISED, BudgetLine.year))
def is_the_virement_possible(evidence: Evidence) -> Iterator[Said]:
    """A virement goes from one line to another of the same year, and its line can spare it."""
    book = evidence.book
    lines = {line.line_id: line for line in reversed(book.lines) if line.line_id}
    unclear = book.unclear_lines
    last_out: dict[str, Virement] = {}
    for virement in book.rows(Virement):
        if virement.published:
            continue
        last_out[virement.from_line] = virement
        yield from _between(evidence, virement, lines)
    for name, virement in last_out.items():
        line = lines.get(name)
        if line is None or line.published or name in unclear:
            continue
        left, started = evidence.sums.revised(line), line.original_budget
        if left >= 0 or started is None or started < 0:
            continue
        yield Said(
            "BUD-008",
            Place.of(virement, Virement.amount),
            f"{show_pounds(virement.amount or 0)} from {name} leaves {show_pounds(left)} in that "
            "line.",
            found=plain(virement.amount or 0),
            expected=plain(max(0, (virement.amount or 0) + left)),
            impact=-left,
        )


def _between(
    evidence: Evidence, virement: Virement, lines: Mapping[str, BudgetLine]
) -> Iterator[Said]:
    """Say of a virement whose lines are one, or are of two years."""
    giver, taker = lines.get(virement.from_line), lines.get(virement.to_line)
    if giver is None or taker is None:
        return
    place = Place.of(virement, Virement.to_line)
    amount = show_pounds(virement.amount or 0)
    if giver is taker:
        said = f"{amount} is moved from {giver.line_id} to the same line."
        yield Said("BUD-008", place, said, found=taker.line_id)
    elif giver.year != taker.year and all(
        line.year and not evidence.is_troubled(line, BudgetLine.year) for line in (giver, taker)
    ):
        yield Said(
            "BUD-008",
            place,
            f"{amount} is moved from {giver.line_id} of {giver.year} to {taker.line_id} of "
            f"{taker.year}. Expected two lines of one year.",
            found=taker.year,
            expected=giver.year,
            impact=virement.amount,
        )
