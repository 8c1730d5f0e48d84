from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.workbooks.cli.running import report_of, run
from tests.workbooks.plans import write_plan

import commissioning.batch.check_chunk as chunk
from commissioning.checking import open_workbook

MALFORMED = "£22,10"
TEXT = "1,000"


def test_a_workbook_with_nothing_wrong_returns_0(tmp_path: Path) -> None:
    done = run("check", write_plan(tmp_path / "plan.xlsx"))
    assert done.exit_code == 0
    assert "Nothing wrong was found." in report_of(done)


def test_an_error_returns_1(tmp_path: Path) -> None:
    done = run("check", write_plan(tmp_path / "plan.xlsx", 1000, MALFORMED))
    assert done.exit_code == 1
    assert "ERROR  TYP-002" in report_of(done)


@pytest.mark.parametrize(
    ("level", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_a_warning_counts_from_the_level_that_is_asked_for(
    tmp_path: Path, level: str, code: int
) -> None:
    plan = write_plan(tmp_path / "plan.xlsx", 1000, TEXT)
    done = run("check", plan, "--fail-on", level)
    assert "WARNING  TYP-005" in report_of(done)
    assert done.exit_code == code


def test_an_error_never_counts_where_nothing_is_to_fail(tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan.xlsx", 1000, MALFORMED)
    assert run("check", plan, "--fail-on", "never").exit_code == 0


def test_a_path_that_does_not_exist_returns_2_and_nothing_is_checked(tmp_path: Path) -> None:
    good = write_plan(tmp_path / "plan.xlsx")
    done = run("check", good, tmp_path / "plam.xlsx")
    assert done.exit_code == 2
    assert done.stdout == ""
    assert f'Did you mean "{good}"?' in done.stderr


def test_no_path_at_all_returns_2() -> None:
    assert run("check").exit_code == 2


def test_a_workbook_that_is_not_complete_returns_3_also_where_it_has_errors(
    tmp_path: Path,
) -> None:
    done = run("check", write_plan(tmp_path / "plan.xlsx", "=500+500", MALFORMED))
    assert done.exit_code == 3
    assert "ERROR  TYP-002" in report_of(done)
    assert "1 workbook could not be checked in full." in " ".join(done.stdout.split())


def test_a_refused_file_returns_3_and_the_others_are_checked(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"")
    write_plan(tmp_path / "b.xlsx", 1000, MALFORMED)
    done = run("check", tmp_path)
    assert done.exit_code == 3
    assert "STR-009" in done.stdout
    assert "TYP-002" in done.stdout


@pytest.mark.parametrize("name", ["", "*.xlsx"])
def test_a_folder_or_glob_without_a_workbook_returns_4(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").write_text("no workbook")
    done = run("check", tmp_path / name)
    assert done.exit_code == 4
    assert done.stdout == ""
    assert "There is no workbook" in done.stderr


def test_an_empty_folder_among_others_still_returns_4_unless_something_is_worse(
    tmp_path: Path,
) -> None:
    (tmp_path / "empty").mkdir()
    good = write_plan(tmp_path / "good.xlsx")
    bad = write_plan(tmp_path / "bad.xlsx", 1000, MALFORMED)
    assert run("check", good, tmp_path / "empty").exit_code == 4
    assert run("check", bad, tmp_path / "empty").exit_code == 1


@pytest.fixture
def faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that traces of faults are written to."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def test_a_fault_of_ours_returns_5_with_its_trace_in_a_file_and_spares_the_other_workbooks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faults: Path
) -> None:
    real = open_workbook

    def stumble(path: Path, *rest: object) -> object:
        if path.name == "a.xlsx":
            raise ZeroDivisionError("stumbled")
        return real(path, *rest)

    monkeypatch.setattr(chunk, "open_workbook", stumble)
    write_plan(tmp_path / "a.xlsx")
    write_plan(tmp_path / "b.xlsx", 1000, MALFORMED)
    done = run("check", tmp_path)
    assert done.exit_code == 5
    assert "TYP-002" in done.stdout
    (trace,) = faults.iterdir()
    assert str(trace) in done.stderr
    assert "ZeroDivisionError: stumbled" in trace.read_text("utf-8")
    assert "Traceback" not in done.output


def test_a_fault_outside_of_checking_returns_5_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faults: Path
) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError("stumbled")

    monkeypatch.setattr("commissioning.reports.json_report.json_report", stumble)
    done = run("check", write_plan(tmp_path / "plan.xlsx"), "--format", "json")
    assert done.exit_code == 5
    assert re.search(r"commissioning-fault-\w+\.txt", done.stderr)
    assert len(list(faults.iterdir())) == 1


def test_an_interruption_returns_130_and_says_that_the_report_is_partial(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = open_workbook

    def interrupted(path: Path, *rest: object) -> object:
        if path.name == "b.xlsx":
            raise KeyboardInterrupt
        return real(path, *rest)

    monkeypatch.setattr(chunk, "open_workbook", interrupted)
    write_plan(tmp_path / "a.xlsx")
    write_plan(tmp_path / "b.xlsx")
    text, json = run("check", tmp_path), run("check", tmp_path, "--format", "json")
    assert (text.exit_code, json.exit_code) == (130, 130)
    assert "Interrupted: the other workbooks were not checked." in " ".join(text.stdout.split())
    assert "partial" in text.stderr
    assert '"partial": true' in json.stdout
    assert '"workbooks": 1' in json.stdout


def test_an_interruption_before_anything_was_checked_returns_130(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("commissioning.cli.paths.find_workbooks", interrupted)
    assert run("check", write_plan(tmp_path / "plan.xlsx")).exit_code == 130
