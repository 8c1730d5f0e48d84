"""Format, lint, types, tests and coverage, by one command: ``python tests/everything.py``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
STYLE = [
    ["ruff", "format", "--check", "."],
    ["ruff", "check", "."],
    ["mypy"],
]
TESTS = [["pytest", "--cov", "-n", "auto", "--dist", "loadfile"]]


def main(*arguments: str) -> int:
    """Run every step, the failed ones too, and say at the end which failed."""
    steps = STYLE if "--without-tests" in arguments else STYLE + TESTS
    failed = []
    for step in steps:
        print("==", *step, flush=True)
        if subprocess.run([sys.executable, "-m", *step], cwd=ROOT).returncode:
            failed.append(" ".join(step))
    print("All passed." if not failed else f"Failed: {', '.join(failed)}.")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
