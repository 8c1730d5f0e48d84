"""Managers' workbooks in a folder: parts of the working example, or plans with their maps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook

from commissioning.template import build_workbook, working_office
from commissioning.template.office import Record

LISTS = {"Years", "Portfolios", "Organisations", "ReserveList", "Codes"}
_VIA = {"line_id": "Budget", "from_line": "Budget", "fund_id": "Funding", "service_id": "Services"}

MAP = """
version = 1
unit = "{unit}"
[about]
body_name = "Northshire"
body_code = "NS"
base_year = "2021-22"
as_at = 2021-03-18
status = "Draft"
[[portfolio]]
id = "N"
name = "North"
[[portfolio]]
id = "S"
name = "South"
[[table]]
role = "Budget"
sheet = "Plan"
heading = "Line"
columns = {{ line_id = "Line", portfolio_id = "Area", original_budget = "Allocation" }}
constants = {{ year = "2021-22", source_type = "Own budget", line_type = "Base" }}
"""


def write_parts_of_the_example(folder: Path) -> list[Path]:
    """Write the working example as one workbook for each portfolio's manager.

    Each has all the lists; what belongs to no portfolio is in the first.
    """
    whole = working_office()
    ids = [name for name, _ in whole.portfolios]
    owners = {
        key: str(row["portfolio_id"])
        for table in ("Budget", "Funding", "Services")
        for row in whole.tables[table]
        for key in [str(next(iter(row.values())))]
    }
    paths = []
    for own in ids:
        tables = {
            name: [row for row in rows if name in LISTS or _owner(row, owners, ids) == own]
            for name, rows in whole.tables.items()
        }
        paths.append(folder / f"{own}.xlsx")
        paths[-1].write_bytes(build_workbook(replace(whole, tables=tables)))
    return paths


def _owner(row: Record, owners: Mapping[str, str], ids: Sequence[str]) -> str:
    own = str(row.get("portfolio_id"))
    via = (owners[str(row[name])] for name in _VIA if name in row)
    return own if own in ids else next(via, ids[0])


def write_plan(
    path: Path,
    *rows: Sequence[object],
    unit: str = "£",
    more: Mapping[str, Sequence[Sequence[object]]] | None = None,
    map: str | None = MAP,
    head: Sequence[str] = ("Line", "Area", "Allocation"),
) -> Path:
    """Write a manager's plan with its map beside it, and further sheets where they are given."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Plan"
    for row in [["Plan of a manager"], [], head, *rows]:
        sheet.append(list(row))
    for name, cells in (more or {}).items():
        other = book.create_sheet(name)
        for row in cells:
            other.append(list(row))
    book.save(path)
    if map is not None:
        path.with_suffix(".map.toml").write_text(map.format(unit=unit), "utf-8")
    return path
