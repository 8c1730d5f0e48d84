"""``--report FORMAT=PATH``: several reports from one run, and what may not be replaced."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.workbooks.cli.running import run
from tests.workbooks.plans import write_plan

from commissioning.reports.formats import FORMATS, PROGRAMS


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return write_plan(Path("plan.xlsx"), 1000, "£22,10").name


def test_one_run_writes_every_format_to_its_file(plan: str) -> None:
    wanted = [part for form in FORMATS for part in ("--report", f"{form}=out.{form}")]
    done = run("check", plan, *wanted)
    assert done.exit_code == run("check", plan).exit_code
    assert done.stdout == run("check", plan).stdout
    for form in FORMATS:
        assert "TYP-002" in Path(f"out.{form}").read_text("utf-8"), form
    assert json.loads(Path("out.json").read_bytes())["summary"]["error"] == 1
    ElementTree.parse("out.junit")
    assert Path("out.csv").read_bytes().startswith(b"\xef\xbb\xbfworkbook,")


@pytest.mark.parametrize("form", PROGRAMS)
def test_a_file_holds_what_standard_output_would(plan: str, form: str) -> None:
    run("check", plan, "--report", f"{form}=out.txt")
    assert Path("out.txt").read_text("utf-8-sig") == run("check", plan, "--format", form).stdout


def test_a_report_of_an_earlier_run_is_replaced(plan: str) -> None:
    Path("out.json").write_text("old", "utf-8")
    run("check", plan, "--report", "json=out.json")
    assert Path("out.json").read_text("utf-8").startswith("{")


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (["junit"], '"junit" is not FORMAT=PATH'),
        (["junti=x.xml"], "Did you mean junit=x.xml?"),
        (["json="], '"json=" is not FORMAT=PATH'),
        (["json=plan.xlsx"], '"plan.xlsx" has the name of a workbook or map'),
        (["json=plan.map.toml"], '"plan.map.toml" has the name of a workbook or map'),
        (["json=none/out.json"], 'There is no folder "none". Make it first.'),
        (["json=."], '"." is a folder.'),
        (["json=a", "csv=./a"], '"./a" is named for two reports.'),
    ],
)
def test_a_report_that_cannot_be_written_is_refused_before_anything_is_checked(
    plan: str, wanted: list[str], words: str
) -> None:
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    done = run("check", plan, *(part for one in wanted for part in ("--report", one)))
    assert (done.exit_code, done.stdout) == (2, "")
    assert words in done.stderr
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


@pytest.mark.parametrize("form", ["text", "concise"])
def test_on_github_annotations_follow_what_people_read(plan: str, form: str) -> None:
    done = run("check", plan, "--format", form, GITHUB_ACTIONS="true")
    assert done.stdout.splitlines()[-1].startswith("::error file=plan.xlsx,title=TYP-002 ")
    assert "::error" not in run("check", plan, "--format", form, GITHUB_ACTIONS="").stdout


@pytest.mark.parametrize("form", PROGRAMS)
def test_on_github_a_format_for_programs_stays_as_it_is(plan: str, form: str) -> None:
    plain = run("check", plan, "--format", form).stdout
    assert run("check", plan, "--format", form, GITHUB_ACTIONS="true").stdout == plain


def test_warnings_fail_their_case_where_the_run_fails_on_them(plan: str) -> None:
    for level, failures in (("error", 1), ("never", 0)):
        text = run("check", plan, "--format", "junit", "--fail-on", level).stdout
        assert ElementTree.fromstring(text).get("failures") == str(failures)
