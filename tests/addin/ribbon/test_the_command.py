"""The command line that the add-in starts, run for real with a stand-in for Excel."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from commissioning_addin.xlam.build import modules

ROOT = Path(__file__).parents[3]
SITE = """
import atexit, sys
sys.path.insert(0, {root!r})
import commissioning_addin.ribbon.light_xlwings
import xlwings as xw
from tests.addin.excel import Excel
from tests.edited import example
excel = Excel()
excel.open(example(), "it's £5 & more.xlsx")
xw.engines.active = xw.Engine(impl=excel)
atexit.register(lambda: print(*excel.alerts, *excel.bars, sep="\\n"))
"""


def command(action: str) -> list[str]:
    """Return the command line as the VBA of the add-in writes it."""
    vba = {one.name: one.text for one in modules()}
    options = re.search(r'RunCommand = PythonInterpreter & " (.*) """ &', vba["PythonRunner"])
    asked = re.search(r'RunPython "(.*)\'" & action & "\'\)"', vba["CommissioningRibbon"])
    assert options is not None
    assert asked is not None
    return [
        sys.executable,
        *options[1].split(),
        f"{asked[1]}'{action}')",
        "--from_xl=1",
        "--hwnd=9",
    ]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "sitecustomize.py").write_text(SITE.format(root=str(ROOT)), "utf-8")
    # An empty entry would stand for the folder that the command runs in.
    paths = filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")])
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "PYTHONUTF8": "1",
    }


def test_a_click_on_validate_ends_with_the_summary(
    environment: dict[str, str], tmp_path: Path
) -> None:
    # What lies in the folder in which Python starts is not looked at.
    here = tmp_path / "here"
    here.mkdir()
    (here / "commissioning_addin.py").write_text("raise SystemExit('planted')")
    assert command("validate")[1:4] == ["-B", "-P", "-c"]
    done = subprocess.run(
        command("validate"), capture_output=True, text=True, env=environment, cwd=here
    )
    assert done.returncode == 0, done.stderr
    assert "5 warnings, 1 note." in done.stdout
    assert "Commissioning: Validate ..." in done.stdout
    assert done.stdout.endswith("False\n")
    assert done.stderr == ""


def test_an_unknown_action_is_a_message_and_no_trace(
    environment: dict[str, str], tmp_path: Path
) -> None:
    done = subprocess.run(
        command("no_such_thing"), capture_output=True, text=True, env=environment, cwd=tmp_path
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "made a mistake" in done.stdout
