"""What fill cannot reach: rows outside their tables, and figures whose tables are not there."""

from __future__ import annotations

from collections.abc import Iterator

from ..address import a1
from ..book import Book
from ..figures import Figures
from .model import LeftAlone


def what_stays(book: Book, figures: Figures) -> Iterator[LeftAlone]:
    """Yield rows typed below their Excel Table, and cells that need a table that is not there."""
    for table in book.tables:
        region = table.region
        calculated = any(column.calculated for column in table.kind.columns.values())
        for record in region.outside if calculated else ():
            first = a1(record.row, min(region.columns.values()))
            said = (
                f"row {record.row} stands below the table {region.excel_table}, so its calculated "
                "cells are not filled. Drag the corner of the table down over the row, then fill."
            )
            yield LeftAlone(region.sheet.name, first, "outside-table", said)
    for table_name, out in figures.out_of_scope.items():
        more = f" (and {len(out) - 1} more like it)" if len(out) > 1 else ""
        said = f"the formula needs {table_name}, which is not in the workbook{more}."
        yield LeftAlone(out[0].sheet, out[0].cell, "not-there", said, out[0].id)
