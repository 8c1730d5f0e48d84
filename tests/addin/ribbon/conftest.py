"""One Excel for a test, in the place where xlwings looks for it, and a log of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import xlwings as xw
from tests.addin.excel import Excel

from commissioning_addin.ribbon.running import run_action

Click = Callable[[str], None]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's folder, with the log below it."""
    (tmp_path / "Documents").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path


@pytest.fixture
def excel(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Excel]:
    standing_in = Excel()
    before = xw.engines.active
    xw.engines.active = xw.Engine(impl=standing_in)
    monkeypatch.setattr("sys.argv", ["-c", "--from_xl=1", "--hwnd=123"])
    yield standing_in
    xw.engines.active = before


@pytest.fixture
def click(excel: Excel, home: Path) -> Click:
    """Press a button; a fault of ours fails the test, as people would only see a message."""

    def press(action: str) -> None:
        run_action(action)
        log = home / "state" / "commissioning" / "commissioning.log"
        assert not log.exists(), log.read_text("utf-8")

    return press
