from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path

import pytest
from tests.workbooks.batch.batches import told
from tests.workbooks.plans import MAP, write_plan

import commissioning
import commissioning.batch.check_chunk as chunk
from commissioning.batch.job import Job
from commissioning.cache import Cache, CacheError
from commissioning.cache.results import to_bytes
from commissioning.checking import WorkbookResult, open_workbook
from commissioning.rules_version import rules_version
from commissioning.shipped import shipped
from commissioning_schemas.result import Result


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the workbooks that were checked, and not known from before."""
    names: list[str] = []

    def noting(path: Path, *rest: object) -> object:
        names.append(path.name)
        return open_workbook(path, *rest)

    monkeypatch.setattr(chunk, "open_workbook", noting)
    return names


def checked(cache: Path, *paths: Path, cells: bool = False) -> list[WorkbookResult]:
    return list(commissioning.check_many(paths, cache=cache, cells=cells))


def parts(workbook: WorkbookResult) -> dict[str, object]:
    """Return the parts of a result, lists and tuples alike."""
    result = workbook.result
    found = {one.name: getattr(result, one.name) for one in fields(Result)}
    found["overviews"] = [
        (one.title, [*one.columns], [(label, [*amounts]) for label, amounts in one.rows])
        for one in result.overviews
    ]
    return {name: [*one] if isinstance(one, Sequence) else one for name, one in found.items()}


def test_an_unchanged_workbook_is_not_checked_again_and_says_the_same(
    tmp_path: Path, opened: list[str]
) -> None:
    examples = sorted(shipped("examples").glob("*.xlsx"))
    first = checked(tmp_path / "cache", *examples)
    second = checked(tmp_path / "cache", *examples)
    assert opened == [one.name for one in examples]
    assert told(second) == told(first) == told(map(commissioning.check, examples))
    assert [parts(one) for one in second] == [parts(one) for one in first]
    assert parts(first[1])["figures"]
    assert parts(first[1])["overviews"]


def test_a_result_serves_every_copy_of_a_workbook_under_its_own_name(
    tmp_path: Path, opened: list[str]
) -> None:
    one = write_plan(tmp_path / "one.xlsx", 1000, "£22,10")
    checked(tmp_path / "cache", one)
    other = one.rename(tmp_path / "other.xlsx")
    one.with_suffix(".map.toml").rename(tmp_path / "other.map.toml")
    (known,) = checked(tmp_path / "cache", other)
    assert (known.path, known.map) == (other.as_posix(), f"{tmp_path.as_posix()}/other.map.toml")
    assert opened == ["one.xlsx"]


def changed_workbook(plan: Path, _: pytest.MonkeyPatch) -> None:
    write_plan(plan, 1000, "£22,11")


def changed_map(plan: Path, _: pytest.MonkeyPatch) -> None:
    plan.with_suffix(".map.toml").write_text(MAP.replace("2021-03-18", "2021-03-19"))


def changed_rule(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("commissioning.cache.key.rules_version", lambda: "another")


def damaged(plan: Path, _: pytest.MonkeyPatch) -> None:
    (kept,) = (plan.parent / "cache").iterdir()
    kept.write_bytes(kept.read_bytes()[:-20])


def garbled(plan: Path, _: pytest.MonkeyPatch) -> None:
    (kept,) = (plan.parent / "cache").iterdir()
    kept.write_bytes(b"\xff" + kept.read_bytes())


def replaced(plan: Path, _: pytest.MonkeyPatch) -> None:
    (kept,) = (plan.parent / "cache").iterdir()
    kept.write_bytes(b'{"crc": 3}\n[]\n')


def lost(plan: Path, _: pytest.MonkeyPatch) -> None:
    (kept,) = (plan.parent / "cache").iterdir()
    kept.unlink()


@pytest.mark.parametrize(
    "change", [changed_workbook, changed_map, changed_rule, damaged, garbled, replaced, lost]
)
def test_a_workbook_is_checked_again_where_anything_has_changed(
    tmp_path: Path,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    plan = write_plan(tmp_path / "plan.xlsx", 1000, "£22,10")
    for _ in range(2):
        checked(tmp_path / "cache", plan)
    assert opened == ["plan.xlsx"]
    change(plan, monkeypatch)
    for _ in range(2):
        again = checked(tmp_path / "cache", plan)
    assert opened == ["plan.xlsx"] * 2
    assert told(again) == told([commissioning.check(plan)])


def test_all_that_a_job_says_of_how_to_read_a_workbook_is_part_of_its_key() -> None:
    # A new field belongs into the key too, or a result outlives what it was made by.
    known = ["path", "shown", "map_path", "map", "profile", "data"]
    assert [one.name for one in fields(Job)] == known


def test_the_rules_are_those_of_the_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rules_version()
    rules_version.cache_clear()
    assert rules_version() == before
    rules_version.cache_clear()
    source = tmp_path / "a_rule.py"
    source.write_text("limit = 5")
    monkeypatch.setattr("commissioning_schemas.__file__", str(tmp_path / "__init__.py"))
    versions = {rules_version(), before}
    rules_version.cache_clear()
    source.write_text("limit = 6")
    versions.add(rules_version())
    rules_version.cache_clear()
    assert len(versions) == 3


def test_cells_are_read_again_only_where_a_report_shows_them(tmp_path: Path) -> None:
    bad = write_plan(tmp_path / "bad.xlsx", 1000, "£22,10")
    good = write_plan(tmp_path / "good.xlsx", 1000, 2000)
    for _ in range(2):
        results = checked(tmp_path / "cache", bad, good, cells=True)
    assert results[0].grid == commissioning.check(bad).grid
    assert (results[1].result.findings, results[1].grid) == ((), None)


def test_nothing_is_kept_of_a_file_that_was_not_read_or_of_a_fault_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty.xlsx").write_bytes(b"")
    assert checked(tmp_path / "cache", tmp_path / "empty.xlsx")[0].refusal == "empty"

    def stumble(*_: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(chunk, "gather", stumble)
    assert checked(tmp_path / "cache", write_plan(tmp_path / "a.xlsx"))[0].result.faults
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="rights as on Unix")
def test_what_is_kept_is_private(tmp_path: Path) -> None:
    cache = tmp_path / "some" / "cache"
    checked(cache, write_plan(tmp_path / "plan.xlsx", 1000, "£22,10"))
    (kept,) = cache.iterdir()
    assert cache.stat().st_mode & 0o777 == 0o700
    assert kept.stat().st_mode & 0o777 == 0o600
    cache.chmod(0o750)
    with pytest.raises(CacheError, match="open to others"):
        Cache(cache)


def test_a_folder_that_cannot_be_made_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CacheError, match="cannot be used"):
        Cache(tmp_path / "file" / "cache")


def test_what_was_longest_unused_goes_when_there_is_too_much(tmp_path: Path) -> None:
    result = commissioning.check(write_plan(tmp_path / "plan.xlsx")).result
    result = replace(result, figures=(), findings=())
    size = len(to_bytes(result))
    cache = Cache(tmp_path / "cache", largest=3 * size)
    for age, key in enumerate(("d", "c", "b", "a")):
        cache.keep(key, result)
        os.utime(tmp_path / "cache" / key, (1000 - age, 1000 - age))
    assert cache.find("b") is not None
    cache.close()
    assert sorted(path.name for path in (tmp_path / "cache").iterdir()) == ["b", "c", "d"]


def test_a_full_disk_only_means_that_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    plan = write_plan(tmp_path / "plan.xlsx", 1000, "£22,10")
    assert len(checked(tmp_path / "cache", plan)[0].result.findings) == 1
    assert list((tmp_path / "cache").iterdir()) == []


def test_the_folder_is_the_users_own_or_the_one_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMISSIONING_CACHE_DIR", str(tmp_path / "named"))
    Cache()
    assert (tmp_path / "named").is_dir()
    monkeypatch.delenv("COMMISSIONING_CACHE_DIR")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "usual")
    Cache()
    assert (tmp_path / "usual" / "results").is_dir()
