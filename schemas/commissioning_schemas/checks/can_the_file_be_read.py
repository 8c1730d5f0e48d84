"""Can the file be read at all?"""

from __future__ import annotations

from ..codes import Code, Example
from ..findings import Severity

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
