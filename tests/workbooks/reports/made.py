"""Findings, results and runs made by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from commissioning.checking import WorkbookResult
from commissioning.reports.run import Run
from commissioning.reports.text import text_report
from commissioning_schemas.address import parse_cell
from commissioning_schemas.figures import Figure
from commissioning_schemas.findings import Finding, Severity
from commissioning_schemas.grid import Grid, Sheet, Value
from commissioning_schemas.result import CheckedTable, NotChecked, Result


def finding(cell: str | None = "B4", **changed: object) -> Finding:
    """Return an error in ``Plan!B4``, changed as asked."""
    known: dict[str, object] = {
        "code": "TYP-002",
        "name": "malformed-amount",
        "severity": Severity.ERROR,
        "sheet": "Plan",
        "cell": cell,
        "range": None,
        "table": "Plan",
        "column": "Allocation",
        "message": "is not an amount.",
        "fix": "Type the amount again.",
        "found": None,
        "expected": None,
        "impact_pence": None,
        "fingerprint": "0123456789abcdef",
    } | changed
    spot = known["range"] or known["cell"]
    place = f"{known['sheet']}!{spot}" if spot else known["sheet"] or "Workbook"
    return Finding(**known | {"message": f"{place}: {known['message']}"})


PLAN = CheckedTable("Plan", "Plan", "A3:B5", 2, "£")


def workbook(
    *findings: Finding,
    path: str = "plan.xlsx",
    cells: Mapping[str, Value] | None = None,
    tables: Sequence[CheckedTable] = (PLAN,),
    figures: Sequence[Figure] = (),
    not_checked: Sequence[NotChecked] = (),
    complete: bool = True,
    as_at: dt.date | None = dt.date(2021, 3, 8),
    refusal: str | None = None,
    map: str | None = None,
) -> WorkbookResult:
    """Return the result of a workbook of one sheet, ``Plan``."""
    result = Result(
        complete, findings, figures, tuple(tables), tuple(not_checked), as_at, 0, len(cells or {})
    )
    grid = Grid((sheet("Plan", cells or {}),))
    return WorkbookResult(path, "ab" * 32, result, map, refusal, grid)


def sheet(name: str, cells: Mapping[str, Value], **more: object) -> Sheet:
    """Return a sheet with values in cells."""
    rows: dict[int, dict[int, Value]] = {}
    for cell, value in cells.items():
        row, column = parse_cell(cell)
        rows.setdefault(row, {})[column] = value
    return Sheet(name, rows=rows, **more)


def text_of(*workbooks: WorkbookResult, width: int = 100, full: bool = False) -> str:
    """Return the text report on workbooks."""
    return text_report(Run(workbooks, 60, 60), width, full=full)
