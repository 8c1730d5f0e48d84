"""The mark by which a system remembers that a file came from the internet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def came_from_the_web(path: Path) -> bool:
    """Tell whether a file carries the mark."""
    if sys.platform == "darwin":
        command = ["xattr", "-p", "com.apple.quarantine", str(path)]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    # Windows keeps it in a second stream of the file; elsewhere no file has that name.
    return Path(f"{path}:Zone.Identifier").exists()
