from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from commissioning.writer.save import OpenInExcelError, save


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_has_the_rights_that_any_new_file_gets(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    save(tmp_path / "file.xlsx", b"whole")
    assert (tmp_path / "file.xlsx").read_bytes() == b"whole"
    assert mode(tmp_path / "file.xlsx") == mode(tmp_path / "other")


def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "file.xlsx"
    path.write_bytes(b"old")
    path.chmod(0o640)
    save(path, b"new", replace=True)
    assert (path.read_bytes(), mode(path)) == (b"new", 0o640)


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "target.xlsx", tmp_path / "link.xlsx"
    target.write_bytes(b"old")
    link.symlink_to(target)
    save(link, b"new", replace=True)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_the_old_file_is_whole_until_the_new_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file.xlsx"
    path.write_bytes(b"old")
    seen = []

    def looked_at(source: str, target: Path) -> None:
        seen.append((Path(source).parent, Path(source).read_bytes(), Path(target).read_bytes()))
        raise PermissionError("no")

    monkeypatch.setattr(os, "replace", looked_at)
    with pytest.raises(PermissionError):
        save(path, b"new", replace=True)
    assert seen == [(tmp_path, b"new", b"old")]
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_there_is_kept_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "file.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        save(path, b"new")
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"old", [path])


def test_a_file_that_is_open_in_excel_is_left_alone(tmp_path: Path) -> None:
    path, owner = tmp_path / "file.xlsx", tmp_path / "~$file.xlsx"
    owner.write_bytes(b"")
    with pytest.raises(OpenInExcelError):
        save(path, b"new", replace=True)
    assert list(tmp_path.iterdir()) == [owner]
