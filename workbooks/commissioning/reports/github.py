"""Annotations for GitHub Actions: the worst findings first, within the limits of one step."""

from __future__ import annotations

from collections.abc import Iterator

from commissioning_schemas.findings import Finding, Severity

from ..checking import WorkbookResult
from .harmless import harmless
from .run import Run
from .wording import IS_PARTIAL, counted, message_of, place_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_MOST_OF_ONE_KIND = 10
"""GitHub shows no more annotations of one kind for one step, and drops the others silently."""


def github_report(run: Run) -> str:
    """Return one workflow command for each finding that GitHub will show, and what is left."""
    return "".join(f"{line}\n" for line in _lines(run))


def _lines(run: Run) -> Iterator[str]:
    if run.markings:
        yield f"::notice title=commissioning::Marked {_data(', '.join(run.markings))}"
    if run.partial:
        yield f"::error title=commissioning::{IS_PARTIAL}"
    left = dict.fromkeys(Severity, 0)
    aside = {Severity.INFO: 2 if run.markings else 1, Severity.ERROR: int(run.partial)}
    for severity in Severity:
        found = [
            (workbook, one)
            for workbook in run.workbooks
            for one in workbook.fresh
            if one.severity is severity
        ]
        found.sort(key=lambda pair: -(pair[1].impact_pence or 0))
        room = _MOST_OF_ONE_KIND - aside.get(severity, 0)
        for workbook, one in found[:room]:
            yield _annotation(workbook, one)
        left[severity] = max(len(found) - room, 0)
    if any(left.values()):
        kinds = zip(("error", "warning", "note"), left.values(), strict=True)
        listed = ", ".join(counted(number, word) for word, number in kinds if number)
        yield f"::notice title=commissioning::And {listed} more: see the report of this job."


def _annotation(workbook: WorkbookResult, one: Finding) -> str:
    title = _property(f"{one.code} {one.name}")
    place = f"{place_of(one)}: " if one.sheet is not None else ""
    text = _data(f"{place}{message_of(one)} To do: {one.fix}")
    return f"::{_COMMANDS[one.severity]} file={_property(workbook.path)},title={title}::{text}"


def _data(text: str) -> str:
    return harmless(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
