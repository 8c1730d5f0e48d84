"""From what was typed to the workbooks that are meant: files, folders and globs."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from commissioning_schemas.words import nearest

from ..profile_files import is_excluded

_WORKBOOKS = (".xlsx", ".xlsm")
_OLD_WORKBOOKS = (".xls", ".xlsb")


class NoSuchPathError(ValueError):
    """A path that is named and does not exist."""


@dataclass
class Found:
    """The workbooks, each with the path that reports show, and what was passed over."""

    workbooks: dict[Path, str] = field(default_factory=dict)
    without: list[str] = field(default_factory=list)
    owner_files: int = 0
    excluded: int = 0
    old_workbooks: list[str] = field(default_factory=list)


def find_workbooks(paths: Sequence[str]) -> Found:
    """Return the workbooks that the paths mean, each once, in the order given.

    A folder is searched with all folders in it, and its workbooks come in the order of their
    paths. NoSuchPathError where a path is no file, folder or glob.
    """
    missing = [path for path in paths if not os.path.exists(path) and not glob.has_magic(path)]
    if missing:
        raise NoSuchPathError("\n".join(map(_says_missing, missing)))
    found, seen = Found(), set[Path]()
    for path in paths:
        if os.path.isfile(path):
            files = [path]
        else:
            inside = sorted(_files_of(path), key=lambda each: each.replace(os.sep, "/"))
            files = list(_workbooks_among(inside, found))
            if not files:
                found.without.append(path)
        for file in files:
            if (real := Path(file).resolve()) not in seen:
                seen.add(real)
                found.workbooks[Path(file)] = file.replace(os.sep, "/")
    return found


def named_files(paths: Sequence[str]) -> list[Path]:
    """Return files that are named one by one; NoSuchPathError where one of them is none."""
    missing = [path for path in paths if not os.path.isfile(path)]
    if missing:
        raise NoSuchPathError("\n".join(map(_says_missing, missing)))
    return [Path(path) for path in paths]


def _files_of(path: str) -> Iterator[str]:
    if os.path.isdir(path):
        yield from _walk(path)
        return
    for match in glob.iglob(path, recursive=True):
        if os.path.isdir(match):
            yield from _walk(match)
        else:
            yield match


def _walk(folder: str) -> Iterator[str]:
    for here, _, names in os.walk(folder):
        for name in names:
            yield os.path.normpath(os.path.join(here, name))


def _workbooks_among(files: Iterable[str], found: Found) -> Iterator[str]:
    for file in dict.fromkeys(files):
        kind = os.path.splitext(file)[1].casefold()
        if os.path.basename(file).startswith("~$"):
            found.owner_files += 1
        elif kind in _WORKBOOKS and is_excluded(Path(file)):
            found.excluded += 1
        elif kind in _WORKBOOKS:
            yield file
        elif kind in _OLD_WORKBOOKS:
            found.old_workbooks.append(file)


def _says_missing(path: str) -> str:
    folder, name = os.path.split(path)
    try:
        guess = nearest(name, os.listdir(folder or "."))
    except OSError:
        guess = None
    hint = f' Did you mean "{os.path.join(folder, guess)}"?' if guess else ""
    return f'There is no file or folder "{path}".{hint}'
