"""Are cells merged inside the data of a table?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..address import Range, a1
from ..book import Table
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..layout import data_of, merged, rows_in
from ..left_out import LeftOut, left_out_of
from ..show import show_pounds
from ..tables import Row
from ..values import show_value
from .question import asks

MERGED_CELLS = Code(
    code="STR-005",
    name="merged-cells",
    severity=Severity.WARNING,
    kind="reading",
    applies="both",
    rule="Merged cells inside the data body of a table. Error where a formula of the workbook "
    "leaves the rows below the first out.",
    why="Only the first of the merged cells holds the value: to Excel's formulas, filters and "
    "sorting the others are empty.",
    fix="Unmerge the cells, and repeat the value on each row.",
    source="Analysis Function checklist 3",
    fails=Example("one portfolio over two lines", {"Budget!C6": None}, merged=("Budget!C5:C6",)),
    passes=Example("a merged title", merged=("Budget!A1:F1",)),
)


@asks("Are cells merged inside a table?", MERGED_CELLS)
def are_cells_merged(evidence: Evidence) -> Iterator[Said]:
    """Say of each merged range what its value was taken for, and what Excel leaves out."""
    for table in evidence.book.tables:
        areas = list(merged(table.region))
        rows = _by_number(table.rows) if areas else {}
        numbers = data_of(table.region) if areas else []
        for area in areas:
            yield _say(evidence, table, area, rows_in(numbers, area), rows)


def _by_number(rows: Sequence[Row]) -> Mapping[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for row in rows:
        found.setdefault(row.row_number, []).append(row)
    return found


def _say(
    evidence: Evidence,
    table: Table,
    area: Range,
    numbers: Sequence[int],
    rows: Mapping[int, list[Row]],
) -> Said:
    value = table.region.sheet.value(area.top, area.left)
    shown = "nothing" if value is None else show_value(value, "text")
    filled = any(row.merged for number in numbers for row in rows.get(number, ()))
    words = f"; {shown} was taken for all {len(numbers)} rows." if filled else "."
    out = list(_left_out(evidence, area, numbers, rows))
    pence = sum(one.pence for one in out)
    if pence:
        also = " and other cells" if len({one.figure.place for one in out}) > 1 else ""
        words += f" Excel leaves {show_pounds(pence)} out of {out[0].figure.place}{also}."
    first = next(iter(rows.get(numbers[0], ())), None)
    return Said(
        "STR-005",
        Place(
            table.region.sheet.name,
            a1(area.top, area.left),
            area.a1,
            table.region.role,
            key=first.identity if first is not None else "",
            field=area.a1,
        ),
        f"merged cells inside the table{words}",
        found=None if value is None else str(value),
        impact=abs(pence) if pence else None,
        severity=Severity.ERROR if pence else None,
    )


def _left_out(
    evidence: Evidence, area: Range, numbers: Sequence[int], rows: Mapping[int, list[Row]]
) -> Iterator[LeftOut]:
    for number in numbers:
        for row in rows.get(number, ()):
            for out in left_out_of(evidence.book, evidence.figures, row) if row.merged else ():
                spot = row.places.cell(row.row_number, out.column.field)
                if out.column.field in row.merged and spot is not None and area.holds(*spot):
                    yield out
