"""``commissioning baseline``: known findings do not fail a check, new ones do."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import openpyxl
import pytest
from tests.workbooks.cli.running import run
from tests.workbooks.plans import write_plan

from commissioning.shipped import shipped

FILE = "commissioning.baseline.json"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    for name in ("as-published.xlsx", "as-published.map.toml"):
        shutil.copy(shipped(f"examples/{name}"), tmp_path)
    return tmp_path


def document(*arguments: str) -> dict[str, object]:
    found = json.loads(run("check", "as-published.xlsx", "--format", "json", *arguments).stdout)
    assert isinstance(found, dict)
    return found


def test_what_is_known_does_not_fail_and_is_still_listed() -> None:
    assert run("check", "as-published.xlsx").exit_code == 1
    made = run("baseline", "create", "as-published.xlsx")
    assert (made.exit_code, made.stdout) == (
        0,
        f"22 findings in 1 workbook are known now: {FILE}.\n",
    )
    done = run("check", "as-published.xlsx", "--baseline", FILE)
    assert done.exit_code == 0
    assert "Nothing new was found." in done.stdout
    assert "- TYP-004 lost-unit, Table 3!B5:B6" in done.stdout
    assert "Not counted: 22 findings known from the baseline." in " ".join(done.stdout.split())
    assert run("check", "as-published.xlsx", "--baseline", FILE, "--fail-on", "info").exit_code == 0


def test_a_new_finding_fails_and_is_the_only_one_shown_in_full() -> None:
    run("baseline", "create", "as-published.xlsx")
    book = openpyxl.load_workbook("as-published.xlsx")
    book["Table 2"]["B5"] = "£0.639m"
    book.save("as-published.xlsx")
    done = run("check", "as-published.xlsx", "--baseline", FILE, "--format", "concise")
    assert done.exit_code == 1
    fresh = [line for line in done.stdout.splitlines() if not line.endswith(" [known]")]
    assert any("Table 2!B8: error BUD-002" in line for line in fresh)
    assert not any("TYP-004" in line for line in fresh)


def test_the_json_tells_the_status_of_each_finding_only_where_there_is_a_baseline() -> None:
    run("baseline", "create", "as-published.xlsx")
    (known,) = document("--baseline", FILE)["workbooks"]
    assert {one["status"] for one in known["findings"]} == {"known"}
    (plain,) = document()["workbooks"]
    assert not any("status" in one for one in plain["findings"])


def test_update_forgets_what_was_mended_and_keeps_other_workbooks() -> None:
    write_plan(Path("plan.xlsx"), 1000, "£22,10")
    run("baseline", "create", "as-published.xlsx", "plan.xlsx")
    book = openpyxl.load_workbook("as-published.xlsx")
    book["Table 3"]["B5"] = "£0.891m"
    book["Bids"]["C6"] = "£1-2m"
    book.save("as-published.xlsx")
    done = run("baseline", "update", "as-published.xlsx")
    assert done.exit_code == 0
    assert done.stdout.startswith("2 came and 1 went.\n")
    kept = json.loads(Path(FILE).read_text("utf-8"))["workbooks"]
    assert set(kept) == {"as-published.xlsx", "plan.xlsx"}
    assert run("check", "as-published.xlsx", "plan.xlsx", "--baseline", FILE).exit_code == 0


def test_show_lists_what_is_known() -> None:
    run("baseline", "create", "as-published.xlsx")
    lines = run("baseline", "show").stdout.splitlines()
    assert lines[0] == "as-published.xlsx"
    assert "  error TYP-004 Table 3!B5" in lines
    assert lines[-1] == "22 findings in 1 workbook are known."


def test_a_workbook_is_known_by_its_way_from_the_baseline_and_not_from_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run("baseline", "create", "as-published.xlsx")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    done = run("check", "../as-published.xlsx", "--baseline", f"../{FILE}")
    assert done.exit_code == 0


def test_a_baseline_that_is_there_is_replaced_only_by_force() -> None:
    run("baseline", "create", "as-published.xlsx")
    again = run("baseline", "create", "as-published.xlsx")
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)
    assert run("baseline", "create", "as-published.xlsx", "--force").exit_code == 0


def test_nothing_is_kept_of_a_workbook_that_cannot_be_read() -> None:
    Path("broken.xlsx").write_bytes(b"")
    done = run("baseline", "create", "broken.xlsx")
    assert done.exit_code == 3
    assert "broken.xlsx: this workbook cannot be checked in full." in done.stderr
    assert not Path(FILE).exists()


def test_a_folder_without_a_workbook_makes_no_baseline(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run("baseline", "create", "empty").exit_code == 4
    assert not Path(FILE).exists()


@pytest.mark.parametrize(
    "content",
    ["", "[]", '{"version": 2, "workbooks": {}}', '{"version": 1, "workbooks": {"a": 3}}'],
)
def test_a_file_that_is_no_baseline_is_wrong_use_in_words(content: str) -> None:
    Path(FILE).write_text(content, "utf-8")
    done = run("check", "as-published.xlsx", "--baseline", FILE)
    assert done.exit_code == 2
    assert f"{FILE}: th" in done.stderr


def test_a_baseline_that_is_not_there_is_wrong_use() -> None:
    done = run("check", "as-published.xlsx", "--baseline", "none.json")
    assert (done.exit_code, "the baseline cannot be opened" in done.stderr) == (2, True)
