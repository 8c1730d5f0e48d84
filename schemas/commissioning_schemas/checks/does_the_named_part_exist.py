"""Does every appendix, table and paragraph that a sentence names exist?"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Said, Severity
from ..grid import Grid
from ..maps import Map
from ..sentences import Named, Sentence, find_named, named_at_start
from .question import asks

NAMED_PART_MISSING = Code(
    code="TXT-006",
    name="named-part-missing",
    severity=Severity.WARNING,
    kind="text",
    applies="both",
    rule="Every named appendix, table or numbered paragraph exists in the document. One finding "
    "for each missing one.",
    why="Members are sent to look for something that they were not given.",
    fix="Add it, or remove the reference.",
    source="S-17, S-23 and S-31: Appendix A and B are not attached",
    fails=Example("Appendix A and B, which are not there", book="as-published"),
    passes=Example(
        "table 2, which is there", {"Paper!B11": "The plans are in table 2."}, book="as-published"
    ),
)


@asks("Does the named part exist?", NAMED_PART_MISSING)
def does_the_named_part_exist(evidence: Evidence) -> Iterator[Said]:
    """Every appendix, table and paragraph that a sentence names is in the workbook."""
    book = evidence.book
    if book.map is None or not any(sentence.named for sentence in evidence.sentences):
        return
    there = _captions(book.grid)
    paragraphs = _paragraphs(evidence.sentences)
    for sentence in evidence.sentences:
        numbered = _has_numbers(book.map, sentence.sheet)
        for named in sentence.named:
            if named.kind == "Paragraph" and not numbered:
                evidence.leave_out(
                    sentence.place,
                    f"names {named}; the map gives no column of paragraph numbers",
                )
            elif named not in (paragraphs if named.kind == "Paragraph" else there):
                yield Said(
                    "TXT-006",
                    sentence.place,
                    f"{named} is named here and is not in this workbook.",
                    found=str(named),
                )


def _captions(grid: Grid) -> Collection[Named]:
    """Return the appendices and tables that a sheet's name or a caption in a cell announces."""
    found: set[Named] = set()
    for sheet in grid.sheets:
        found.update(find_named(sheet.name))
        texts = (value for row in sheet.rows.values() for value in row.values())
        for text in [sheet.name, *(text for text in texts if isinstance(text, str))]:
            if text[:1] in "AaTt" and (named := named_at_start(text.strip())):
                found.add(named)
    return found


def _paragraphs(sentences: Collection[Sentence]) -> Collection[Named]:
    """Return the paragraphs by their numbers, with and without the letter before them."""
    labels = {sentence.paragraph.strip(" .()").upper() for sentence in sentences}
    bare = {label.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ").lstrip("-") for label in labels}
    return {Named("Paragraph", label) for label in labels | bare if label}


def _has_numbers(map: Map, sheet: str) -> bool:
    return any(p.paragraph for p in map.texts if p.sheet.casefold() == sheet.casefold())
