"""Does data stand outside the Excel Table that it belongs to?"""

from __future__ import annotations

from collections.abc import Iterator

from ..address import a1
from ..book import Table
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..left_out import amount_that_counts
from ..show import show_pounds
from ..tables import Row
from .question import asks

DATA_OUTSIDE_TABLE = Code(
    code="STR-013",
    name="data-outside-table",
    severity=Severity.WARNING,
    kind="reading",
    applies="working",
    rule="Data sits below or beside the Excel table that it belongs to. Error where it holds an "
    "amount that the table would count.",
    why="Excel's formulas end where the table ends: the row shows and does not count.",
    fix="Drag the corner of the table over the row.",
    source="practice",
    fails=Example(
        "a line two rows below the table",
        {
            "Budget!A20": "B2122-VV-09",
            "Budget!B20": "2021-22",
            "Budget!C20": "VV",
            "Budget!E20": "Helpline",
            "Budget!F20": "Base",
            "Budget!G20": "Own budget",
            "Budget!I20": 1000,
        },
    ),
    passes=Example("a note below the table", {"Budget!A20": "Source: finance system"}),
)


@asks("Does data stand outside its table?", DATA_OUTSIDE_TABLE)
def is_data_outside_its_table(evidence: Evidence) -> Iterator[Said]:
    """Say once a table which rows its formulas do not reach, and how much that leaves out."""
    for table in evidence.book.tables:
        rows = [row for row in table.rows if row.outside]
        if rows:
            yield _say(evidence, table, rows)


def _say(evidence: Evidence, table: Table, rows: list[Row]) -> Said:
    region, first = table.region, rows[0]
    cells = region.sheet.rows[first.row_number]
    column = min(c for c in region.columns.values() if cells.get(c) is not None)
    numbers = sorted({row.row_number for row in rows})
    which = (
        f"row {numbers[0]} is" if len(numbers) == 1 else (f"rows {numbers[0]} to {numbers[-1]} are")
    )
    counted = [found for row in rows if (found := amount_that_counts(evidence.figures, row))]
    pence = sum(amount for _, amount in counted)
    out = ""
    if counted:
        also = " and other cells" if len({figure.place for figure, _ in counted}) > 1 else ""
        out = f" Excel leaves {show_pounds(pence)} out of {counted[0][0].place}{also}."
    return Said(
        "STR-013",
        Place(region.sheet.name, a1(first.row_number, column), table=region.role, key=first.key),
        f"{which} outside the table {region.excel_table} ({region.range.a1}).{out}",
        found=first.key or None,
        expected=None,
        impact=abs(pence) if counted else None,
        severity=Severity.ERROR if pence else None,
    )
