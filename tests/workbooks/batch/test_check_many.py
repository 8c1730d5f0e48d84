from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.workbooks.batch.batches import told
from tests.workbooks.plans import write_plan

import commissioning
from commissioning.batch import executors
from commissioning.batch.crew import WorkersError
from commissioning.batch.job import Job, Wanted


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("many")
    found = [write_plan(folder / f"{n}.xlsx", 1000 + n, "£22,10") for n in range(5)]
    (folder / "empty.xlsx").write_bytes(b"")
    (folder / "~$0.xlsx").write_bytes(b"owner")
    return [*found, folder / "empty.xlsx", folder / "~$0.xlsx"]


@pytest.fixture(scope="module")
def alone(paths: list[Path]) -> str:
    return told(commissioning.check(path) for path in paths)


def test_many_are_checked_as_each_is_alone(paths: list[Path], alone: str) -> None:
    results = list(commissioning.check_many(paths))
    assert told(results) == alone
    assert {one.grid for one in results} == {None}
    assert all(one.grid for one in list(commissioning.check_many(paths, cells=True))[:5])


def test_processes_give_the_same(paths: list[Path], alone: str) -> None:
    assert told(commissioning.check_many(paths, jobs=2)) == alone
    assert told(commissioning.check_many(paths, jobs=None, seconds=300)) == alone


@pytest.mark.parametrize("kind", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_any_executor_gives_the_same(
    paths: list[Path], alone: str, kind: Callable[..., Executor]
) -> None:
    context = {} if kind is ThreadPoolExecutor else {"mp_context": forkserver()}
    with kind(2, **context) as executor:
        assert told(commissioning.check_many(paths, executor=executor)) == alone


def forkserver() -> Any:
    import multiprocessing

    return multiprocessing.get_context("forkserver")


def test_an_executor_that_breaks_or_is_shut_loses_nothing(paths: list[Path], alone: str) -> None:
    executor = ProcessPoolExecutor(1, mp_context=forkserver())
    executor.submit(int).result()
    results = commissioning.check_many(paths, executor=executor)
    for process in executor._processes.values():
        process.kill()
    assert told(results) == alone
    executor.shutdown()
    assert told(commissioning.check_many(paths, executor=executor)) == alone


class Elsewhere(Executor):
    """Machines that cannot see our files, and fail as they are told."""

    def __init__(self, fail: BaseException | None = None, times: int = 0) -> None:
        self.fail, self.times = fail, times

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if self.times and self.fail is not None:
            self.times -= 1
            future.set_exception(self.fail)
        elif self.times:
            self.times -= 1
            future.cancel()
            future.set_running_or_notify_cancel()
        else:
            return executors.Here().submit(blind, fn, *args)
        return future


def blind(fn: Callable[..., Any], jobs: list[Job], wanted: Wanted) -> Any:
    return fn([replace(job, path=Path("nowhere") / job.path.name) for job in jobs], wanted)


@pytest.mark.parametrize("fail", [OSError("the line is cut"), MemoryError(), None])
def test_machines_that_fail_for_a_while_lose_nothing(
    paths: list[Path], alone: str, fail: BaseException | None
) -> None:
    executor = Elsewhere(fail, times=1)
    assert told(commissioning.check_many(paths, executor=executor)) == alone


def test_machines_without_this_program_are_an_error_in_words(paths: list[Path]) -> None:
    executor = Elsewhere(ModuleNotFoundError("No module named 'commissioning'"), times=99)
    with pytest.raises(WorkersError, match="Install the same version"):
        list(commissioning.check_many(paths, executor=executor))


def test_machines_with_other_rules_are_an_error_in_words(
    paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("commissioning.batch.check_jobs.rules_version", lambda: "another")
    with pytest.raises(WorkersError, match="other machine are of another version"):
        list(commissioning.check_many(paths, executor=Elsewhere()))


@pytest.mark.parametrize("executor", [None, Elsewhere()])
def test_a_file_that_goes_away_meanwhile_is_that_files_finding(
    tmp_path: Path, executor: Executor | None
) -> None:
    path = write_plan(tmp_path / "plan.xlsx")
    results = commissioning.check_many([path], executor=executor)
    path.unlink()
    assert [one.refusal for one in results] == ["unreadable"]


def test_wrong_use_is_told_before_anything_is_checked(paths: list[Path], tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="none"):
        commissioning.check_many([*paths, tmp_path / "none.xlsx"])
    with pytest.raises(ValueError, match="its own to set"):
        commissioning.check_many(paths, executor=Elsewhere(), seconds=1)
    with pytest.raises(commissioning.MapFileError):
        commissioning.check_many(paths, write_map(tmp_path))


def write_map(folder: Path) -> Path:
    (folder / "wrong.toml").write_text("what = 1")
    return folder / "wrong.toml"


def test_work_here_passes_an_interruption_on() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        executors.Here().submit(interrupted)


def test_no_signature_of_the_public_face_names_pandas() -> None:
    for name in commissioning.__all__:
        shown = str(getattr(getattr(commissioning, name), "__annotations__", ""))
        assert not re.search(r"pandas|pandera|DataFrame|\bAny\b", shown), name
