from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.workbooks.cli.running import report_of, run
from tests.workbooks.plans import write_plan


def paths_checked(*arguments: object) -> list[str]:
    done = run("check", *arguments, "--format", "json")
    return [one["path"] for one in json.loads(report_of(done))["workbooks"]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("in/b.xlsx", "in/a/z.xlsx", "in/a.xlsx", "in/MACROS.XLSM"):
        write_plan(tmp_path / name)
    (tmp_path / "in/~$b.xlsx").write_bytes(b"owner")
    (tmp_path / "in/old.xls").write_bytes(b"old")
    (tmp_path / "in/notes.txt").write_text("nothing")
    return tmp_path


def test_a_folder_gives_its_workbooks_and_those_of_its_folders_in_order(folder: Path) -> None:
    assert paths_checked("in") == ["in/MACROS.XLSM", "in/a.xlsx", "in/a/z.xlsx", "in/b.xlsx"]


def test_files_come_in_the_order_given_and_each_once(folder: Path) -> None:
    assert paths_checked("in/b.xlsx", "in/a.xlsx", "./in/b.xlsx") == ["in/b.xlsx", "in/a.xlsx"]


def test_a_glob_gives_the_workbooks_that_it_matches_and_those_of_matching_folders(
    folder: Path,
) -> None:
    assert paths_checked("in/a*") == ["in/a.xlsx", "in/a/z.xlsx"]
    assert paths_checked("**/z.*") == ["in/a/z.xlsx"]


def test_a_name_with_brackets_is_a_file_before_it_is_a_glob(folder: Path) -> None:
    write_plan(folder / "plan [v2].xlsx")
    assert paths_checked("plan [v2].xlsx") == ["plan [v2].xlsx"]


def test_names_with_spaces_and_letters_of_other_languages_are_shown_as_they_are(
    folder: Path,
) -> None:
    name = "Gwariant Llŷn – 2021 £.xlsx"
    write_plan(folder / name)
    assert paths_checked(name) == [name]
    assert name in report_of(run("check", name))


def test_what_a_folder_holds_and_is_not_checked_is_said(folder: Path) -> None:
    plain, full = run("check", "in"), run("check", "in", "-v")
    assert "1 workbook in an older format" in plain.stderr
    assert "~$" not in plain.stderr
    assert "in/old.xls" in full.stderr
    assert "1 file that Excel keeps beside an open workbook (~$)" in full.stderr
    assert run("check", "in", "-q").stderr == ""


def test_an_owner_file_that_is_named_is_refused(folder: Path) -> None:
    done = run("check", "in/~$b.xlsx", "--format", "json")
    assert done.exit_code == 3
    (entry,) = json.loads(done.stdout)["workbooks"]
    assert entry["findings"][0]["found"] == "owner-file"


def test_every_missing_path_is_named(folder: Path) -> None:
    done = run("check", "in/c.docx", "nowhere/x.xlsx")
    assert done.exit_code == 2
    assert '"in/c.docx"' in done.stderr
    assert '"nowhere/x.xlsx"' in done.stderr


def test_a_workbook_of_findings_is_no_workbook_of_the_folder_that_it_lies_in(folder: Path) -> None:
    write_plan(folder / "in/a.xlsx", 1000, "£22,10")
    command = ("check", "in", "--report", "xlsx=in/a/findings.xlsx")
    first, second = run(*command), run(*command)
    assert (first.exit_code, second.exit_code) == (1, 1)
    assert second.stdout == first.stdout
    said = "Passed over: 1 workbook of findings that an earlier check wrote"
    assert said in second.stderr
    assert said not in first.stderr
    assert f"{said}: in/a/findings.xlsx." in run("check", "in", "-v").stderr
    assert said not in run("check", "in", "-q").stderr
    assert "in/a/findings.xlsx" not in paths_checked("in/a/*.xlsx")
    assert paths_checked("in/a/findings.xlsx") == ["in/a/findings.xlsx"]


def test_a_workbook_of_findings_with_a_sheet_of_somebody_is_checked(folder: Path) -> None:
    run("check", "in", "--report", "xlsx=in/findings.xlsx")
    book = load_workbook(folder / "in/findings.xlsx")
    book.save(folder / "in/findings.xlsx")
    assert "in/findings.xlsx" not in paths_checked("in")
    book.create_sheet("Plan")
    book.save(folder / "in/findings.xlsx")
    assert "in/findings.xlsx" in paths_checked("in")
    done = run("check", "in", "--report", "xlsx=in/findings.xlsx")
    assert done.exit_code == 2
