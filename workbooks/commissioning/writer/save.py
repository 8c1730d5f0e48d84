"""A file written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from .lock import locked
from .not_saved import ChangedError, InUseError, NotSavedError, OpenInExcelError, ReadOnlyError

__all__ = [
    "ChangedError",
    "InUseError",
    "NotSavedError",
    "OpenInExcelError",
    "ReadOnlyError",
    "refuse_unsafe",
    "save",
]


def save(path: Path, data: bytes, *, replace: bool = False, sha256: str = "") -> None:
    """Write a file through a temporary one beside it, so that no half of it is ever seen.

    ``sha256``, in hexadecimal digits, is that of the file as it was read; it must still be so.
    FileExistsError where it is there already, unless ``replace``; NotSavedError where it is open
    in Excel or elsewhere, read-only, or changed since; OSError where the folder or the disk will
    not have it. A link stays a link, and a file that is replaced keeps its rights.
    """
    path = path.resolve()
    refuse_unsafe(path)
    handle, temporary = tempfile.mkstemp(".tmp", f".{path.name[:60]}-", path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _take_rights(path, temporary)
        with locked(path):
            refuse_unsafe(path)
            if sha256:
                _check_unchanged(path, sha256)
            if not replace and path.exists():
                raise FileExistsError(f"{path.name} is there already")
            _replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(path.parent)


def refuse_unsafe(path: Path) -> None:
    """Raise NotSavedError where a file is open in Excel or read-only, before any work is done."""
    path = path.resolve()
    if path.with_name(f"~${path.name}").exists():
        raise OpenInExcelError(path.name)
    with suppress(FileNotFoundError):
        if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
            raise ReadOnlyError(path.name)


def _check_unchanged(path: Path, sha256: str) -> None:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise ChangedError(path.name) from error
    if found != sha256.lower():
        raise ChangedError(path.name)


def _replace(temporary: str, path: Path) -> None:
    try:
        os.replace(temporary, path)
    except PermissionError as error:
        # Windows refuses to replace a file that any program has open.
        raise InUseError(path.name) from error


def _take_rights(path: Path, temporary: str) -> None:
    """Give the temporary file the rights of the one it replaces, or those of any new file."""
    if path.exists():
        former = path.stat()
        if os.name == "posix":
            # Only an administrator may give a file away; for others it is their own anyway.
            with suppress(PermissionError):
                os.chown(temporary, former.st_uid, former.st_gid)
        os.chmod(temporary, former.st_mode & 0o7777)
    else:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)


def _sync_folder(folder: Path) -> None:
    # A new name lasts through a power cut only once its folder is written too. Not every network
    # drive can be told to; the file itself is safe by now, so that is no reason to report failure.
    if os.name == "posix":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
