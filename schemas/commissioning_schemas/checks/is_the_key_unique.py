"""Has each row a key, and no other row the same one?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Row
from ..words import quote
from .question import asks

KEY_NOT_UNIQUE = Code(
    code="REF-001",
    name="key-missing-or-used-twice",
    severity=Severity.ERROR,
    kind="column",
    applies="working",
    rule="Key columns are filled and unique in their sheet.",
    why="Two rows with one key cannot be told apart: one of them may be counted for the other.",
    fix="Give each row its own key.",
    source="ICAEW 11; 360Giving identifiers",
    fails=Example("one id twice", {"Budget!A6": "b2021-dcp-01"}),
    passes=Example("each id once"),
)


@asks("Is each key filled and unique?", KEY_NOT_UNIQUE)
def is_the_key_unique(evidence: Evidence) -> Iterator[Said]:
    """Say of each key that is empty, and of each that an earlier row has."""
    for failure in evidence.failed("REF-001"):
        row, column = failure.row, failure.row.columns[failure.field]
        place = Place.of(row, column)
        first = _first_with_key(evidence, row)
        if first is None:
            yield Said("REF-001", place, f"{place.column} is empty; each row needs its own.")
        else:
            yield Said(
                "REF-001",
                place,
                f"{quote(row.key)} is already used at {Place.of(first, column)}.",
                found=row.key,
            )


def _first_with_key(evidence: Evidence, row: Row) -> Row | None:
    form = row.key.casefold()
    return evidence.first_by_key(type(row))[form] if form.replace("|", "") else None
