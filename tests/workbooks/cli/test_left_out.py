from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.workbooks.cli.running import report_of, run
from tests.workbooks.cli.test_paths import paths_checked
from tests.workbooks.plans import write_plan

from commissioning.cli import main


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.xlsx", "drafts/b.xlsx", "drafts/keep/c.xlsx", "old/2019/d.xlsx", "old/e.xlsx"):
        write_plan(tmp_path / name, map=None)
    return tmp_path


def write(path: Path, *lines: str) -> None:
    path.write_text("\n".join(lines), "utf-8")


def test_what_git_ignores_is_left_out_of_a_folder(office: Path) -> None:
    write(office / ".gitignore", "drafts/", "*.tmp.xlsx")
    write(office / "old/.gitignore", "/2019")
    assert paths_checked(".") == ["a.xlsx", "old/e.xlsx"]
    assert paths_checked("*") == ["a.xlsx", "old/e.xlsx"]
    assert paths_checked("**/*.xlsx") == ["a.xlsx", "old/e.xlsx"]


def test_a_deeper_file_has_the_last_word(office: Path) -> None:
    write(office / ".gitignore", "*.xlsx", "!a.xlsx")
    write(office / "old/.gitignore", "!e.xlsx")
    assert paths_checked(".") == ["a.xlsx", "old/e.xlsx"]


def test_the_files_above_count_as_far_as_git_keeps_the_folder(office: Path) -> None:
    write(office / ".gitignore", "2019")
    assert paths_checked("old") == ["old/2019/d.xlsx", "old/e.xlsx"]
    (office / ".git").mkdir()
    write_plan(office / ".git/x.xlsx", map=None)
    assert paths_checked("old") == ["old/e.xlsx"]
    assert ".git/x.xlsx" not in paths_checked(".")


def test_what_is_named_is_checked_even_where_git_ignores_it(office: Path) -> None:
    (office / ".git").mkdir()
    write(office / ".gitignore", "drafts/", "a.xlsx")
    assert paths_checked("a.xlsx") == ["a.xlsx"]
    assert paths_checked("drafts") == ["drafts/b.xlsx", "drafts/keep/c.xlsx"]


def test_an_office_excludes_what_it_will(office: Path) -> None:
    write(office / "commissioning.toml", 'exclude = ["old/", "b.xlsx"]')
    assert paths_checked(".") == ["a.xlsx", "drafts/keep/c.xlsx"]
    assert paths_checked("drafts") == ["drafts/keep/c.xlsx"]
    write(office / "drafts/commissioning.toml", "")
    assert paths_checked("drafts") == ["drafts/b.xlsx", "drafts/keep/c.xlsx"]
    write(office / "commissioning.toml", 'exclude = "drafts/"')
    assert paths_checked(".") == ["a.xlsx", "old/2019/d.xlsx", "old/e.xlsx"]


@pytest.mark.parametrize("text", ["exclude = ", "exclude = 3", "exclude = [1]", "exlude = []"])
def test_a_wrong_list_returns_2_and_nothing_is_checked(office: Path, text: str) -> None:
    write(office / "commissioning.toml", text)
    done = run("check", ".")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "commissioning.toml: " in done.stderr


def test_what_is_left_out_is_said(office: Path) -> None:
    write(office / ".gitignore", "drafts", "e.xlsx")
    plain, full, quiet = (run("check", ".", *more) for more in ([], ["-v"], ["-q"]))
    said = "Passed over: 1 workbook that git ignores or the office excludes"
    assert f"{said}; -v names them." in plain.stderr
    assert f"{said}: old/e.xlsx." in full.stderr
    assert "as git ignores or the office excludes them: drafts." in full.stderr
    assert quiet.stderr == ""


def test_a_folder_of_which_all_is_left_out_holds_no_workbook(office: Path) -> None:
    write(office / ".gitignore", "*.xlsx")
    done = run("check", ".")
    assert done.exit_code == 4
    assert "5 workbooks" in done.stderr


def listed(data: str | bytes, *arguments: str) -> tuple[int, list[str], str]:
    done = CliRunner().invoke(
        main,
        ["check", *arguments, "--format", "json"],
        input=io.BytesIO(data if isinstance(data, bytes) else data.encode()),
    )
    text = report_of(done)
    paths = [one["path"] for one in json.loads(text)["workbooks"]] if text else []
    return done.exit_code, paths, done.stderr


def test_a_dash_stands_for_the_paths_on_standard_input(office: Path) -> None:
    assert listed("drafts\n\na.xlsx\r\n", "-")[1] == [
        "drafts/b.xlsx",
        "drafts/keep/c.xlsx",
        "a.xlsx",
    ]
    assert listed("a.xlsx", "old/e.xlsx", "-")[1] == ["old/e.xlsx", "a.xlsx"]
    assert listed(b"old/e.xlsx\0a.xlsx\0", "-")[1] == ["old/e.xlsx", "a.xlsx"]


def test_a_list_with_a_path_that_does_not_exist_returns_2(office: Path) -> None:
    code, paths, told = listed("a.xlsx\nb.xlsx\n", "-")
    assert (code, paths) == (2, [])
    assert '"b.xlsx"' in told


def test_an_empty_list_holds_no_workbook(office: Path) -> None:
    code, paths, told = listed("", "-")
    assert (code, paths) == (4, [])
    assert 'in "the list on standard input"' in told
