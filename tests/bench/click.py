"""Measures a click: from the start of Python to the first sign of life in the status bar.

``python tests/bench/click.py`` starts what the add-in starts a number of times, with a stand-in
for Excel, and prints the median and the best. The target is 0.3 s, warm.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
TURNS = 15
SITE = """
import builtins, time
class Excel:
    def __setattr__(self, name, value):
        if name == "status_bar":
            print(time.time(), flush=True)
            raise SystemExit
builtins.excel = Excel()
"""
CODE = """
import commissioning_addin.ribbon.running
from commissioning_addin.ribbon.desk import Desk
Desk(excel).begin("validate")
"""


def one_click(folder: Path) -> tuple[float, float]:
    """Return the seconds to the first status: by the clock, and of the processor."""
    paths = [str(folder), os.environ.get("PYTHONPATH", "")]
    before = os.times().children_user + os.times().children_system
    start = time.time()
    done = subprocess.run(
        [sys.executable, "-P", "-c", CODE],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        check=False,
    )
    spent = os.times().children_user + os.times().children_system - before
    return float(done.stdout) - start, spent


def main() -> None:
    """Print the median and the best of some turns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "sitecustomize.py").write_text(SITE, "utf-8")
        times = [one_click(folder) for _ in range(TURNS + 1)][1:]
    wall, cpu = zip(*times, strict=True)
    print(
        f"click to first status: median {statistics.median(wall):.2f} s, best {min(wall):.2f} s, "
        f"{statistics.median(cpu):.2f} s of the processor"
    )


if __name__ == "__main__":
    main()
