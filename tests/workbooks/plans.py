"""Small workbooks of an office's own, each with its map, written to a folder."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

MAP = """
version = 1
unit = "£"
[about]
body_name = "Northshire"
base_year = "2021-22"
as_at = 2021-03-18
status = "Draft"
[[portfolio]]
id = "NORTH"
name = "North"
[[portfolio]]
id = "SOUTH"
name = "South"
[[table]]
role = "Budget"
sheet = "Plan"
heading = "Area"
columns = { portfolio_id = "Area", original_budget = "Allocation" }
constants = { year = "2021-22" }
"""


def write_plan(
    path: Path, *amounts: object, map: str | None = MAP, names: tuple[str, ...] = ("North", "South")
) -> Path:
    """Write a plan with one amount for each area; ``map`` is the text of the map beside it."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Plan"
    sheet.append(["Plan of Northshire"])
    sheet.append([])
    sheet.append(["Area", "Allocation"])
    for name, amount in zip(names, amounts or (1000, 2000), strict=True):
        sheet.append([name, amount])
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    if map is not None:
        path.with_suffix(".map.toml").write_text(map, "utf-8")
    return path
