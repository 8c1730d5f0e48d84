"""Is it said why an award is withheld from publication?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Award
from .question import asks

WITHHELD_WITHOUT_REASON = Code(
    code="PUB-011",
    name="withheld-without-reason",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="A withheld award has a reason.",
    why="The Order allows little to be withheld; whoever asks must be told which ground it was.",
    fix="Give the reason, such as the safety of those who live there.",
    source="Specified Information Order, exemptions (safety, prevention of crime)",
    fails=Example("withheld, and no reason", {"Awards!U7": "Withhold"}),
    passes=Example("withheld with its reason", {"Awards!U7": "Withhold", "Awards!V7": "A refuge"}),
    set="ext",
)


@asks("Is the withholding explained?", WITHHELD_WITHOUT_REASON)
def is_the_withholding_explained(evidence: Evidence) -> Iterator[Said]:
    """Every award marked Withhold says why."""
    column = Award.withhold_reason
    for award in evidence.book.rows(Award):
        lacks = not award.withhold_reason and column.field not in award.unread
        if award.publish == "Withhold" and lacks and not award.published:
            place = Place.of(award, column)
            said = f"The award is withheld, but {place.column or column.heading} is empty."
            yield Said("PUB-011", place, said)
