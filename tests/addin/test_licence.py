"""Nothing that is shipped needs the part of xlwings that has another licence."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ADDIN = Path(__file__).parents[2] / "addin"


def test_no_file_of_the_addin_names_the_licensed_part() -> None:
    for file in ADDIN.rglob("*.py"):
        text = file.read_text("utf-8")
        assert not re.search(r"^\s*(from|import) xlwings\.(pro|server)", text, re.MULTILINE), file
        assert "LICENSE_KEY" not in text, file


def test_every_button_can_be_loaded_without_a_licence_key() -> None:
    code = (
        "import importlib; from commissioning_addin.ribbon import ACTIONS; "
        "[importlib.import_module(f'commissioning_addin.actions.{a}') for a in ACTIONS]; "
        "import xlwings; print(xlwings.__pro__)"
    )
    environment = {key: value for key, value in os.environ.items() if key != "XLWINGS_LICENSE_KEY"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment
    )
    assert (done.returncode, done.stdout) == (0, "False\n"), done.stderr
