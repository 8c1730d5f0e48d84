"""Does an award's identifier have the form that 360Giving asks for?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..publication import awards_to_publish
from ..tables import About, Award
from ..words import quote
from .question import asks

BAD_IDENTIFIER = Code(
    code="PUB-002",
    name="bad-identifier",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Identifier is prefix-hyphen-id, unique, no slashes or spaces. That an id is used twice "
    "is said by REF-001.",
    why="An identifier becomes part of a web address, and must never change afterwards.",
    fix="Write the id with letters, digits and hyphens only.",
    source="360Giving identifiers",
    fails=Example("a slash in the id", {"Awards!A7": "A/003"}),
    passes=Example("hyphens in the id", {"Awards!A7": "A-003"}),
)

_UNFIT = re.compile(r"[/\\\s]+")


@asks("Is the identifier right?", BAD_IDENTIFIER)
def is_the_identifier_right(evidence: Evidence) -> Iterator[Said]:
    """No id of an award to be published has a slash or space, nor has the publisher's prefix."""
    awards, about = awards_to_publish(evidence.book), evidence.book.about
    prefix = about.publisher_prefix
    if awards and _UNFIT.search(prefix):
        place = Place.of(about, About.publisher_prefix)
        yield _unfit(place, prefix, _UNFIT.sub("-", prefix))
    for award in awards:
        if _UNFIT.search(award.award_id):
            start = f"{prefix}-" if prefix else ""
            right = f"{start}{_UNFIT.sub('-', award.award_id)}"
            yield _unfit(Place.of(award, Award.award_id), award.award_id, right)


def _unfit(place: Place, text: str, right: str) -> Said:
    message = (
        f"{quote(text)} has a slash or a space. Expected an identifier such as {quote(right)}."
    )
    return Said("PUB-002", place, message, found=text, expected=right)
