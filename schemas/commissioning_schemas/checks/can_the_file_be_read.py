"""Can the file be read at all, and every sheet in it?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from .question import asks

UNREADABLE_FILE = Code(
    code="STR-009",
    name="unreadable-file",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="The file can be read: .xlsx or .xlsm, without a password, whole, and a workbook.",
    why="Nothing in a file that cannot be read has been checked.",
    fix="Open it in Excel and save a copy as .xlsx without a password.",
    source="practice",
    fails=Example("an old .xls file", file=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)),
    passes=Example("a workbook saved as .xlsx"),
)


@asks("Can every sheet be read?", UNREADABLE_FILE)
def can_every_sheet_be_read(evidence: Evidence) -> Iterator[Said]:
    """Say of each sheet that cannot be read in a workbook that can why it cannot."""
    for name, why in evidence.book.grid.unreadable:
        yield Said(
            "STR-009",
            Place(name),
            f"the sheet cannot be read: {why}. The other sheets were checked without it.",
            found="damaged",
            fix="Open the workbook in Excel, copy the sheet into a new one, and save.",
        )
