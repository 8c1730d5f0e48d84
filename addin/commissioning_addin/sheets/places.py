"""Where new files of a person go."""

from __future__ import annotations

from pathlib import Path


def own_folder(home: Path | None = None) -> Path:
    """Return the folder of the person's documents."""
    home = home or Path.home()
    documents = home / "Documents"
    return documents if documents.is_dir() else home


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """Return a name that no file of the folder has yet: ``Plan.xlsx``, ``Plan (2).xlsx``."""
    path, number = folder / f"{stem}{suffix}", 2
    while path.exists():
        path, number = folder / f"{stem} ({number}){suffix}", number + 1
    return path
