from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from tests.workbooks.cli.running import run
from tests.workbooks.plans import write_plan

from commissioning.cli.screen import wants_colour, width


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Make standard output a terminal."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    return monkeypatch


@pytest.mark.parametrize(("columns", "used"), [(20, 40), (72, 72), (100, 100), (240, 100)])
def test_a_page_is_as_wide_as_the_terminal_within_reason(
    terminal: pytest.MonkeyPatch, columns: int, used: int
) -> None:
    size = os.terminal_size((columns, 24))
    terminal.setattr("shutil.get_terminal_size", lambda _: size)
    assert width() == used


def test_a_pipe_is_100_columns_wide_whatever_the_window_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert width() == 100


def test_a_terminal_has_colour_unless_it_is_refused(terminal: pytest.MonkeyPatch) -> None:
    assert wants_colour("auto")
    assert not wants_colour("never")
    terminal.setenv("NO_COLOR", "1")
    assert not wants_colour("auto")
    assert wants_colour("always")


def test_a_reader_that_stops_reading_is_no_fault_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    plan = write_plan(tmp_path / "plan.xlsx")
    monkeypatch.setattr("commissioning.reports.json_report.json_report", broken)
    done = run("check", plan, "--format", "json")
    assert done.exit_code == 1
    assert "mistake" not in done.output
    assert not list(tmp_path.glob("commissioning-fault-*"))
