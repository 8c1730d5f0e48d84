"""Install and remove: for one person, without an administrator, as often as one likes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from commissioning.writer.save import save

from ..desktop_files import desktop_file
from ..xlam import build_xlam
from .computer import SCRIPT, Computer, SetupError


def install(computer: Computer, xlam: Path | None = None) -> list[Path]:
    """Put the add-in, its configuration and a Mac's script in their places; return these.

    ``xlam`` is a file that was built before, where an office signs it. SetupError where Excel
    runs, or a path cannot be written so that Excel can read it.
    """
    computer.require_excel()
    computer.require_closed()
    configuration = _configuration(computer)
    contents = {
        computer.addin: build_xlam() if xlam is None else _read(xlam),
        computer.configuration: configuration,
    }
    if computer.script is not None:
        contents[computer.script] = desktop_file(SCRIPT).read_bytes()
    for path, data in contents.items():
        _put(path, data)
    return list(contents)


def remove(computer: Computer) -> list[Path]:
    """Take every trace of the add-in away, the log too; return what was there."""
    computer.require_excel()
    computer.require_closed()
    gone = []
    for path in _traces(computer):
        if path.is_dir():
            shutil.rmtree(path)
            gone.append(path)
        elif path.exists():
            path.unlink()
            gone.append(path)
    return gone


def _traces(computer: Computer) -> Iterator[Path]:
    yield computer.addin
    # On a Mac the folder around the configuration is Excel's own.
    yield computer.configuration if computer.is_mac else computer.configuration.parent
    if computer.script is not None:
        yield computer.script
    yield computer.log


def _configuration(computer: Computer) -> bytes:
    """Return the one line that names the interpreter; a blank line after it would stop Excel."""
    try:
        return f'"{computer.key}","{computer.interpreter}"\r\n'.encode(computer.encoding)
    except UnicodeEncodeError as error:
        raise SetupError(
            f"Excel cannot read the path of this Python, {computer.interpreter}, because of its "
            f"letter {error.object[error.start]!r}. Install Python "
            "in a folder with plain letters, such as C:\\Python, and run this again."
        ) from error


def _read(xlam: Path) -> bytes:
    try:
        return xlam.read_bytes()
    except OSError as error:
        raise SetupError(f'"{xlam}" cannot be read: {error.strerror}.') from error


def _put(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save(path, data, replace=True)
    except OSError as error:
        why = error.strerror or str(error)
        raise SetupError(f'"{path}" cannot be written: {why}.') from error
