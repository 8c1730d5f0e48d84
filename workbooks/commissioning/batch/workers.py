"""Workers of our own on this machine: one may die of a workbook, and the others go on."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess

from .crew import Death, Limits, Outcome, Task, WorkersError
from .job import Wanted
from .worker import work

_MOST_FALSE_STARTS = 5


@dataclass
class _Worker:
    process: BaseProcess
    connection: Connection
    ready: bool = False
    task: Task | None = None
    begun: bool = False
    deadline: float | None = None


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workers:
    """Processes that check chunks; each new one takes a twentieth of a second where it forks."""

    def __init__(self, count: int, wanted: Wanted, limits: Limits) -> None:
        self._wanted, self._limits = wanted, limits
        self._context = _context()
        self._false_starts = 0
        self._workers = [self._start() for _ in range(count)]

    @property
    def has_room(self) -> bool:
        """Tell whether a worker has nothing to do."""
        return any(worker.task is None for worker in self._workers)

    def give(self, task: Task) -> None:
        """Give a task to a worker that has none."""
        worker = next(worker for worker in self._workers if worker.task is None)
        worker.task = task
        if worker.ready:
            self._send(worker)

    def ended(self) -> Sequence[tuple[Task, Outcome]]:
        """Wait for word from a worker or for the end of its time; return what has ended."""
        deadlines = [worker.deadline for worker in self._workers if worker.deadline is not None]
        patience = max(0.0, min(deadlines) - time.monotonic()) if deadlines else None
        heard = wait([worker.connection for worker in self._workers], patience)
        ended: list[tuple[Task, Outcome]] = []
        for place, worker in enumerate(self._workers):
            if worker.connection in heard:
                outcome = self._hear(worker)
            elif worker.deadline is not None and worker.deadline <= time.monotonic():
                outcome = Death.TIME
            else:
                continue
            if worker.task is not None and worker.begun and outcome is not None:
                ended.append((worker.task, outcome))
                worker.task, worker.begun, worker.deadline = None, False, None
            if isinstance(outcome, Death):
                _end(worker)
                self._workers[place] = self._start()
                # A task that the worker never got is none that it can have died of.
                self._workers[place].task = worker.task
        return ended

    def dismiss(self) -> None:
        """End every worker, whatever it is doing."""
        for worker in self._workers:
            _end(worker)
        self._workers = []

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=work, args=(theirs, self._wanted, self._limits.megabytes), daemon=True
        )
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _hear(self, worker: _Worker) -> Outcome | None:
        """Return what became of a worker's task; nothing where it has just got ready."""
        try:
            heard: Outcome = worker.connection.recv()
        except (EOFError, OSError):
            if not worker.ready:
                self._note_false_start()
            return Death.KILLED
        if worker.ready:
            return heard
        worker.ready, self._false_starts = True, 0
        if worker.task is not None:
            self._send(worker)
        return None

    def _send(self, worker: _Worker) -> None:
        task = worker.task
        assert task is not None
        try:
            worker.connection.send(task.jobs)
        except OSError:
            return  # It has died; that is heard of when next it is listened to.
        worker.begun = True
        if self._limits.seconds is not None:
            worker.deadline = time.monotonic() + self._limits.seconds * len(task.jobs)

    def _note_false_start(self) -> None:
        self._false_starts += 1
        if self._false_starts > _MOST_FALSE_STARTS:
            raise WorkersError(
                "The processes that should check the workbooks end before they begin. Check "
                "without them: --jobs 1, or jobs=1 in Python. (A Python program that starts "
                'them needs its own start behind if __name__ == "__main__".)'
            )


def _context() -> ForkServerContext | SpawnContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([f"{__package__}.preload"])
    return context


def _end(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.process.close()
    worker.connection.close()
