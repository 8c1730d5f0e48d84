"""Is the title of an award short, and more than its description again?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..publication import awards_to_publish
from ..tables import Award
from ..words import normal, quote
from .question import asks

_TITLE = "Help for victims of crime in every town. " * 4

BAD_TITLE = Code(
    code="PUB-010",
    name="bad-title",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Title of an award to be published has at most 140 characters and is not the same as the "
    "description.",
    why="Lists of grants show the title alone; readers choose by it.",
    fix="Write a short title, and say the rest in the description.",
    source="360Giving schema; 360Giving data quality",
    fails=Example("141 characters", {"Awards!E7": _TITLE[:141]}),
    passes=Example("140 characters", {"Awards!E7": _TITLE[:140]}),
    set="ext",
)

LONGEST = 140


@asks("Is the title right?", BAD_TITLE)
def is_the_title_right(evidence: Evidence) -> Iterator[Said]:
    """A title is at most 140 characters, and another text than the description."""
    for award in awards_to_publish(evidence.book):
        place, title = Place.of(award, Award.title), award.title
        if len(title) > LONGEST:
            said = f"The title has {len(title)} characters; at most {LONGEST} are shown."
            yield Said("PUB-010", place, said, found=title)
        elif title and normal(title) == normal(award.description):
            said = f"The title {quote(title)} is the description again."
            yield Said("PUB-010", place, said, found=title)
