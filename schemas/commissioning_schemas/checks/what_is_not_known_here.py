"""Which columns and sheets are there that nothing here knows?"""

from __future__ import annotations

from collections.abc import Iterator

from ..address import a1
from ..book import Table
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..layout import as_text
from ..owned import live_checks, mtfs, panel_report, summary
from ..tables import TABLES
from ..words import normal, quote
from .question import asks

NOT_KNOWN_HERE = Code(
    code="STR-012",
    name="not-known-here",
    severity=Severity.INFO,
    kind="reading",
    applies="working",
    rule="Extra columns or sheets that the product does not know are kept and ignored.",
    why="What stands there is checked by nobody and counted nowhere.",
    fix="None is needed; if it is a known column under another name, give it its own heading.",
    source="360Giving, additional fields",
    fails=Example("a column of somebody's own", {"Portfolios!H4": "My notes"}),
    passes=Example("the columns of the template"),
    set="ext",
)

_OWNED = (summary.NAME, live_checks.NAME, mtfs.NAME, panel_report.NAME)
KNOWN_SHEETS = frozenset(
    name.casefold() for name in (*TABLES, *_OWNED, "Read me", "Checks", "FillLog", "Publish")
)
"""The sheets that a workbook of the template may hold."""


@asks("What is not known here?", NOT_KNOWN_HERE)
def what_is_not_known_here(evidence: Evidence) -> Iterator[Said]:
    """Say of each heading and each sheet that it is left as it is."""
    book = evidence.book
    if book.map is not None or not book.is_recognised:
        return
    read = {table.region.sheet.name for table in book.tables}
    for table in book.tables:
        yield from _columns(table)
    for sheet in book.grid.sheets:
        if sheet.name not in read and sheet.name.casefold() not in KNOWN_SHEETS and sheet.rows:
            said = f"the sheet {quote(sheet.name)} is none of the template's; it is left as it is."
            yield Said("STR-012", Place(sheet.name, key=sheet.name), said, found=sheet.name)


def _columns(table: Table) -> Iterator[Said]:
    region = table.region
    known = {normal(column.heading) for column in table.kind.columns.values()}
    taken = set(region.columns.values())
    for column, value in sorted(region.sheet.rows.get(region.heading_row, {}).items()):
        text = as_text(value).strip()
        if text and column not in taken and normal(text) not in known:
            cell = a1(region.heading_row, column)
            place = Place(region.sheet.name, cell, None, region.role, text, "heading", text)
            said = f"the column {quote(text)} is none of the template's; it is left as it is."
            yield Said("STR-012", place, said, found=text)
