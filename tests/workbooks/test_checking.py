from __future__ import annotations

import gc
import hashlib
import os
import weakref
from dataclasses import FrozenInstanceError, fields, replace
from pathlib import Path

import pytest
from tests.workbooks.plans import write_plan

import commissioning
from commissioning import MapFileError, WorkbookResult, check, check_many
from commissioning.shipped import shipped


def test_checking_a_path_gives_what_was_found_and_the_files_digest(tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan.xlsx", 1000, "£22,10")
    found = check(str(plan))
    assert isinstance(found, WorkbookResult)
    assert [one.code for one in found.result.findings] == ["TYP-002"]
    assert found.sha256 == hashlib.sha256(plan.read_bytes()).hexdigest()
    assert found.path == plan.as_posix()
    assert found.map == plan.with_suffix(".map.toml").as_posix()
    assert found.refusal is None
    assert found.grid is not None


def test_a_map_can_be_given(tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan.xlsx")
    other = plan.with_suffix(".map.toml").rename(tmp_path / "other.toml")
    assert check(plan).result.tables == ()
    assert [table.table for table in check(plan, other).result.tables] == ["Budget"]


def test_a_wrong_map_is_an_error_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(MapFileError, match=r"plan\.map\.toml"):
        check(write_plan(tmp_path / "plan.xlsx", map="what = 1"))


@pytest.mark.parametrize("name", ["none.xlsx", ""])
def test_a_path_that_is_no_file_is_an_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNotFoundError, match="no file"):
        check(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "content", "reason", "message", "fix"),
    [
        ("a.xlsx", b"", "empty", "The file is empty.", "Ask for it again"),
        ("a.xlsx", b"PK\x03\x04" + b"x" * 40, "truncated", "end of the file", "Fetch it again"),
        ("a.csv", b"a,b\n1,2\n", "csv", "plain text in columns", "Open it in Excel"),
        ("~$a.xlsx", b"owner", "owner-file", "small file that Excel keeps", "Choose the workbook"),
    ],
)
def test_a_refused_file_has_one_finding_and_is_not_complete(
    tmp_path: Path, name: str, content: bytes, reason: str, message: str, fix: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    found = check(path)
    (one,) = found.result.findings
    assert found.refusal == one.found == reason
    assert one.code == "STR-009"
    assert message in one.message
    assert one.fix.startswith(fix)
    assert one.fix not in one.message
    assert not found.result.complete
    assert [(each.what, each.why) for each in found.result.not_checked] == [
        (name, "the file cannot be read")
    ]
    assert found.sha256 == hashlib.sha256(content).hexdigest()


def test_a_file_that_may_not_be_read_is_refused_and_has_no_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    plan = write_plan(tmp_path / "plan.xlsx", map=None)
    monkeypatch.setattr(Path, "open", forbidden)
    found = check(plan)
    assert (found.refusal, found.sha256) == ("unreadable", None)
    assert "Permission denied" in found.result.findings[0].message


@pytest.mark.parametrize("running", [True, False])
def test_garbage_collection_is_left_as_it_was(tmp_path: Path, running: bool) -> None:
    plan = write_plan(tmp_path / "plan.xlsx")
    was_running = gc.isenabled()
    (gc.enable if running else gc.disable)()
    try:
        check(plan)
        assert gc.isenabled() is running
    finally:
        (gc.enable if was_running else gc.disable)()


def test_the_public_face_is_what_it_says_it_is() -> None:
    assert commissioning.__all__ == sorted(commissioning.__all__)
    for name in commissioning.__all__:
        assert getattr(commissioning, name)
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        _ = commissioning.chekc


def test_paths_are_shown_with_slashes(monkeypatch: pytest.MonkeyPatch) -> None:
    from commissioning.map_files import with_slashes

    monkeypatch.setattr(os, "sep", "\\")
    assert with_slashes("in\\plan.xlsx") == "in/plan.xlsx"


def test_a_result_is_a_value_whether_it_is_new_or_was_kept(tmp_path: Path) -> None:
    path = shipped("examples/as-published.xlsx")
    (new,) = check_many([path])
    (kept_now,), (kept_before,) = (check_many([path], cache=tmp_path / "c") for _ in range(2))
    assert new.result.findings
    assert new.result.overviews
    for other in (kept_now, kept_before):
        assert (other, hash(other)) == (new, hash(new))
    changed = replace(new, result=replace(new.result, findings=new.result.findings[1:]))
    assert changed not in {new, kept_before}
    with pytest.raises(FrozenInstanceError):
        new.result.findings = ()
    lists = [
        one.name for one in fields(new.result) if isinstance(getattr(new.result, one.name), list)
    ]
    assert lists == []


@pytest.mark.parametrize("name", ["examples/working.xlsx", "examples/as-published.xlsx"])
def test_a_workbook_that_was_checked_leaves_nothing_for_the_collector(name: str) -> None:
    """Cells that hang in circles stay in memory, whole workbooks at a time, until it comes by."""
    check(shipped(name))
    gc.collect()
    gc.disable()
    try:
        checked = check(shipped(name))
        cells = weakref.ref(checked.grid)
        del checked
        assert cells() is None
    finally:
        gc.enable()
