"""Check the jobs of one command, until they are done or somebody interrupts it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from commissioning_schemas.checks import catalogue

from ..batch.check_jobs import How, check_jobs
from ..batch.job import Job, Wanted
from ..checking import WorkbookResult
from ..reports.run import Run
from .selection import Selection

_ALONE = How()
_WHOLE = Wanted()


def run_jobs(
    jobs: Sequence[Job],
    chosen: Selection,
    wanted: Wanted = _WHOLE,
    how: How = _ALONE,
    progress: Callable[[int], None] = lambda _: None,
) -> Run:
    """Check every workbook; an interruption leaves what was done, marked as partial."""
    done: list[WorkbookResult] = []
    partial = False
    try:
        wanted = replace(wanted, also=frozenset(chosen.extended))
        for result in check_jobs(jobs, wanted, how, progress):
            done.append(chosen.of(result))
    except KeyboardInterrupt:
        partial = True
    known = catalogue().codes
    codes = [(code, one.name) for code, one in known.items() if code in chosen.codes]
    return Run(done, len(known), len(chosen.codes), partial, codes)
