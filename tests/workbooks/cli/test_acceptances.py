"""Accepted findings count no more: written beside them in Checks, or in the office's profile."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest
from tests.workbooks.cli.running import run
from tests.workbooks.filled_files import WORKING

from commissioning import check
from commissioning.reader import read
from commissioning.writer import write_cells
from commissioning_schemas.checks_list import HEADINGS_ROW, read_list
from commissioning_schemas.edits import Edit
from commissioning_schemas.findings import Severity

UNTIL = dt.date(2021, 12, 31)


@pytest.fixture
def working(tmp_path: Path) -> Path:
    path = tmp_path / "working.xlsx"
    path.write_bytes(WORKING)
    return path


def marks(path: Path) -> dict[str, str]:
    """Return the fingerprint of each warning, by its code."""
    found = check(path).result.findings
    return {one.code: one.fingerprint for one in found if one.severity is Severity.WARNING}


def profile(folder: Path, *accepts: str) -> None:
    folder.joinpath("commissioning.toml").write_text("\n".join(accepts), "utf-8")


def accept(mark: str, *more: str, until: str = "2021-12-31") -> str:
    lines = ("[[accept]]", f'fingerprint = "{mark}"', 'reason = "Agreed."', 'by = "CFO"')
    return "\n".join([*lines, f"until = {until}", *more])


def test_what_a_person_fills_in_beside_a_finding_makes_it_count_no_more(working: Path) -> None:
    copy = working.with_name("annotated.xlsx")
    assert run("check", working, "--fail-on", "warning", "--annotate", copy).exit_code == 1
    listed = list(read_list(read(copy.read_bytes())))
    edits = [
        Edit("Checks", f"{column}{row}", value)
        for row, one in enumerate(listed, HEADINGS_ROW + 1)
        if one.code == "GRT-007"
        for column, value in (("N", "The funder cut it for all."), ("O", "CFO"), ("P", UNTIL))
    ]
    assert len(edits) == 3
    copy.write_bytes(write_cells(copy.read_bytes(), edits))
    only = ("--fail-on", "warning", "--select", "GRT-007,ACC")
    assert run("check", working, *only).exit_code == 1
    done = run("check", copy, *only)
    assert done.exit_code == 0
    assert "accepted by CFO until 31 December 2021: The funder cut it for all." in " ".join(
        done.stdout.split()
    )
    assert run("check", copy, "--fail-on", "warning").exit_code == 1


def test_the_profile_accepts_findings_of_the_workbooks_below_it(working: Path) -> None:
    profile(working.parent, *map(accept, marks(working).values()))
    below = working.parent / "in" / "other.xlsx"
    below.parent.mkdir()
    shutil.copy(working, below)
    for path in (working, below):
        done = run("check", path, "--fail-on", "warning", "--format", "json")
        assert done.exit_code == 0
        (book,) = json.loads(done.stdout)["workbooks"]
        standing = {one["code"]: one["status"] for one in book["findings"] if "status" in one}
        assert set(standing.values()) == {"accepted"}


def test_one_that_names_its_workbook_holds_there_only(working: Path) -> None:
    other = working.with_name("Plan-South.xlsx")
    shutil.copy(working, other)
    mark = marks(working)["GRT-007"]
    profile(working.parent, accept(mark, 'workbook = "plan-*.xlsx"'))
    assert set(check(other).result.accepted) == {mark}
    assert set(check(working).result.accepted) == set()


def test_one_that_is_not_needed_is_a_finding_where_it_names_its_workbook(working: Path) -> None:
    unused = "0123456789abcdef"
    profile(working.parent, accept(unused))
    assert "ACC-002" not in run("check", working, "--format", "concise").stdout
    profile(working.parent, accept(unused, 'workbook = "working.xlsx"'))
    said = run("check", working, "--format", "concise").stdout
    assert "acceptance by CFO in commissioning.toml accepts a finding that is not there" in said


def test_one_that_ran_out_is_a_finding_and_holds_no_more(working: Path) -> None:
    profile(working.parent, accept(marks(working)["GRT-007"], until="2021-03-17"))
    done = run("check", working, "--format", "concise")
    assert "ACC-001" in done.stdout
    assert "[accepted]" not in done.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[accept]\nreason = 'x'", "accept must be written [[accept]], once for each"),
        (accept("0123456789abcdef").replace("reason", "why"), 'unknown key "why"'),
        (accept("0123"), "Expected one as reports show it"),
        (accept("0123456789abcdef", until="'2021-12-31'"), "a date without quotes"),
        (accept("0123456789abcdef", until="2021-12-31T10:00:00"), "a date without quotes"),
        (accept("0123456789abcdef").rpartition("\n")[0], 'lacks "until"'),
        (accept("0123456789abcdef").replace("Agreed.", ""), "reason is ''. Expected text."),
    ],
)
def test_a_wrong_one_is_told_before_anything_is_checked(
    working: Path, text: str, said: str
) -> None:
    profile(working.parent, text)
    done = run("check", working)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert "commissioning.toml" in done.stderr


def test_results_that_are_kept_follow_the_acceptances(
    working: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(working.parent / "kept"))
    south = working.with_name("south.xlsx")
    shutil.copy(working, south)
    arguments = ("check", working, south, "--cache", "--format", "concise")
    before = run(*arguments).stdout
    assert "[accepted]" not in before
    profile(working.parent, accept(marks(working)["GRT-007"], 'workbook = "south.xlsx"'))
    for _ in range(2):
        accepted = [line for line in run(*arguments).stdout.splitlines() if "[accepted]" in line]
        assert len(accepted) == 1
        assert "south.xlsx" in accepted[0]
    working.with_name("commissioning.toml").unlink()
    assert run(*arguments).stdout == before
