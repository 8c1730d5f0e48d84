"""What fill cannot reach: rows outside their tables, and figures whose tables are not there."""

from __future__ import annotations

from collections.abc import Iterator

from ..address import a1
from ..book import Book
from ..figures import Figures
from ..owned import publish
from ..tables import Award
from .model import LeftAlone


def what_stays(book: Book, figures: Figures) -> Iterator[LeftAlone]:
    """Yield rows typed below their Excel Table, and cells that need a table that is not there."""
    for table in book.tables:
        region = table.region
        for record in region.outside:
            first = a1(record.row, min(region.columns.values()))
            said = (
                f"row {record.row} stands below the table {region.excel_table}, apart from it or "
                "not complete, so nothing counts it. Complete it right below the table, or drag "
                "the corner of the table down over it, then fill."
            )
            yield LeftAlone(region.sheet.name, first, "outside-table", said)
    yield from _too_small(book)
    for table_name, out in figures.out_of_scope.items():
        more = f" (and {len(out) - 1} more like it)" if len(out) > 1 else ""
        said = f"the formula needs {table_name}, which is not in the workbook{more}."
        yield LeftAlone(out[0].sheet, out[0].cell, "not-there", said, out[0].id)


def _too_small(book: Book) -> Iterator[LeftAlone]:
    """Yield the table of awards to publish where it has fewer rows than there are of them."""
    sheet, table = book.grid.tables.get(publish.NAME.casefold(), (None, None))
    marked = sum(award.publish == "Yes" for award in book.rows(Award))
    if sheet is None or table is None or marked <= (room := table.range.bottom - table.range.top):
        return
    last = a1(table.range.bottom, table.range.left)
    said = (
        f"the table is too short: {marked} awards are marked for publication, and it holds {room}. "
        "Drag its corner down, then fill."
    )
    yield LeftAlone(sheet.name, last, "outside-table", said)
