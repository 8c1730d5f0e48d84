"""Do the headings of each table stand where the template has them?"""

from __future__ import annotations

from collections.abc import Iterator

from ..address import a1, column_letters
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..layout import Region, headings_of
from .question import asks

MOVED_HEADINGS = Code(
    code="STR-004",
    name="moved-headings",
    severity=Severity.WARNING,
    kind="reading",
    applies="working",
    rule="The heading row was found away from the template's place, and no stored map names it.",
    why="What was found by looking may be the wrong row, and other workbooks and programs look "
    "for it in row 4.",
    fix="None if the table was read rightly; else move the headings back, or write a map.",
    source="Layouts to tolerate",
    fails=Example("five rows for a logo, above everything else", inserted={"Organisations": 5}),
    passes=Example("headings in row 4"),
)

HEADING_ROW = 4
"""The template's row of headings. (domain.md B.1)"""


@asks("Do the headings stand in their place?", MOVED_HEADINGS)
def are_headings_in_their_place(evidence: Evidence) -> Iterator[Said]:
    """Say of each table without a map whose headings are moved, or merged with other cells."""
    book = evidence.book
    for table in book.tables if book.map is None or book.guess is not None else ():
        region = table.region
        if not region.columns:
            continue
        first = min(headings_of(region))
        words = _words(region, first)
        if words:
            yield Said(
                "STR-004",
                Place(
                    region.sheet.name,
                    a1(region.heading_row, first),
                    None,
                    region.role,
                    key="headings",
                ),
                f"{words} {region.role} was read from there: {region.range.a1}.",
                found=a1(region.heading_row, first),
                expected=a1(HEADING_ROW, 1),
            )


def _words(region: Region, first: int) -> str:
    row = region.heading_row
    if row != HEADING_ROW:
        return f"the headings stand in row {row}; the template has them in row {HEADING_ROW}."
    if first != 1:
        letters = column_letters(first)
        return f"the headings begin in column {letters}; the template's begin in column A."
    for area in sorted(region.sheet.merged):
        beside = area.left <= region.range.right and area.right >= region.range.left
        if area.top <= row <= area.bottom and beside:
            return f"the headings in {area.a1} are merged."
    return ""
