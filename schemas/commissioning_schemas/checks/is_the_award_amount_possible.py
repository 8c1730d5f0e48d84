"""Is each award more than nothing, and no more than was asked for?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..show import plain, show_pounds
from ..tables import Award
from .question import asks

IMPOSSIBLE_AWARD_AMOUNT = Code(
    code="GRT-005",
    name="impossible-award-amount",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Award amount is more than zero and, where an application amount is given, not more than "
    "it. An amount below zero is TYP-013.",
    why="An award of nothing is no award, and nobody is given more than they asked for.",
    fix="Check the award against the decision.",
    source="360Giving data quality, zero values; practice",
    fails=Example("a penny more than was applied for", {"Awards!G25": 22952.37}),
    passes=Example("what was applied for", {"Awards!G25": 22952.38}),
)


@asks("Is the award amount possible?", IMPOSSIBLE_AWARD_AMOUNT)
def is_the_award_amount_possible(evidence: Evidence) -> Iterator[Said]:
    """An award is above zero and within its application."""
    for award in evidence.book.rows(Award):
        awarded, applied = award.amount_awarded, award.amount_applied
        if award.published or awarded is None or awarded < 0:
            continue
        place = Place.of(award, Award.amount_awarded)
        if awarded == 0:
            yield Said("GRT-005", place, "£0 is awarded. Expected more than zero.", found="0")
        elif applied is not None and 0 <= applied < awarded:
            yield Said(
                "GRT-005",
                place,
                f"{show_pounds(awarded)} is awarded; {show_pounds(applied)} was applied for, "
                f"{show_pounds(awarded - applied)} less.",
                found=plain(awarded),
                expected=plain(applied),
                impact=awarded - applied,
            )
