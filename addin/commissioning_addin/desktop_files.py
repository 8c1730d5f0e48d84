"""Where the texts are that the add-in is built from, in the clone and in an installed copy."""

from __future__ import annotations

from pathlib import Path


def desktop_file(name: str) -> Path:
    """Return the path of a file of ``addin/desktop``."""
    package = Path(__file__).parent
    installed = package / "desktop"
    return (installed if installed.is_dir() else package.parent / "desktop") / name
