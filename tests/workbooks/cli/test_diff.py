"""``commissioning diff``: what it returns, and what it refuses."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.workbooks.cli.running import run

from commissioning.shipped import shipped


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("working.xlsx", "as-published.xlsx", "as-published.map.toml"):
        shutil.copy(shipped(f"examples/{name}"), tmp_path)
    return tmp_path


def test_two_equal_workbooks_return_0() -> None:
    shutil.copy("working.xlsx", "again.xlsx")
    done = run("diff", "working.xlsx", "again.xlsx")
    assert (done.exit_code, "Nothing is different." in done.stdout) == (0, True)


def test_a_difference_returns_1_and_each_workbook_is_read_by_its_own_map() -> None:
    done = run("diff", "working.xlsx", "as-published.xlsx", "--format", "json")
    assert done.exit_code == 1
    document = json.loads(done.stdout)
    assert (document["old"], document["new"]) == ("working.xlsx", "as-published.xlsx")
    assert 'Sheet "Paper" is new.' in document["structure"]


def test_one_map_can_be_given_for_both() -> None:
    Path("as-published.map.toml").rename("other.map.toml")
    shutil.copy("as-published.xlsx", "again.xlsx")
    done = run("diff", "again.xlsx", "as-published.xlsx", "--map", "other.map.toml")
    assert done.exit_code == 0


def test_a_file_that_cannot_be_read_returns_3_and_says_why() -> None:
    Path("broken.xlsx").write_bytes(b"")
    done = run("diff", "working.xlsx", "broken.xlsx")
    assert (done.exit_code, done.stdout) == (3, "")
    assert "broken.xlsx: " in done.stderr
    assert "empty" in done.stderr


@pytest.mark.parametrize("names", [("working.xlsx", "wroking.xlsx"), (".", "working.xlsx")])
def test_a_name_that_is_no_file_is_wrong_use(names: tuple[str, str]) -> None:
    done = run("diff", *names)
    assert (done.exit_code, "There is no file" in done.stderr) == (2, True)
