"""The order of results, and what is tried again, with a crew that dies as it is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning.batch.crew import NO_LIMITS, Death, Limits, Outcome, Task
from commissioning.batch.in_order import in_order
from commissioning.batch.job import Job, chunks
from commissioning.checking import WorkbookResult, faulted


class Told:
    """A crew that has room for two, ends the last first, and dies of jobs as it is told."""

    def __init__(self, deaths: dict[str, list[Death]] | None = None) -> None:
        self.deaths = deaths or {}
        self.tasks: list[Task] = []
        self.given: list[list[str]] = []
        self.dismissed = 0

    @property
    def has_room(self) -> bool:
        return len(self.tasks) < 2

    def give(self, task: Task) -> None:
        self.tasks.append(task)
        self.given.append([job.shown for job in task.jobs])

    def ended(self) -> Sequence[tuple[Task, Outcome]]:
        task = self.tasks.pop()
        for job in task.jobs:
            if self.deaths.get(job.shown):
                return [(task, self.deaths[job.shown].pop(0))]
        return [(task, [result_of(job) for job in task.jobs])]

    def dismiss(self) -> None:
        self.dismissed += 1


def result_of(job: Job) -> WorkbookResult:
    return faulted(job.path, job.shown, None, "")


def jobs_of(names: str) -> list[Job]:
    return [Job(Path("nowhere") / name, name) for name in names]


def lost(results: Sequence[WorkbookResult]) -> list[str]:
    return [one.path for one in results if one.refusal == "too-large"]


@given(st.integers(0, 40), st.sets(st.integers(0, 39)), st.integers(1, 4))
def test_each_job_has_one_result_in_its_place_whoever_dies(
    number: int, dying: set[int], workers: int
) -> None:
    jobs = jobs_of("".join(chr(200 + n) for n in range(number)))
    crew = Told({chr(200 + n): [Death.KILLED] * 2 for n in dying})
    done: list[int] = []
    results = list(in_order(chunks(jobs, workers), crew, NO_LIMITS, done.append))
    assert [one.path for one in results] == [job.shown for job in jobs]
    assert lost(results) == []
    assert sum(done) == number
    assert crew.dismissed == 1


def test_after_a_death_each_workbook_of_the_chunk_is_checked_alone() -> None:
    crew = Told({"b": [Death.MEMORY]})
    assert lost(list(in_order([jobs_of("abc")], crew, NO_LIMITS))) == []
    assert crew.given == [["a", "b", "c"], ["a"], ["b"], ["c"]]


@pytest.mark.parametrize(
    ("death", "tries"), [(Death.MEMORY, 1), (Death.TIME, 1), (Death.KILLED, 3)]
)
def test_a_workbook_is_given_up_when_it_is_certainly_at_fault(death: Death, tries: int) -> None:
    crew = Told({"b": [death] * 9})
    assert lost(list(in_order([jobs_of("b"), jobs_of("a")], crew, Limits(seconds=3)))) == ["b"]
    assert crew.given.count(["b"]) == tries


def test_large_workbooks_are_not_checked_together(tmp_path: Path) -> None:
    jobs = jobs_of("".join(chr(200 + n) for n in range(60)))
    assert [len(chunk) for chunk in chunks(jobs)] == [24, 24, 12]
    assert [len(chunk) for chunk in chunks(jobs, 1, 64)] == [30, 30]
    assert [len(chunk) for chunk in chunks(jobs[:4])] == [2, 2]
    assert [len(chunk) for chunk in chunks(jobs, 6)] == [5] * 12
    large = tmp_path / "large"
    large.write_bytes(b"x" * 5_000_000)
    jobs[3:5] = [Job(large, "large")] * 2
    assert [len(chunk) for chunk in chunks(jobs)] == [4, 24, 24, 8]
