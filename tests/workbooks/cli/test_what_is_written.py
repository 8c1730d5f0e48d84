from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.workbooks.cli.running import run
from tests.workbooks.plans import write_plan

ESC = "\x1b["


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    return write_plan(Path("plan.xlsx"), 1000, "£22,10").name


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": ""}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_is_written_where_it_is_wanted(
    plan: str, options: list[str], environment: dict[str, str], coloured: bool
) -> None:
    done = run("check", plan, *options, **environment)
    assert (ESC in done.stdout) is coloured


def test_colour_changes_no_word(plan: str) -> None:
    import re

    plain = run("check", plan).stdout
    coloured = run("check", plan, "--color", "always").stdout
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize("form", ["json", "concise"])
def test_colour_never_reaches_a_format_for_programs(plan: str, form: str) -> None:
    assert ESC not in run("check", plan, "--format", form, "--color", "always").output


def test_the_concise_format_writes_findings_only_and_tells_the_rest_beside_them(plan: str) -> None:
    done = run("check", plan, "--format", "concise")
    (line,) = done.stdout.splitlines()
    assert line.startswith("plan.xlsx: Plan!B5: error TYP-002 malformed-amount: ")
    assert "plan.xlsx: not checked: Budget (Plan): " in done.stderr
    assert "1 workbook: 1 error, 0 warnings, 0 notes." in done.stderr


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_quiet_writes_findings_and_nothing_else(plan: str, form: str) -> None:
    done = run("check", plan, "--format", form, "-q")
    assert done.stderr == ""
    assert "TYP-002" in done.stdout
    assert "As at" not in done.stdout


def test_quiet_writes_nothing_where_nothing_is_wrong(tmp_path: Path) -> None:
    good = write_plan(tmp_path / "good.xlsx")
    assert run("check", good, "-q").output == ""
    assert run("check", good, "-q", "--format", "concise").output == ""


def test_a_long_group_is_cut_short_unless_all_is_asked_for(tmp_path: Path) -> None:
    names = ("North", "South") * 4
    plan = write_plan(tmp_path / "plan.xlsx", *["£22,10"] * 8, names=names)
    short, full = run("check", plan).stdout, run("check", plan, "-v").stdout
    assert "Plan!B4:B11" in short
    assert "(8 cells)" in short
    assert short.count("ERROR") == full.count("ERROR") == 1


def test_the_same_workbooks_give_the_same_bytes(plan: str) -> None:
    first = run("check", plan, "--format", "json").stdout_bytes
    assert run("check", plan, "--format", "json").stdout_bytes == first
    json.loads(first)


def test_a_folder_without_workbooks_gives_json_all_the_same(tmp_path: Path) -> None:
    done = run("check", tmp_path, "--format", "json")
    assert done.exit_code == 4
    assert json.loads(done.stdout)["workbooks"] == []
