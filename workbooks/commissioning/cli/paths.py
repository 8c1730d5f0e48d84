"""From what was typed to the workbooks that are meant: files, folders and globs."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from commissioning_schemas.words import nearest

from .left_out import LeftOut
from .path_list import with_listed

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
    old_workbooks: list[str] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    left_out_folders: list[str] = field(default_factory=list)


def find_workbooks(paths: Sequence[str]) -> Found:
    """Return the workbooks that the paths mean, each once, in the order given.

    A folder is searched with all folders in it, and its workbooks come in the order of their
    paths; what git ignores or the office excludes is left out of it, and of a glob, and so is a
    workbook of findings that an earlier check wrote there. A file that is named is never left
    out. ``-`` stands for the paths that standard input lists. NoSuchPathError where a path is no
    file, folder or glob; MapFileError where the office's profile cannot be used.
    """
    paths = with_listed(paths)
    if not paths:
        return Found(without=["the list on standard input"])
    missing = [path for path in paths if not os.path.exists(path) and not glob.has_magic(path)]
    if missing:
        raise NoSuchPathError("\n".join(map(_says_missing, missing)))
    found, seen = Found(), set[Path]()
    for path in paths:
        if os.path.isfile(path):
            files = [path]
        else:
            inside = sorted(_files_of(path, found), key=lambda each: each.replace(os.sep, "/"))
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


def _files_of(path: str, found: Found) -> Iterator[str]:
    if os.path.isdir(path):
        yield from _walk(path, LeftOut(Path(path)), found)
        return
    left_out = LeftOut(_start_of(path))
    for match in glob.iglob(path, recursive=True):
        if not os.path.isdir(match):
            yield from _kept(match, left_out, found)
        elif not left_out.folder(match):
            yield from _walk(match, left_out, found)


def _start_of(pattern: str) -> Path:
    """Return the folder that a glob searches: the part of it that is a plain path."""
    folder = Path(pattern)
    while glob.has_magic(str(folder)):
        folder = folder.parent
    return folder


def _walk(folder: str, left_out: LeftOut, found: Found) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        inside = {name: os.path.normpath(os.path.join(here, name)) for name in folders}
        passed = [name for name, path in inside.items() if left_out.folder(path)]
        found.left_out_folders += (inside[name] for name in passed if name != ".git")
        folders[:] = sorted(set(folders) - set(passed))
        for name in names:
            yield from _kept(os.path.normpath(os.path.join(here, name)), left_out, found)


def _kept(path: str, left_out: LeftOut, found: Found) -> Iterator[str]:
    if os.path.splitext(path)[1].casefold() not in (*_WORKBOOKS, *_OLD_WORKBOOKS):
        return
    if os.path.basename(path).startswith("~$") or not left_out.file(path):
        yield path
    else:
        found.left_out.append(path)


def _workbooks_among(files: Iterable[str], found: Found) -> Iterator[str]:
    from ..reports.findings_workbook import is_findings_workbook

    for file in dict.fromkeys(files):
        kind = os.path.splitext(file)[1].casefold()
        if os.path.basename(file).startswith("~$"):
            found.owner_files += 1
        elif kind in _WORKBOOKS and is_findings_workbook(Path(file)):
            found.reports.append(file)
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
