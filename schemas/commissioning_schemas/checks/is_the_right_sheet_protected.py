"""Are the sheets protected that only show results, and those open that people fill in?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..owned import live_checks, mtfs, panel_report, summary
from .question import asks

WRONG_PROTECTION = Code(
    code="FRM-010",
    name="wrong-protection",
    severity=Severity.WARNING,
    kind="formula",
    applies="working",
    rule="A sheet that only shows results is protected, and an input sheet is not.",
    why="A formula that can be typed over will be; a locked input sheet makes people keep another "
    "file.",
    fix="In Excel, choose Review, then Protect Sheet or Unprotect Sheet; no password is needed.",
    source="ICAEW 20",
    fails=Example("people cannot type into Budget", protected={"Budget": True}),
    passes=Example("as the template is made"),
    set="ext",
)

RESULTS = (summary.NAME, live_checks.NAME, mtfs.NAME, panel_report.NAME)
"""The sheets that only show results."""


@asks("Is the right sheet protected?", WRONG_PROTECTION)
def is_the_right_sheet_protected(evidence: Evidence) -> Iterator[Said]:
    """Say of each sheet of the template that is open, or locked, and should not be."""
    book = evidence.book
    if book.map is not None:
        return
    for name in RESULTS:
        sheet = book.grid.sheet(name)
        if sheet is not None and sheet.protected is False:
            said = "The sheet only shows results, and is not protected."
            yield Said("FRM-010", Place(sheet.name, key="protection"), said, "open", "protected")
    inputs = [table.region.sheet.name for table in book.tables] + [book.about.places.sheet]
    for name in dict.fromkeys(inputs):
        sheet = book.grid.sheet(name)
        if sheet is not None and sheet.protected:
            said = "The sheet is for typing, and is protected."
            yield Said("FRM-010", Place(sheet.name, key="protection"), said, "protected", "open")
