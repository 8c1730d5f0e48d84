"""What a search through folders leaves out: what git ignores, and what the office excludes."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

PROFILE = "commissioning.toml"


class ProfileError(ValueError):
    """A ``commissioning.toml`` that cannot be used; its text names the file and says why."""


class LeftOut:
    """Tells which files and folders below a folder are left out, by its own and higher files.

    ``.gitignore`` is read in each folder and in those above, up to the one that git keeps;
    ``exclude`` in the nearest ``commissioning.toml`` at or above the folder.
    """

    def __init__(self, start: Path) -> None:
        self._start = Path(os.path.abspath(start))
        above = [self._start, *self._start.parents]
        self._top = next((one for one in above if (one / ".git").exists()), self._start)
        self._specs: dict[Path, GitIgnoreSpec | None] = {}
        self._folders: dict[Path, bool] = {self._start: False}
        profile = next((one / PROFILE for one in above if (one / PROFILE).is_file()), None)
        self._home = profile.parent if profile is not None else self._start
        excluded = excluded_by(profile) if profile is not None else None
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
            spec = _spec_of(lines) if lines else None
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


def excluded_by(profile: Path) -> GitIgnoreSpec | None:
    """Return what a profile excludes, in the way of ``.gitignore`` and from its own folder."""
    try:
        content = tomllib.loads(profile.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProfileError(f"{profile}: the file cannot be read as TOML: {error}.") from error
    patterns: Sequence[object] = content.get("exclude", [])
    if not isinstance(patterns, list) or not all(isinstance(one, str) for one in patterns):
        raise ProfileError(
            f'{profile}: exclude should be a list of names, such as exclude = ["archive/"].'
        )
    return _spec_of(map(str, patterns)) if patterns else None


def _spec_of(patterns: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
