"""Run jobs one after another, so that one bad workbook does not take the others with it."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Iterable
from dataclasses import replace

from commissioning_schemas.checks import catalogue

from ..checking import WorkbookResult, check_file, faulted
from ..reports.run import Run
from .job import Job
from .selection import Selection


def run_jobs(jobs: Iterable[Job], chosen: Selection, *, keep_cells: bool) -> Run:
    """Check every workbook; an interruption leaves what was done, marked as partial.

    Without ``keep_cells`` the cells are let go, and a large batch needs less memory.
    """
    done: list[WorkbookResult] = []
    partial = False
    try:
        for job in jobs:
            result = chosen.of(_checked(job, chosen.extended))
            done.append(result if keep_cells else replace(result, grid=None))
    except KeyboardInterrupt:
        partial = True
    known = catalogue().codes
    codes = [(code, one.name) for code, one in known.items() if code in chosen.codes]
    return Run(done, len(known), len(chosen.codes), partial, codes)


def _checked(job: Job, also: Collection[str]) -> WorkbookResult:
    try:
        return check_file(job.path, job.shown, job.map_path, job.map, also, job.profile)
    except Exception:  # The other workbooks are still checked; this one is not complete.
        return faulted(job.path, job.shown, job.map_path, traceback.format_exc())
