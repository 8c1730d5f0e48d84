"""Folders that a program keeps in step with other machines, where another copy may be open."""

from __future__ import annotations

import os
import re
from pathlib import Path

_NAMES = re.compile(
    r"(OneDrive|SharePoint|Dropbox|Google ?Drive|iCloud ?Drive|Mobile Documents|Box Sync)\b.*",
    re.IGNORECASE,
)


def kept_in_step(path: Path) -> str:
    """Return the folder by which a path is kept in step elsewhere; "" where there is none."""
    for variable in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        root = os.environ.get(variable)
        if root and path.resolve().is_relative_to(Path(root).resolve()):
            return Path(root).name
    return next((part for part in path.resolve().parts[:-1] if _NAMES.fullmatch(part)), "")
