"""A run without the words and amounts of its workbooks, for logs that strangers can read.

Codes, severities, sheets, addresses and counts stay. Everything else is left out unless it is
known not to come from a workbook: what a report gains later is left out until it is named here.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from commissioning_schemas.acceptances import Acceptance
from commissioning_schemas.checks import catalogue
from commissioning_schemas.findings import Finding, Place
from commissioning_schemas.result import NotChecked, Result
from commissioning_schemas.tables import TABLES

from ..baselines import Known
from ..checking import WorkbookResult
from .run import Run
from .wording import place_of

LEFT_OUT = "(left out)"

_CODE = r"[A-Z]{3}-[0-9]{3}"
_CODES = re.compile(rf"{_CODE}((, | and |, and ){_CODE})*")
_CELL = r"[A-Z]{1,3}[1-9][0-9]{0,6}"
_CELLS = re.compile(rf"!{_CELL}(:{_CELL})?( and [0-9,]+ other cells?)?")


def redacted(run: Run) -> Run:
    """Return a run in which nothing but codes, places and counts is said of any workbook."""
    return replace(run, workbooks=[_workbook(one) for one in run.workbooks], redacted=True)


def redacted_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings that say which rule, and where, and no more.

    Their fingerprints are of the place: one of the value would let a stranger try out amounts.
    """
    marks = _Marks()
    return [_finding(one, marks.of(one.code, place_of(one))) for one in findings]


def _workbook(workbook: WorkbookResult) -> WorkbookResult:
    before, baseline = workbook.result.findings, workbook.baseline
    findings = redacted_findings(before)
    if workbook.refusal is not None:
        findings = [replace(one, found=workbook.refusal) for one in findings]
    marks = {old.fingerprint: new.fingerprint for old, new in zip(before, findings, strict=True)}
    result = Result(
        complete=workbook.result.complete,
        findings=tuple(findings),
        figures=(),
        tables=workbook.result.tables,
        not_checked=tuple(_not_checked(workbook)),
        as_at=workbook.result.as_at,
        tolerance_pence=workbook.result.tolerance_pence,
        cells=workbook.result.cells,
        faults=workbook.result.faults,
        accepted={
            marks[mark]: _acceptance(one, marks[mark])
            for mark, one in workbook.result.accepted.items()
        },
        marking=workbook.result.marking,
    )
    known = None if baseline is None else _baseline(baseline, marks)
    return replace(workbook, result=result, grid=None, baseline=known)


class _Marks:
    """Fingerprints of places; equal ones get ``-2``, ``-3``."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, *parts: str) -> str:
        digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
        self._seen[digest] += 1
        return digest if self._seen[digest] == 1 else f"{digest}-{self._seen[digest]}"


def _finding(one: Finding, mark: str) -> Finding:
    code = catalogue().codes[one.code]
    place = Place(one.sheet, one.cell, one.range)
    return Finding(
        code=one.code,
        name=one.name,
        severity=one.severity,
        sheet=one.sheet,
        cell=one.cell,
        range=one.range,
        table=one.table if one.table in TABLES or one.table == one.sheet else None,
        column=None,
        message=f"{place}: The rule: {code.rule}",
        fix=code.fix,
        found=None,
        expected=None,
        impact_pence=None,
        fingerprint=mark,
    )


def _acceptance(one: Acceptance, mark: str) -> Acceptance:
    return Acceptance(mark, LEFT_OUT, LEFT_OUT, one.until, Place())


def _baseline(baseline: Mapping[str, Known], marks: Mapping[str, str]) -> dict[str, Known]:
    """Return what is known by the new fingerprints; what is gone has one of its own."""
    gone = _Marks()
    return {
        marks[mark] if mark in marks else gone.of("gone", one.code, one.place): one
        for mark, one in baseline.items()
    }


def _not_checked(workbook: WorkbookResult) -> Iterator[NotChecked]:
    sheets = {table.sheet for table in workbook.result.tables}
    sheets |= {figure.sheet for figure in workbook.result.figures}
    for one in workbook.result.not_checked:
        yield NotChecked(_what(one.what, sheets), "the reason is left out here")


def _what(text: str, sheets: set[str]) -> str:
    """Return codes, a table or the place of cells as they are, and of anything else nothing."""
    if text in TABLES or text in sheets or _CODES.fullmatch(text):
        return text
    sheet = next((name for name in sheets if text.startswith(f"{name}!")), None)
    if sheet is not None and _CELLS.fullmatch(text, len(sheet)):
        return text
    return "One item"
