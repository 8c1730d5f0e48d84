"""Does an award say what publication asks for: the core of 360Giving, and the legal duty?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..lacking import lacking
from ..publication import awards_to_publish
from ..tables import About, Award, Row
from ..tables.columns import Column
from .question import asks

CORE_FIELD_EMPTY = Code(
    code="PUB-001",
    name="core-field-empty",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Ten 360Giving core fields present for each award that is to be published: identifier, "
    "title, description, currency, amount, date, and the identifier and name of recipient and "
    "funder. The funder's come from About, the recipient's name from Organisations.",
    why="A file that lacks one of them is refused by 360Giving.",
    fix="Fill it in.",
    source='360Giving schema, "required"',
    fails=Example("no description", {"Awards!F7": None}),
    passes=Example("not to be published", {"Awards!F7": None, "Awards!U7": "No"}),
)

DUTY_FIELD_EMPTY = Code(
    code="PUB-008",
    name="duty-field-empty",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule='Each crime and disorder reduction grant has recipient, purpose, conditions (or "none") '
    "and reason.",
    why="The Specified Information Order obliges the commissioner to publish all four.",
    fix='Fill it in; where a grant has no conditions, write "none".',
    source="Specified Information Order, paragraph 3(f)",
    fails=Example("no reason", {"Awards!O7": None}),
    passes=Example("no conditions, and that is said", {"Awards!N7": "none"}),
)


@asks("Is the award ready to publish?", CORE_FIELD_EMPTY, DUTY_FIELD_EMPTY)
def is_the_award_ready_to_publish(evidence: Evidence) -> Iterator[Said]:
    """Say of each empty cell which publication needs; the office's own once, not by award."""
    awards = awards_to_publish(evidence.book)
    if awards and not lacking(evidence.book, [About.body_code]):
        yield from _funder(evidence)
    elif awards:
        evidence.leave_out(Place(), "PUB-001 needs About, to name the funder")
    for failure in evidence.failed("PUB-001"):
        place = Place.of(failure.row, failure.row.columns[failure.field])
        yield Said("PUB-001", place, f"{place.column} is empty. 360Giving needs it.")
    for failure in evidence.failed("PUB-008"):
        yield _duty(failure.row, failure.row.columns[failure.field])
    unexplained = [one for one in awards if not one.reason and "reason" not in one.unread]
    if not any(award.has(Award.reason) for award in unexplained):
        # The template's own column that is not there at all is one fault, not one an award.
        unexplained = unexplained[:1] if evidence.book.map is None else []
    for award in unexplained:
        yield _duty(award, Award.reason)


def _duty(row: Row, column: Column[str]) -> Said:
    place = Place.of(row, column)
    message = f"{place.column or column.heading} is empty. The duty to publish covers it."
    return Said("PUB-008", place, message)


def _funder(evidence: Evidence) -> Iterator[Said]:
    """Say what About lacks, unless an earlier rule has asked for it already."""
    about = evidence.book.about
    asked = {said.place.field for said in evidence.said if said.place.table == "About"}
    for column in (About.publisher_prefix, About.body_code, About.body_name):
        field = column.field
        if not getattr(about, field) and field not in about.unread and field not in asked:
            sheet = evidence.book.grid.sheet(about.places.sheet)
            spot = about.cell(column) if sheet is not None else None
            name = sheet.name if sheet is not None else None
            place = Place(name, spot, None, "About", field, field, field)
            yield Said(
                "PUB-001",
                place,
                f"{field} is not given. 360Giving needs it for the identifier and name of the "
                "funder.",
            )
