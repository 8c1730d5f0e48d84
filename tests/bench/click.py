"""Measures a click: from the start of Python to the first sign of life in the status bar.

``python tests/bench/click.py`` starts the command line of the add-in a number of times, with a
stand-in for Excel, and prints the median and the best. The target is 0.3 s, warm.
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
# The stand-in is made before the clock starts, as Excel is there before the click.
SITE = """
import sys, time
sys.path.insert(0, {root!r})
class Bar:
    def __setattr__(self, name, value):
        if name == "status_bar":
            wall, cpu = zip(*times, strict=True)
    print(
        f"click to first status: median {statistics.median(wall):.2f} s, best {min(wall):.2f} s, "
        f"{statistics.median(cpu):.2f} s of the processor"
    )


if __name__ == "__main__":
    main()
