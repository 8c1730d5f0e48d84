"""From jobs to results in the order of the jobs, whoever does them and whatever dies."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..checking import WorkbookResult, ended_early
from .crew import Crew, Death, Limits, Task
from .job import Job

_MOST_DEATHS = 3


def in_order(
    chunks: Iterable[Sequence[Job]],
    crew: Crew,
    limits: Limits,
    progress: Callable[[int], None] = lambda _: None,
) -> Iterator[WorkbookResult]:
    """Yield the result of every job; ``progress`` is told how many more have been checked.

    Where a chunk dies its workbooks are checked again, each alone, so that only the one which
    is at fault is lost. One that is killed alone, perhaps by somebody else, is tried again.
    """
    waiting: deque[Task] = deque()
    for chunk in chunks:
        first = waiting[-1].first + len(waiting[-1].jobs) if waiting else 0
        waiting.append(Task(first, tuple(chunk)))
    done: dict[int, WorkbookResult] = {}
    under_way = following = 0
    try:
        while waiting or under_way:
            while waiting and crew.has_room:
                crew.give(waiting.popleft())
                under_way += 1
            for task, outcome in crew.ended():
                under_way -= 1
                if not isinstance(outcome, Death):
                    results = outcome
                elif again := _again(task, outcome):
                    waiting.extendleft(reversed(again))
                    continue
                else:
                    results = [_lost(task.jobs[0], outcome, limits)]
                done.update(enumerate(results, task.first))
                progress(len(results))
            while following in done:
                yield done.pop(following)
                following += 1
    finally:
        crew.dismiss()


def _again(task: Task, death: Death) -> list[Task]:
    """Return what to try again after a death; nothing where it is certain whose fault it was."""
    if len(task.jobs) > 1:
        return [Task(task.first + place, (job,)) for place, job in enumerate(task.jobs)]
    if death is Death.KILLED and task.deaths + 1 < _MOST_DEATHS:
        return [Task(task.first, task.jobs, task.deaths + 1)]
    return []


def _lost(job: Job, death: Death, limits: Limits) -> WorkbookResult:
    if death is Death.TIME:
        why = f"The check took longer than the {limits.seconds:g} seconds that it may take."
    elif death is Death.MEMORY and limits.megabytes is not None:
        why = f"The check needs more than the {limits.megabytes:,} MB of memory that it may take."
    elif death is Death.MEMORY:
        why = "The check needs more memory than there is."
    else:
        why = "The check was ended from outside each time, as where the system is out of memory."
    return ended_early(job.path, job.shown, job.map_path, why)
