"""Where the workbooks that come with the product are, in the clone and in an installed copy."""

from __future__ import annotations

from pathlib import Path


def shipped(name: str) -> Path:
    """Return the path of ``template.xlsx`` or of a file in ``examples/``."""
    package = Path(__file__).parent
    installed = package / "shipped"
    return (installed if installed.is_dir() else package.parent) / name
