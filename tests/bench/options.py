"""What options of the command cost in a batch: ``python tests/bench/options.py``.

Processor seconds of the whole process, beside the same command without the option.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench import make, ours  # noqa: E402  # this file is run as a program

RUNS = {
    "text": ["--format", "text"],
    "json": ["--format", "json"],
    "text and HTML": ["--format", "text", "--report", "html=report.html"],
    "text, cache cold": ["--format", "text", "--cache"],
    "text, cache warm": ["--format", "text", "--cache"],
}


def main() -> None:
    """Run the command in each way, and print seconds and the ratio to plain text."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--files", type=int, default=96, help="how many files B has (96)")
    files = parser.parse_args().files
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make.make_batch(folder, files)
        _spent(folder, RUNS["text"])
        taken = {what: _spent(folder, options) for what, options in RUNS.items()}
    for what, seconds in taken.items():
        ratio = seconds / taken["text"]
        print(f"{what:18}{1000 * seconds / files:8.1f} ms a file{ratio:8.2f}")


def _spent(folder: Path, options: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", ours.COMMAND, "check", "B", "--jobs", "1", *options],
        cwd=folder,
        env={**os.environ, "COMMISSIONING_CACHE_DIR": str(folder / "kept")},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr.decode()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    main()
