"""What the command returns to the system; other programs rely on these numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..reports.run import Run

FINE = 0
FOUND = 1
WRONG_USE = 2
INCOMPLETE = 3
NO_WORKBOOK = 4
OUR_FAULT = 5
INTERRUPTED = 130

_COUNTED = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
    "never": (),
}


def of(run: Run, fail_on: str, lacking: bool = False) -> int:
    """Return the number for a run; ``lacking`` tells that a folder or glob held no workbook."""
    if run.partial:
        return INTERRUPTED
    if run.faults:
        return OUR_FAULT
    if run.complete < len(run.workbooks):
        return INCOMPLETE
    if any(
        one.severity.value in _COUNTED[fail_on]
        for workbook in run.workbooks
        for one in workbook.result.findings
    ):
        return FOUND
    return NO_WORKBOOK if lacking else FINE
