"""Do keys and codes hold anything that the eye does not see?"""

from __future__ import annotations

from ..codes import Code, Example
from ..findings import Severity

INVISIBLE_CHARACTERS = Code(
    code="TYP-018",
    name="invisible-characters",
    severity=Severity.WARNING,
    kind="reading",
    applies="both",
    rule="Invisible characters (no-break space, zero-width, leading or trailing space) in keys "
    "and codes. Error where a formula of the workbook leaves the row out.",
    why="Two texts that look alike are not equal to Excel, so the row drops out of totals.",
    fix="Type the text again without the hidden character.",
    source="practice",
    fails=Example("a space after the id", {"Budget!C7": "VV "}),
    passes=Example("the id alone", {"Budget!C7": "VV"}),
)
