"""Do the people stand behind the workbook whom its status calls for?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import About
from ..tables.columns import Column
from ..words import listing, normal, quote
from .question import asks

NOT_REVIEWED_BY_ANOTHER = Code(
    code="GOV-012",
    name="not-reviewed-by-another",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Workbook has preparer, reviewer and approver, and the reviewer is not the preparer. A "
    "Draft need not be reviewed yet, nor a Reviewed workbook approved.",
    why="Nobody sees their own mistakes; two pairs of eyes are what a reader of figures relies on.",
    fix="Have a second person review it, and enter who did.",
    source="ICAEW 4; AQuA Book",
    fails=Example("reviewed by its preparer", {"About!B14": "Finance Officer"}),
    passes=Example("reviewed by another", {"About!B14": "Chief finance officer"}),
    set="ext",
)

_BY_STATUS: dict[str, tuple[Column[str], ...]] = {
    "Reviewed": (About.reviewed_by,),
    "Approved": (About.reviewed_by, About.approved_by),
}


@asks("Is the workbook reviewed?", NOT_REVIEWED_BY_ANOTHER)
def is_the_workbook_reviewed(evidence: Evidence) -> Iterator[Said]:
    """A reviewed or approved workbook says by whom, and nobody reviews their own work."""
    about = evidence.book.about
    if evidence.book.map is not None or not about.has(About.reviewed_by):
        return
    place = Place.of(about, About.reviewed_by)
    asked = _BY_STATUS.get(about.status, ())
    lacking = [
        column.field
        for column in asked
        if not getattr(about, column.field) and column.field not in about.unread
    ]
    if lacking:
        said = f"The workbook is {about.status}, but {listing(lacking)} "
        said += f"{'is' if len(lacking) == 1 else 'are'} empty."
        yield Said("GOV-012", place, said, expected="who reviewed and approved it")
    elif about.reviewed_by and normal(about.reviewed_by) == normal(about.prepared_by):
        said = f"Prepared and reviewed by one person, {quote(about.reviewed_by)}."
        yield Said("GOV-012", place, said, found=about.reviewed_by, expected="another person")
