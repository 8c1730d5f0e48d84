"""All the ways to check a batch behind one function: here, in workers, elsewhere, or known."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..checking import WorkbookResult
from ..rules_version import rules_version
from .crew import NO_LIMITS, Crew, Limits
from .executors import elsewhere, here
from .in_order import in_order
from .job import LARGEST_ALONE, LARGEST_CHUNK, Job, Wanted, chunks

if TYPE_CHECKING:
    from ..cache import Cache
    from .known import Known

_FEW = 16


@dataclass(frozen=True)
class How:
    """How a batch is checked: by how many at once, within which limits, with which cache.

    ``workers`` is ``None`` for as many as there are processors, where that pays. An
    ``executor`` takes the place of workers.
    """

    workers: int | None = 1
    limits: Limits = NO_LIMITS
    executor: Executor | None = None
    cache: Cache | None = None


def check_jobs(
    jobs: Sequence[Job],
    wanted: Wanted,
    how: How,
    progress: Callable[[int], None] = lambda _: None,
) -> Iterator[WorkbookResult]:
    """Yield the result of every job in order: the same results, however they are come by.

    WorkersError where workers do not start, or where other machines cannot check workbooks.
    """
    known: Known | None = None
    found: list[WorkbookResult | None] = [None] * len(jobs)
    if how.cache is not None:
        from .known import Known

        # A result is kept whole, whatever this run shows of it.
        wanted = replace(wanted, figures=True)
        known = Known(how.cache, wanted)
        found = [known.find(job) for job in jobs]
        progress(sum(one is not None for one in found))
    left = [job for job, one in zip(jobs, found, strict=True) if one is None]
    fresh = _checked(left, wanted, how, progress)
    try:
        for job, one in zip(jobs, found, strict=True):
            if one is not None:
                yield one
                continue
            result = next(fresh)
            if known is not None:
                known.keep(job, result)
            yield result
    finally:
        fresh.close()
        if known is not None:
            known.close()


def _checked(
    jobs: Sequence[Job], wanted: Wanted, how: How, progress: Callable[[int], None]
) -> Generator[WorkbookResult, None, None]:
    if not jobs:
        return
    count = how.workers if how.workers is not None else _worth(len(jobs))
    crew: Crew
    largest = LARGEST_CHUNK
    if how.executor is not None:
        crew, count = elsewhere(how.executor, replace(wanted, rules=rules_version())), 1
    elif count == 1 and how.limits == NO_LIMITS:
        crew, largest = here(wanted), LARGEST_ALONE
    else:
        from .workers import Workers

        crew = Workers(min(count, len(jobs)), wanted, how.limits)
    yield from in_order(chunks(jobs, count, largest), crew, how.limits, progress)


def _worth(workbooks: int) -> int:
    """Return how many workers pay: a few workbooks are checked before any has started."""
    if workbooks < _FEW:
        return 1
    from .workers import processors

    return min(processors(), workbooks // (_FEW // 2))
