"""The concise report: one line a finding."""

from __future__ import annotations

from collections.abc import Iterator

from .harmless import harmless
from .run import Run
from .wording import IS_PARTIAL, message_of, place_of

_MARKS = {"new": "", "known": " [known]", "accepted": " [accepted]"}


def concise_report(run: Run) -> str:
    """Return one line for each finding: path, place, severity, code, name and message.

    Before them stands how the workbook says that every page made of it must be marked.
    """
    return "".join(f"{harmless(line)}\n" for line in _lines(run))


def _lines(run: Run) -> Iterator[str]:
    for workbook in run.workbooks:
        if workbook.result.marking:
            yield f"{workbook.path}: marked {workbook.result.marking}"
        for one in workbook.result.findings:
            place = f"{place_of(one)}: " if one.sheet is not None else ""
            yield (
                f"{workbook.path}: {place}{one.severity.value} {one.code} {one.name}: "
                f"{message_of(one)}{_MARKS[workbook.standing(one)]}"
            )
    if run.partial:
        yield IS_PARTIAL


def not_checked_lines(run: Run) -> str:
    """Return one line for each thing that was not looked at, for beside the findings."""
    return "".join(
        f"{harmless(f'{workbook.path}: not checked: {one.what}: {one.why}')}\n"
        for workbook in run.workbooks
        for one in workbook.result.not_checked
    )
