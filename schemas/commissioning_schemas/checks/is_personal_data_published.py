"""Would personal data be published with an award?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..personal_data import email_in, is_a_person, phone_in
from ..publication import awards_to_publish, recipients
from ..tables import Award, Organisation, Row
from ..tables.columns import Column
from ..words import quote
from .question import asks

PERSONAL_DATA = Code(
    code="PUB-007",
    name="personal-data",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="No personal data (e-mail, phone, person as recipient) in published text.",
    why="What is published cannot be called back; the law protects the people named.",
    fix="Remove it.",
    source="360Giving data protection guidance; its data quality tool",
    fails=Example("an e-mail address", {"Awards!F7": "Contact jo@example.org for referrals."}),
    passes=Example("no contact", {"Awards!F7": "Support for victims"}),
)

_PUBLISHED = (Award.round, Award.title, Award.description, Award.conditions, Award.reason)


@asks("Would personal data be published?", PERSONAL_DATA)
def is_personal_data_published(evidence: Evidence) -> Iterator[Said]:
    """No published text names a person, or a person's e-mail address or telephone."""
    for award in awards_to_publish(evidence.book):
        for column in _PUBLISHED:
            yield from _in_text(award, column)
    for row in recipients(evidence.book):
        yield from _in_text(row, Organisation.name)
        if is_a_person(row.name, row.org_type):
            yield _personal(
                row, Organisation.name, row.name, "a person", "Set Publish to Withhold or No."
            )


def _in_text(row: Row, column: Column[str]) -> Iterator[Said]:
    text = getattr(row, column.field)
    for found, what in ((email_in(text), "an e-mail address"), (phone_in(text), "a telephone")):
        if found is not None:
            yield _personal(row, column, found, what)


def _personal(row: Row, column: Column[str], found: str, what: str, fix: str | None = None) -> Said:
    place = Place.of(row, column)
    return Said("PUB-007", place, f"{quote(found)} looks like {what}.", found=found, fix=fix)
