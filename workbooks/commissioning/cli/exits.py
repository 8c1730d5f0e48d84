"""What the command returns to the system; other programs rely on these numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commissioning_schemas.findings import Severity

    from ..reports.run import Run

FINE = 0
FOUND = 1
WRONG_USE = 2
INCOMPLETE = 3
NO_WORKBOOK = 4
OUR_FAULT = 5
INTERRUPTED = 130


def of(run: Run, fail_on: str, lacking: bool = False) -> int:
    """Return the number for a run; ``lacking`` tells that a folder or glob held no workbook."""
    if run.partial:
        return INTERRUPTED
    if run.faults:
        return OUR_FAULT
    if run.complete < len(run.workbooks):
        return INCOMPLETE
    fails = failing(fail_on)
    if any(one.severity in fails for workbook in run.workbooks for one in workbook.fresh):
        return FOUND
    return NO_WORKBOOK if lacking else FINE


def failing(fail_on: str) -> list[Severity]:
    """Return the severities that ``--fail-on`` names: that one and all that are worse."""
    from commissioning_schemas.findings import Severity

    if fail_on == "never":
        return []
    return [one for one in Severity if one.rank <= Severity(fail_on).rank]
