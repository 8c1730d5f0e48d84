"""Can everybody read the sheet Publish, people and programs alike?"""

from __future__ import annotations

from collections.abc import Iterator

from ..address import a1
from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..grid import Sheet
from ..publication import published_titles
from .question import asks

_AWARD: ByHeading = {
    "Identifier": "360G-examplepcc-A-2021-001",
    "Currency": "GBP",
    "Amount Awarded": 20000,
    "Award Date": "2020-08-01",
    "From An Open Call?": "Yes",
}

NOT_ACCESSIBLE = Code(
    code="PUB-012",
    name="not-accessible",
    severity=Severity.WARNING,
    kind="book",
    applies="working",
    rule="Published sheet is accessible: one table, one header row, no merges, no blank rows. "
    "Whether a colour alone says something is not seen here.",
    why="Screen readers and programs read row by row; what is laid out for the eye loses them.",
    fix="Use the sheet as the template builds it.",
    source="Analysis Function checklist",
    fails=Example("a merged title", sheets={"Publish": [_AWARD]}, merged=["Publish!A1:D1"]),
    passes=Example("one table of one award", sheets={"Publish": [_AWARD]}),
    set="ext",
)


@asks("Is the Publish sheet accessible?", NOT_ACCESSIBLE)
def is_the_publish_sheet_accessible(evidence: Evidence) -> Iterator[Said]:
    """Say of each kind of fault where it begins."""
    sheet = evidence.book.grid.sheet("Publish")
    if sheet is None or evidence.book.map is not None:
        return
    for area in sorted(sheet.merged)[:1]:
        yield _say(sheet, area.top, area.left, f"The cells {area.a1} are merged.", area.a1)
    for table in sheet.tables[1:2]:
        said = f"The sheet holds {len(sheet.tables)} tables; this is the second."
        yield _say(sheet, table.range.top, table.range.left, said, table.name)
    first, titles = published_titles(sheet)
    filled = {row for row, _, value in sheet.filled() if value != "" and row > first}
    blank = next((row for row in range(first + 1, max(filled, default=0)) if row not in filled), 0)
    if titles and blank:
        yield _say(sheet, blank, min(titles), f"Row {blank} is blank among the awards.", str(blank))


def _say(sheet: Sheet, row: int, column: int, said: str, found: str) -> Said:
    place = Place(sheet.name, a1(row, column), None, "Publish", key=found, field="layout")
    return Said("PUB-012", place, said, found=found)
