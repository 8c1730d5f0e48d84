"""The Excel Tables of a sheet."""

from __future__ import annotations

from commissioning_schemas.address import Range
from commissioning_schemas.grid import TableRange

from .archive import Archive, Broken
from .kept import kept
from .markup import tree
from .text import unescape


def read_table(archive: Archive, part: str) -> TableRange:
    """Return one Excel Table from its part."""
    return _table(archive.read(part), part)


@kept
def _table(data: bytes, part: str) -> TableRange:
    table = tree(data, part)
    try:
        area = Range.parse(table.get("ref", ""))
    except ValueError as error:
        raise Broken(f"the part {part} does not say where its Excel Table stands") from error
    return TableRange(
        name=unescape(table.get("displayName") or table.get("name") or ""),
        range=area,
        columns=tuple(
            unescape(column.get("name", ""))
            for column in table.iterfind("{*}tableColumns/{*}tableColumn")
        ),
        has_header=table.get("headerRowCount", "1").strip() != "0",
        has_totals=table.get("totalsRowCount", "0").strip() != "0",
    )
