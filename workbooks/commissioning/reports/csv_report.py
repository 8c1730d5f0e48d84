"""The findings as CSV: one row a finding, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ..checking import WorkbookResult
from .harmless import harmless
from .run import Run
from .wording import IS_PARTIAL

_COLUMNS = (
    "workbook",
    "severity",
    "code",
    "name",
    "sheet",
    "cell",
    "range",
    "table",
    "column",
    "message",
    "fix",
    "found",
    "expected",
    "impact_pence",
    "fingerprint",
)
_ASIDE = ("status", "marking")
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_report(run: Run) -> str:
    """Return a heading and one row for each finding, with CRLF at the end of every line.

    A last row without a code says so where the run was interrupted.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*_COLUMNS, *_ASIDE])
    for workbook in run.workbooks:
        writer.writerows([_safe(cell) for cell in row] for row in _rows(workbook))
    if run.partial:
        said = {"message": IS_PARTIAL, "status": "partial"}
        writer.writerow([said.get(column, "") for column in (*_COLUMNS, *_ASIDE)])
    return out.getvalue()


def _rows(workbook: WorkbookResult) -> Iterator[list[object]]:
    for one in workbook.result.findings:
        named = [getattr(one, column) for column in _COLUMNS[2:]]
        aside = workbook.standing(one), workbook.result.marking
        yield [workbook.path, one.severity.value, *named, *aside]


def _safe(value: object) -> object:
    """Return a value that no spreadsheet takes for a formula, on one line."""
    if not isinstance(value, str):
        return value
    return f"'{harmless(value)}" if value.startswith(_STARTS_A_FORMULA) else harmless(value)
