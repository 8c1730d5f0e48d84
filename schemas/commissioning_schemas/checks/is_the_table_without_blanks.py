"""Does a blank row or column stand inside a table?"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..address import Range, a1
from ..book import Table
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..layout import blank_columns, blank_rows
from .question import asks

BLANK_INSIDE = Code(
    code="STR-006",
    name="blank-inside-table",
    severity=Severity.WARNING,
    kind="reading",
    applies="working",
    rule="Blank row or column inside a table body.",
    why="Excel takes a blank row for the end of the data: sorting, filters and totals stop there.",
    fix="Delete the blank row or column; make rows higher where you want space.",
    source="Analysis Function checklist 4",
    fails=Example(
        "a partner was emptied rather than deleted",
        {f"CoFunding!{column}6": None for column in "ABCDF"},
    ),
    passes=Example(
        "the last partner was emptied", {f"CoFunding!{column}7": None for column in "ABCDF"}
    ),
)


@asks("Is the table without blank rows and columns?", BLANK_INSIDE)
def is_the_table_without_blanks(evidence: Evidence) -> Iterator[Said]:
    """Say of each run of blank rows and each blank column, and that what follows was read."""
    for table in evidence.book.tables:
        if table.working:
            for area, after in blank_rows(table.region, _typed(table)):
                were = "row after it was" if after == 1 else "rows after it were"
                what = "row" if area.top == area.bottom else "rows"
                yield _say(
                    table, area, f"blank {what} inside the table; {after} {were} still read."
                )
            for area in blank_columns(table.region):
                yield _say(table, area, "blank column inside the table.")


def _typed(table: Table) -> Collection[int]:
    """Return the columns of a table but for those that the template works out."""
    area, columns = table.region.range, table.kind.columns
    worked = {
        column
        for name, column in table.region.columns.items()
        if columns[name].calculated and not table.region.mapped
    }
    return [column for column in range(area.left, area.right + 1) if column not in worked]


def _say(table: Table, area: Range, said: str) -> Said:
    place = Place(
        table.region.sheet.name,
        a1(area.top, area.left),
        area.a1,
        table.region.role,
        key=area.a1,
    )
    return Said("STR-006", place, said)
