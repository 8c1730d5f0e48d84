"""A file written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


class OpenInExcelError(OSError):
    """A file that a person has open in Excel."""


def save(path: Path, data: bytes, *, replace: bool = False) -> None:
    """Write a file through a temporary one beside it, so that no half of it is ever seen.

    FileExistsError where it is there already, unless ``replace``; OpenInExcelError where Excel
    keeps its owner file beside it; OSError where the folder or the disk will not have it.
    """
    path = path.resolve()
    if path.with_name(f"~${path.name}").exists():
        raise OpenInExcelError(f"{path.name} is open in Excel")
    handle, temporary = tempfile.mkstemp(".tmp", f".{path.name[:60]}-", path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode_for(path))
        if not replace and path.exists():
            raise FileExistsError(f"{path.name} is there already")
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
    _sync_folder(path.parent)


def _mode_for(path: Path) -> int:
    """Return the rights of the file that is replaced, or those that any new file gets."""
    if path.exists():
        return path.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    # A new name lasts through a power cut only once its folder is written too.
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
