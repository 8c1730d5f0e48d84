"""Is the workbook laid out for the version that is checked here?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import About
from ..tables.about import SCHEMA_VERSION
from ..words import quote
from .question import asks

OTHER_SCHEMA_VERSION = Code(
    code="STR-010",
    name="other-schema-version",
    severity=Severity.WARNING,
    kind="reading",
    applies="working",
    rule="Workbook schema version matches the product.",
    why="Another version may have columns and rules that are not looked at here.",
    fix="Make a new workbook with this version and copy the inputs over, or use the version that "
    "made this one.",
    source="ICAEW 8, 17",
    fails=Example("a later version", {"About!B10": "2.0"}),
    passes=Example("this version, typed as a number", {"About!B10": 1}),
    set="ext",
)


@asks("Is the schema known?", OTHER_SCHEMA_VERSION)
def is_the_schema_known(evidence: Evidence) -> Iterator[Said]:
    """About names the version of the schema that stands behind these checks."""
    about = evidence.book.about
    found = about.schema_version
    if evidence.book.map is None and found and _plain(found) != _plain(SCHEMA_VERSION):
        yield Said(
            "STR-010",
            Place.of(about, About.schema_version),
            f"The workbook is of schema version {quote(found)}; what is checked here is "
            f"{SCHEMA_VERSION}.",
            found=found,
            expected=SCHEMA_VERSION,
        )


def _plain(version: str) -> str:
    """Return a version without zeros at its end: Excel makes 1 of 1.0."""
    return version.removesuffix(".0")
