"""A few workbooks checked together, in one process: each has the result that it has alone."""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from commissioning_schemas.check import conclude, gather
from commissioning_schemas.evidence import Evidence, judge_together
from commissioning_schemas.grid import Grid

from ..checking import WorkbookResult, faulted, open_workbook
from ..collector import collector_paused
from ..map_files import shown_map
from .job import Job, Wanted


class OtherRulesError(RuntimeError):
    """Another machine has other rules than this one."""


def check_chunk(jobs: Sequence[Job], wanted: Wanted) -> list[WorkbookResult]:
    """Check the workbooks, and return their results in order.

    What goes wrong with one is that one's result. MemoryError where they take more memory
    together than there is; OtherRulesError where the rules here are not those that are wanted.
    """
    if wanted.rules is not None:
        from ..rules_version import rules_version

        if wanted.rules != rules_version():
            raise OtherRulesError("the rules of the other machine are of another version")
    with collector_paused():
        begun = deque(_begin(job, wanted) for job in jobs)
        _judge([one.evidence for one in begun if isinstance(one, _Begun)])
        done: list[WorkbookResult] = []
        while begun:
            # Taken out, its rows and formulas are free before the collector walks over them.
            done.append(wanted.of(_ended(begun.popleft())))
        return done


@dataclass(frozen=True)
class _Begun:
    job: Job
    grid: Grid
    sha256: str
    evidence: Evidence


def _begin(job: Job, wanted: Wanted) -> _Begun | WorkbookResult:
    try:
        opened = open_workbook(job.path, job.shown, job.map_path, job.data)
        if isinstance(opened, WorkbookResult):
            return opened
        return _Begun(job, *opened, gather(opened[0], job.map, wanted.also, job.profile))
    except MemoryError:
        raise
    except Exception:  # The other workbooks are still checked; this one is not complete.
        return _stopped(job)


def _judge(many: Sequence[Evidence]) -> None:
    try:
        judge_together(many)
    except MemoryError:
        raise
    except Exception:  # Each is then judged alone, and what stops is a fault of that one.
        return


def _ended(begun: _Begun | WorkbookResult) -> WorkbookResult:
    if isinstance(begun, WorkbookResult):
        return begun
    job = begun.job
    try:
        result = conclude(begun.evidence, begun.grid, job.accepted)
    except MemoryError:
        raise
    except Exception:  # The other workbooks are still checked; this one is not complete.
        return _stopped(job)
    return WorkbookResult(job.shown, begun.sha256, result, shown_map(job.map_path), grid=begun.grid)


def _stopped(job: Job) -> WorkbookResult:
    return faulted(job.path, job.shown, job.map_path, traceback.format_exc(), job.data)
