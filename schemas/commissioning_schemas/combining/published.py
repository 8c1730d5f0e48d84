"""Published tables: their amounts are rounded, so they are not taken for exact ones."""

from __future__ import annotations

from collections.abc import Iterator

from ..address import a1
from ..findings import Place, Said
from ..show import show_pounds
from ..tables.columns import Kind
from .entries import Entry
from .model import Origin, Source


def rows_left_out(source: Source) -> Iterator[Origin]:
    """Yield where the rows stand that are not taken over."""
    for table in source.book.tables:
        for row in table.rows if table.region.published else ():
            keys = {name: getattr(row, name) for name in row.key_fields}
            yield Entry(source.file, row, keys).origin("No: published amounts")


def left_out(source: Source) -> Iterator[Said]:
    """Say of each published table that its rows are not taken over, and how much is in them."""
    for table in source.book.tables:
        region = table.region
        if not region.published or not table.rows:
            continue
        names = (name for name, column in table.kind.columns.items() if column.kind is Kind.MONEY)
        name = next((name for name in names if name in region.columns), "")
        total = sum(getattr(row, name) or 0 for row in table.rows) if name else 0
        first = a1(region.range.top, region.range.left)
        rows = "1 row" if len(table.rows) == 1 else f"{len(table.rows)} rows"
        pounds = f" ({show_pounds(total)})" if total else ""
        yield Said(
            "STR-001",
            Place(region.sheet.name, first, region.range.a1, region.role),
            f"the map says that {region.role} is published, so its amounts are rounded: "
            f"{rows}{pounds} left out of the combined workbook.",
            found=region.role,
            impact=abs(total) or None,
            fix="Combine the workbook that holds the exact amounts; or, if these are exact, take "
            '"published = true" out of the map.',
        )
