from __future__ import annotations

import multiprocessing
import threading
from pathlib import Path

import pytest
from tests.workbooks.batch import dying
from tests.workbooks.batch.batches import codes, plans, told, write_large

import commissioning.batch.workers as workers
from commissioning.batch.check_chunk import check_chunk
from commissioning.batch.crew import NO_LIMITS, Death, Limits, WorkersError
from commissioning.batch.in_order import in_order
from commissioning.batch.job import Job, Wanted, chunks
from commissioning.batch.worker import READY, limits_memory, work
from commissioning.batch.workers import Workers

NAMES = ("a", "b", "c", "d", "e", "f", "g", "h", "i")


def test_workers_give_what_one_process_gives_in_its_order(tmp_path: Path) -> None:
    jobs = plans(tmp_path, *NAMES)
    results = in_order(chunks(jobs, 2), Workers(2, Wanted(), NO_LIMITS), NO_LIMITS)
    assert told(results) == told(check_chunk(jobs, Wanted()))
    assert multiprocessing.active_children() == []


def test_workers_that_are_killed_lose_nothing(tmp_path: Path) -> None:
    jobs = plans(tmp_path, *NAMES)
    killed: list[int | None] = []

    def kill(_: int) -> None:
        for child in multiprocessing.active_children() if len(killed) < 4 else ():
            killed.append(child.pid)
            child.kill()

    crew = Workers(2, Wanted(), NO_LIMITS)
    results = in_order(chunks(jobs, 2), crew, NO_LIMITS, kill)
    assert told(results) == told(check_chunk(jobs, Wanted()))
    assert len(killed) == 4


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("hungry", "needs more memory than there is"),
        ("deadly", "was ended from outside each time"),
    ],
)
def test_a_workbook_that_its_worker_dies_of_is_a_finding_and_the_others_are_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.setattr(workers, "work", dying.work)
    jobs = plans(tmp_path, "a", name, "b", "c")
    crew = Workers(1, Wanted(), NO_LIMITS)
    results = list(in_order([jobs], crew, NO_LIMITS))
    assert codes(results) == {
        "a.xlsx": ["TYP-002"],
        f"{name}.xlsx": ["too-large"],
        "b.xlsx": ["TYP-017", "TYP-005"],
        "c.xlsx": ["TYP-002"],
    }
    lost = results[1]
    assert not lost.result.complete
    assert lost.sha256 is not None
    assert said in lost.result.findings[0].message
    assert "split the workbook" in lost.result.findings[0].fix
    assert [one.why for one in lost.result.not_checked] == ["its check was ended before its end"]


def test_a_workbook_that_takes_too_long_is_a_finding_and_the_others_are_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "work", dying.work)
    slow, other = plans(tmp_path, "slow", "a")
    limits = Limits(seconds=8)
    results = list(in_order([[slow], [other]], Workers(2, Wanted(), limits), limits))
    assert codes(results) == {"slow.xlsx": ["too-large"], "a.xlsx": ["TYP-017", "TYP-005"]}
    assert "longer than the 8 seconds" in results[0].result.findings[0].message


@pytest.mark.skipif(not limits_memory(), reason="the system does not limit memory")
def test_a_workbook_that_needs_more_memory_than_it_may_is_a_finding(tmp_path: Path) -> None:
    (small,) = plans(tmp_path, "a")
    large = write_large(tmp_path / "large.xlsx", rows=40_000)
    limits = Limits(megabytes=40)
    jobs = [Job(large, "large.xlsx"), small]
    results = list(in_order([jobs], Workers(1, Wanted(), limits), limits))
    assert codes(results) == {"large.xlsx": ["too-large"], "a.xlsx": ["TYP-002"]}
    assert "more than the 40 MB" in results[0].result.findings[0].message


def test_workers_that_never_begin_are_an_error_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "work", dying.stillborn)
    jobs = plans(tmp_path, "a")
    with pytest.raises(WorkersError, match="--jobs 1"):
        list(in_order([jobs], Workers(1, Wanted(), NO_LIMITS), NO_LIMITS))
    assert multiprocessing.active_children() == []


def test_a_run_that_is_broken_off_leaves_no_worker_behind(tmp_path: Path) -> None:
    jobs = plans(tmp_path, *NAMES)
    results = in_order([[job] for job in jobs], Workers(2, Wanted(), NO_LIMITS), NO_LIMITS)
    assert next(results).path == "a.xlsx"
    results.close()
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("method", ["spawn"])
def test_workers_are_spawned_where_nothing_forks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: [method])
    jobs = plans(tmp_path, "a", "b")
    results = in_order([jobs], Workers(1, Wanted(), NO_LIMITS), NO_LIMITS)
    assert told(results) == told(check_chunk(jobs, Wanted()))


def test_a_worker_checks_what_it_is_sent_until_nobody_sends_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Here it is a thread, in which no signal can be set.
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.setattr("commissioning.batch.check_chunk.open_workbook", dying.grief)
    good, bad = plans(tmp_path, "a", "hungry")
    wanted = Wanted(cells=False, figures=False)
    for last in (None, bad):
        ours, theirs = multiprocessing.Pipe()
        worker = threading.Thread(target=work, args=(theirs, wanted, None))
        worker.start()
        assert ours.recv() == READY
        ours.send([good])
        assert codes(ours.recv()) == {"a.xlsx": ["TYP-002"]}
        if last is not None:
            ours.send([last])
            assert ours.recv() is Death.MEMORY
        ours.close()
        worker.join()
