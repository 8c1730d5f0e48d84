"""A crew that hands its tasks to an executor of the standard library's kind, wherever it runs."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import replace
from typing import ParamSpec, TypeVar

from ..checking import WorkbookResult
from .check_chunk import OtherRulesError, check_chunk
from .crew import NO_LIMITS, Crew, Death, Outcome, Task, WorkersError
from .job import Job, Wanted
from .sent import check_and_send

P = ParamSpec("P")
T = TypeVar("T")

_MOST_AT_ONCE = 64
_CANNOT_WORK = (OtherRulesError, ImportError, AttributeError, TypeError, pickle.PickleError)


class Here(Executor):
    """An executor that does the work at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call the function, and return what became of it; an interruption passes."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # The future tells of it, as that of any executor does.
            future.set_exception(error)
        return future


class Executors:
    """Gives tasks to an executor; where it breaks, a worker of our own does what is left.

    With ``sent`` the bytes of the workbooks go along, for machines that cannot open them.
    """

    def __init__(self, executor: Executor, wanted: Wanted, *, sent: bool, at_once: int) -> None:
        self._executor, self._wanted = executor, wanted
        self._sent, self._at_once = sent, at_once
        self._tasks: dict[Future[list[WorkbookResult]], Task] = {}
        self._spare: Crew | None = None

    @property
    def has_room(self) -> bool:
        """Tell whether another task can be given now."""
        if self._spare is not None:
            return not self._tasks and self._spare.has_room
        return len(self._tasks) < self._at_once

    def give(self, task: Task) -> None:
        """Hand a task to the executor, or to the spare worker once the executor is broken."""
        if self._spare is not None:
            self._spare.give(task)
            return
        jobs = [_with_bytes(job) for job in task.jobs] if self._sent else task.jobs
        check = check_and_send if self._sent else check_chunk
        try:
            future = self._executor.submit(check, jobs, self._wanted)
        except RuntimeError:
            # So says every executor that is broken or shut down; others have other bugs.
            from .workers import Workers

            self._spare = Workers(1, replace(self._wanted, rules=None), NO_LIMITS)
            self._spare.give(task)
            return
        self._tasks[future] = task

    def ended(self) -> Sequence[tuple[Task, Outcome]]:
        """Wait for the first task to end, and return all that have."""
        if not self._tasks:
            return self._spare.ended() if self._spare is not None else []
        done, _ = wait(self._tasks, return_when=FIRST_COMPLETED)
        return [(self._tasks.pop(future), _outcome(future)) for future in done]

    def dismiss(self) -> None:
        """Call off what has not begun; the executor itself is its owner's to shut down."""
        for future in self._tasks:
            future.cancel()
        if self._spare is not None:
            self._spare.dismiss()


def here(wanted: Wanted) -> Executors:
    """Return a crew that checks in this process, one chunk after another."""
    return Executors(Here(), wanted, sent=False, at_once=1)


def elsewhere(executor: Executor, wanted: Wanted) -> Executors:
    """Return a crew behind an executor, on this machine or on others."""
    return Executors(executor, wanted, sent=True, at_once=_MOST_AT_ONCE)


def _with_bytes(job: Job) -> Job:
    try:
        return replace(job, data=job.path.read_bytes())
    except OSError:
        return job  # Whoever checks it cannot open it either, and says so.


def _outcome(future: Future[list[WorkbookResult]]) -> Outcome:
    if future.cancelled():
        return Death.KILLED
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, MemoryError):
        return Death.MEMORY
    if isinstance(error, _CANNOT_WORK):
        raise WorkersError(
            "The other machines cannot check workbooks for this one. Install the same version "
            f"of this program on them. ({type(error).__name__}: {error})"
        ) from error
    return Death.KILLED
