"""What a search through folders leaves out: what git ignores, and what the office excludes."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class LeftOut:
    """Tells which files and folders below a folder are left out, by its own and higher files.

    ``.gitignore`` is read in each folder and in those above, up to the one that git keeps;
    ``exclude`` in the nearest ``commissioning.toml`` at or above the folder. MapFileError where
    that cannot be used.
    """

    def __init__(self, start: Path) -> None:
        from ..profile_files import profile_above, read_profile

        self._start = Path(os.path.abspath(start))
        above = [self._start, *self._start.parents]
        self._top = next((one for one in above if (one / ".git").exists()), self._start)
        self._specs: dict[Path, GitIgnoreSpec | None] = {}
        self._folders: dict[Path, bool] = {self._start: False}
        profile = profile_above(self._start)
        self._home = profile.parent if profile is not None else self._start
        excluded = _spec_of(read_profile(profile).exclude) if profile is not None else None
        self._excluded = self._unless_it_names_the_start(excluded, self._home)

    def folder(self, path: str | Path) -> bool:
        """Tell whether a folder is left out, with all that it holds."""
        place = Path(os.path.abspath(path))
        if place not in self._folders:
            self._folders[place] = (
                place.name == ".git" or self._in_left_out(place) or self._is_named(place, "/")
            )
        return self._folders[place]

    def file(self, path: str | Path) -> bool:
        """Tell whether a file is left out."""
        place = Path(os.path.abspath(path))
        return self._in_left_out(place) or self._is_named(place, "")

    def _in_left_out(self, place: Path) -> bool:
        # The folder that a person named is searched even where git ignores it.
        inside = self._start in place.parents and place.parent != self._start
        return inside and self.folder(place.parent)

    def _is_named(self, place: Path, end: str) -> bool:
        if self._excluded is not None and place.is_relative_to(self._home):
            name = place.relative_to(self._home).as_posix() + end
            if self._excluded.match_file(name):
                return True
        for folder in self._folders_above(place):
            spec = self._spec(folder)
            if spec is not None:
                said = spec.check_file(place.relative_to(folder).as_posix() + end).include
                if said is not None:
                    return said
        return False

    def _folders_above(self, place: Path) -> Iterator[Path]:
        """Yield the folders whose word counts, the nearest first."""
        for folder in place.parents:
            if not folder.is_relative_to(self._top):
                return
            yield folder

    def _spec(self, folder: Path) -> GitIgnoreSpec | None:
        if folder not in self._specs:
            try:
                lines = (folder / ".gitignore").read_text("utf-8", "replace").splitlines()
            except OSError:
                lines = []
            spec = _spec_of(lines)
            self._specs[folder] = self._unless_it_names_the_start(spec, folder)
        return self._specs[folder]

    def _unless_it_names_the_start(
        self, spec: GitIgnoreSpec | None, folder: Path
    ) -> GitIgnoreSpec | None:
        """Pass over the word of a higher folder that would leave out all that was asked for."""
        if spec is None or folder not in self._start.parents:
            return spec
        start = self._start.relative_to(folder).as_posix()
        return None if spec.match_file(f"{start}/") else spec


def _spec_of(patterns: Collection[str]) -> GitIgnoreSpec | None:
    if not patterns:
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
