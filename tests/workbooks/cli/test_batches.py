from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.workbooks.batch import dying
from tests.workbooks.cli.running import run
from tests.workbooks.plans import write_plan

import commissioning.cli.cluster as cluster
from commissioning.cli.progress import progress

FORMATS = ("text", "concise", "json", "github", "junit", "sarif", "markdown", "html", "csv")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("batch")
    for number in range(5):
        write_plan(folder / f"{number}.xlsx", 1000 + number, "£22,10" if number % 2 else "1,000")
    (folder / "empty.xlsx").write_bytes(b"")
    return folder


def reports(folder: Path, out: Path, *arguments: object) -> dict[str, bytes]:
    out.mkdir()
    asked = [f"--report={form}={out / form}" for form in FORMATS]
    done = run("check", folder, *asked, *arguments)
    assert done.exit_code == 3, done.output
    return {form: (out / form).read_bytes() for form in FORMATS} | {"": done.stdout_bytes}


def test_every_report_is_the_same_byte_for_byte_however_many_work_at_it(
    folder: Path, tmp_path: Path
) -> None:
    alone = reports(folder, tmp_path / "1", "--jobs", 1)
    assert reports(folder, tmp_path / "2", "--jobs", 2) == alone
    assert reports(folder, tmp_path / "3", "--jobs", 3, "--timeout", 300) == alone
    assert reports(folder, tmp_path / "auto") == alone
    kept = {"COMMISSIONING_CACHE_DIR": str(tmp_path / "kept")}
    for name in ("first", "second"):
        os.environ |= kept
        try:
            assert reports(folder, tmp_path / name, "--cache") == alone
        finally:
            del os.environ["COMMISSIONING_CACHE_DIR"]
    assert len(list((tmp_path / "kept").iterdir())) == 5


def test_results_are_kept_only_where_that_is_asked_for(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    for flags in ((), ("--no-cache",)):
        run("check", folder / "0.xlsx", *flags, COMMISSIONING_CACHE_DIR=str(kept))
        assert not kept.exists()


@pytest.mark.parametrize(("flags", "said"), [((), True), (("-q",), False)])
def test_a_cache_that_cannot_be_used_is_said_and_done_without(
    folder: Path, tmp_path: Path, flags: tuple[str, ...], said: bool
) -> None:
    (tmp_path / "file").write_text("")
    done = run(
        "check", folder / "0.xlsx", "--cache", *flags, COMMISSIONING_CACHE_DIR=f"{tmp_path}/file/x"
    )
    assert done.exit_code == 0
    assert ("Results are not kept" in done.stderr) is said


@pytest.mark.parametrize("number", ["0", "-1", "many", "1.5", ""])
def test_a_number_of_jobs_that_is_none_returns_2(folder: Path, number: str) -> None:
    done = run("check", folder, "--jobs", number)
    assert done.exit_code == 2
    assert "auto" in done.stderr


def test_a_workbook_that_outlasts_its_time_returns_3_and_the_others_are_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("commissioning.batch.workers.work", dying.work)
    for name in ("a", "slow"):
        write_plan(tmp_path / f"{name}.xlsx", 1000, "£22,10")
    done = run("check", tmp_path, "--jobs", 2, "--timeout", 6)
    assert done.exit_code == 3
    assert "TYP-002" in done.stdout
    assert "STR-009" in done.stdout
    assert "longer than the 6 seconds" in " ".join(done.stdout.split())


def test_workers_that_never_begin_return_2_with_what_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("commissioning.batch.workers.work", dying.stillborn)
    done = run("check", folder, "--jobs", 2)
    assert done.exit_code == 2
    assert "--jobs 1" in done.stderr


def test_memory_is_limited_only_where_the_system_can(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("commissioning.batch.worker.limits_memory", lambda: False)
    done = run("check", folder, "--memory", 100)
    assert done.exit_code == 2
    assert "Linux only" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="signals as on Unix")
def test_ctrl_c_leaves_a_whole_report_marked_as_partial(tmp_path: Path) -> None:
    for number in range(4):
        write_plan(tmp_path / f"{number}.xlsx", 1000 + number, "£22,10")
    write_plan(tmp_path / "slow.xlsx")
    code = (
        # What starts the tests in the background may have told its children to ignore Ctrl-C.
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "import sys; import commissioning.batch.workers as workers; "
        "from tests.workbooks.batch import dying; workers.work = dying.work; "
        "from commissioning.cli import main; main()"
    )
    command = [sys.executable, "-c", code, "check", str(tmp_path), "--jobs", "2", "--no-progress"]
    report = tmp_path / "report.json"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [*command, "--report", f"json={report}", "--cache"],
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment | {"COMMISSIONING_CACHE_DIR": str(tmp_path / "kept")},
        text=True,
    ) as process:
        # Each result is kept as soon as it is there: when four are, only the slow one is left.
        while not (tmp_path / "kept").exists() or len(list((tmp_path / "kept").glob("*"))) < 4:
            assert process.poll() is None, process.communicate()
        os.killpg(process.pid, signal.SIGINT)
        out, told = process.communicate(timeout=120)
    assert process.returncode == 130, told
    assert "Traceback" not in told
    assert "Interrupted: the other workbooks were not checked." in " ".join(out.split())
    said = json.loads(report.read_text("utf-8"))
    assert said["partial"] is True
    # The last of them may have been kept and not yet reported.
    assert said["summary"]["workbooks"] == len(said["workbooks"]) in (3, 4)


def test_progress_is_shown_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with progress(9, wanted=True) as done:
        done(3)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "90")
    for number, wanted in ((9, False), (2, True)):
        with progress(number, wanted=wanted) as done:
            done(1)
        assert capsys.readouterr().err == ""
    with progress(9, wanted=True) as done:
        done(3)
        done(6)
    shown = capsys.readouterr()
    assert "9/9" in shown.err
    assert "workbooks" in shown.err
    assert shown.out == ""


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("tcp://10.0.0.5:8786", "unprotected"),
        ("tcp://cluster.example:8786", "unprotected"),
        ("http://127.0.0.1:8786", "not the address of a cluster"),
        ("127.0.0.1:8786", "not the address of a cluster"),
        ("tls://host", "not the address of a cluster"),
        ("tls://[::1", "not the address of a cluster"),
    ],
)
def test_a_cluster_at_a_wrong_or_unprotected_address_returns_2(
    folder: Path, address: str, said: str
) -> None:
    done = run("check", folder, "--cluster", address)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_cluster_has_limits_of_its_own(folder: Path) -> None:
    done = run("check", folder, "--cluster", "tls://host:8786", "--timeout", 3)
    assert done.exit_code == 2
    assert "do not go with --cluster" in done.stderr


def test_a_cluster_without_dask_or_without_an_answer_returns_2(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_: str) -> object:
        raise ModuleNotFoundError("distributed")

    def silent(address: str, **_: object) -> object:
        raise OSError(f"Timed out trying to connect to {address}")

    monkeypatch.setattr(cluster, "import_module", missing)
    done = run("check", folder, "--cluster", "tcp://localhost:8786")
    assert done.exit_code == 2
    assert "commissioning[cluster]" in done.stderr
    monkeypatch.setattr(cluster, "import_module", lambda _: SimpleNamespace(Client=silent))
    done = run("check", folder, "--cluster", "tcp://127.0.0.1:8786")
    assert done.exit_code == 2
    assert "no answer" in done.stderr
