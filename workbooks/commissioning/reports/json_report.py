"""The JSON report, schema version 1: the same run gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from commissioning_schemas.findings import Finding, Severity
from commissioning_schemas.result import Result

from .. import __version__
from ..checking import WorkbookResult
from .json_figures import figure_entry
from .run import Run

SCHEMA_VERSION = 1


def json_report(run: Run) -> str:
    """Return the run as a JSON document, with one line for each finding and figure."""
    head: dict[str, object] = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "commissioning", "version": __version__, "rules": run.rules},
        "summary": {
            "workbooks": len(run.workbooks),
            "complete": run.complete,
            **{one.value: run.count(one) for one in Severity},
        },
    }
    if run.partial:
        head["partial"] = True
    if run.redacted:
        head["redacted"] = True
    workbooks = _listed((_workbook(workbook) for workbook in run.workbooks), " ")
    return _visible(f'{_open(head, "")}\n "workbooks": {workbooks}}}\n')


def _workbook(workbook: WorkbookResult) -> str:
    result = workbook.result
    head = {
        "path": workbook.path,
        "sha256": workbook.sha256,
        "complete": result.complete,
        "settings": {
            "map": workbook.map,
            "as_at": result.as_at.isoformat() if result.as_at is not None else None,
            "tolerance_pence": result.tolerance_pence,
        },
        "tables": [
            {"table": t.table, "sheet": t.sheet, "range": t.range, "rows": t.rows, "unit": t.unit}
            for t in result.tables
        ],
        "not_checked": [{"what": one.what, "why": one.why} for one in result.not_checked],
        "counts": _counts(result),
    }
    if result.marking:
        head["marking"] = result.marking
    findings = _listed((_dump(_with_status(workbook, one)) for one in result.findings), "   ")
    figures = _listed((_dump(figure_entry(one)) for one in result.figures), "   ")
    return f'{_open(head, "  ")}\n   "figures": {figures},\n   "findings": {findings}}}'


def _counts(result: Result) -> dict[str, int]:
    return {one.value: result.count(one) for one in Severity}


def _with_status(workbook: WorkbookResult, one: Finding) -> dict[str, object]:
    """Return a finding with its standing, where there is a baseline or an acceptance."""
    entry, standing = finding_entry(one), workbook.standing(one)
    settled = workbook.baseline is not None or standing != "new"
    return {**entry, "status": standing} if settled else entry


def finding_entry(one: Finding) -> dict[str, object]:
    """Return a finding as the report shows it."""
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity.value,
        "sheet": one.sheet,
        "cell": one.cell,
        "range": one.range,
        "table": one.table,
        "column": one.column,
        "message": one.message,
        "fix": one.fix,
        "found": one.found,
        "expected": one.expected,
        "impact_pence": one.impact_pence,
        "fingerprint": one.fingerprint,
    }


def visible_json(document: Mapping[str, object]) -> str:
    """Return a whole document, indented, in which nothing can steer a terminal."""
    return _visible(json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1) + "\n")


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _open(head: Mapping[str, object], indent: str) -> str:
    """Write an object of one line for each key, left open for more."""
    return "{" + f"\n{indent} ".join(f"{_dump(key)}: {_dump(head[key])}," for key in head)


def _listed(items: Iterable[str], indent: str) -> str:
    lines = f",\n{indent} ".join(items)
    return f"[\n{indent} {lines}]" if lines else "[]"


def _visible(document: str) -> str:
    """Spell out what does not show, so that no text of a workbook can steer a terminal."""
    hidden = {one for one in set(document) if not one.isprintable() and one != "\n"}
    return document.translate({ord(one): json.dumps(one)[1:-1] for one in hidden})
