"""The log on each system, and the words for failures that were foreseen."""

from __future__ import annotations

from pathlib import Path

import pytest

from commissioning.writer.not_saved import OpenInExcelError
from commissioning_addin.port import NotTakenError, ProtectedSheetError
from commissioning_addin.refusals import is_busy
from commissioning_addin.ribbon.log import log_file, log_folder, write_log
from commissioning_addin.ribbon.telling import sentence_of
from commissioning_addin.sheets.summary import keep_summary, kept_summary


def test_the_log_lies_where_each_system_wants_it(tmp_path: Path) -> None:
    windows = log_folder("win32", {"LOCALAPPDATA": str(tmp_path / "Local")}, tmp_path)
    assert windows == tmp_path / "Local" / "Commissioning"
    assert log_folder("darwin", {}, tmp_path) == tmp_path / "Library" / "Logs" / "Commissioning"
    linux = tmp_path / ".local" / "state" / "commissioning"
    assert log_folder("linux", {}, tmp_path) == linux


def test_a_log_that_has_grown_long_is_put_aside(home: Path) -> None:
    path = log_file()
    path.parent.mkdir(parents=True)
    path.write_text("x" * 1_000_001)
    assert write_log("validate", "a fault") == path
    assert len(path.read_text("utf-8")) < 1000
    assert path.with_suffix(".old.log").exists()


def test_a_summary_that_cannot_be_kept_or_read_is_done_without(home: Path) -> None:
    keep_summary("plan.xlsx", "5 warnings")
    assert kept_summary()["summary"] == "5 warnings"
    kept = log_folder() / "last-check.json"
    kept.write_text("[]")
    assert kept_summary() == {}
    kept.unlink()
    kept.mkdir()
    keep_summary("plan.xlsx", "5 warnings")
    assert kept_summary() == {}


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OpenInExcelError("plan.xlsx"), "plan.xlsx is open in Excel: close it there, then try"),
        (PermissionError(13, "Permission denied", "/a/b"), '"/a/b" cannot be written or read'),
        (NotTakenError("Excel did not take it"), "Excel did not take it"),
        (ProtectedSheetError("protected"), "protected"),
        (ZeroDivisionError("a mistake"), ""),
    ],
)
def test_a_foreseen_failure_has_its_sentence(error: Exception, said: str) -> None:
    assert sentence_of(error).startswith(said)
    assert bool(sentence_of(error)) == bool(said)


def test_excel_is_busy_by_its_number_or_its_words() -> None:
    class ComError(Exception):
        hresult = -2147418111

    assert is_busy(ComError())
    assert is_busy(RuntimeError("Call was rejected by callee."))
    assert not is_busy(ValueError("something else"))
