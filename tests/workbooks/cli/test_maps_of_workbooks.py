from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.workbooks.cli.running import report_of, run
from tests.workbooks.plans import MAP, write_plan


def settings(*arguments: object) -> dict[str, object]:
    done = run("check", *arguments, "--format", "json")
    (workbook,) = json.loads(report_of(done))["workbooks"]
    found: dict[str, object] = workbook["settings"]
    return found


def test_the_map_beside_a_workbook_is_used(tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan.v1.xlsx")
    assert settings(plan) == {
        "map": f"{tmp_path.as_posix()}/plan.v1.map.toml",
        "as_at": "2021-03-18",
        "tolerance_pence": 0,
    }


def test_a_workbook_without_a_map_has_none(tmp_path: Path) -> None:
    assert settings(write_plan(tmp_path / "plan.xlsx", map=None))["map"] is None


def test_a_map_that_is_named_is_used_for_every_workbook(tmp_path: Path) -> None:
    shared = tmp_path / "shared.toml"
    shared.write_text("\ufeff" + MAP.replace("2021-03-18", "2021-04-01"), "utf-8")
    plans = [
        write_plan(tmp_path / "a.xlsx", map=None),
        write_plan(tmp_path / "b.xlsx", map="not = read"),
    ]
    for plan in plans:
        found = settings(plan, "--map", shared)
        assert (found["map"], found["as_at"]) == (shared.as_posix(), "2021-04-01")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"version = ", "not TOML"),
        (b"version = 2", "version is 2"),
        (b'[[table]]\nrole = "Bugdet"', "Budget"),
        (b"\xff\xfe", "not UTF-8"),
        (b"", "names nothing to check"),
        (b'version = 1\n[about]\nbase_year = "2020-21"', "names nothing to check"),
    ],
)
def test_a_wrong_map_returns_2_with_its_name_before_anything_is_checked(
    tmp_path: Path, content: bytes, said: str
) -> None:
    write_plan(tmp_path / "a.xlsx")
    write_plan(tmp_path / "b.xlsx")
    (tmp_path / "b.map.toml").write_bytes(content)
    done = run("check", tmp_path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "b.map.toml: " in done.stderr
    assert said in done.stderr


def test_a_map_that_is_named_and_missing_returns_2(tmp_path: Path) -> None:
    done = run("check", write_plan(tmp_path / "plan.xlsx"), "--map", tmp_path / "no.toml")
    assert done.exit_code == 2
    assert "no.toml: the map cannot be opened" in done.stderr


def test_a_map_cannot_steer_the_terminal(tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan.xlsx", map='"\\u001b[31mred\\u202e" = 1')
    done = run("check", plan)
    assert done.exit_code == 2
    assert "[U+001B][31mred[U+202E]" in done.stderr
    assert "\x1b" not in done.stderr
