"""Map files, and how files that people write are read: what is wrong in one is said once."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from commissioning_schemas.maps import Map, MapError, parse_map

T = TypeVar("T")


class MapFileError(ValueError):
    """A file that cannot be used; its text names the file and says why."""


def map_beside(workbook: Path) -> Path | None:
    """Return ``NAME.map.toml`` beside ``NAME.xlsx``; ``None`` where there is none."""
    beside = workbook.with_suffix(".map.toml")
    return beside if beside.is_file() else None


def read_map(path: Path) -> Map:
    """Return the map that a file holds; MapFileError where it cannot be used."""
    return read_toml(path, "the map is", _map)


def map_of(text: str, place: str) -> Map:
    """Return the map that a text holds; MapFileError names the place where it stands."""
    return parse_toml(text, place, "the map is", _map)


def _map(content: dict[str, Any]) -> Map:
    found = parse_map(content)
    if not (found.tables or found.texts):
        raise MapError(
            "the map names nothing to check. Give it a [[table]] for each table of the "
            "workbook, or a [[text]] for a sheet of sentences."
        )
    return found


def read_toml(path: Path, what: str, parse: Callable[[dict[str, Any]], T]) -> T:
    """Return what ``parse`` makes of a file; MapFileError where it cannot be used.

    ``what`` is the file in words, with its verb, such as "the map is".
    """
    name, _, verb = what.rpartition(" ")
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise MapFileError(f"{path}: {name} cannot be opened ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise MapFileError(f"{path}: {name} {verb} not UTF-8 text.") from error
    return parse_toml(text, str(path), what, parse)


def parse_toml(text: str, place: str, what: str, parse: Callable[[dict[str, Any]], T]) -> T:
    """Return what ``parse`` makes of a text; MapFileError names the place where it stands."""
    try:
        return parse(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise MapFileError(f"{place}: {what} not TOML: {error}.") from error
    except MapError as error:
        raise MapFileError(f"{place}: {error}") from error


def shown_map(path: Path | None) -> str | None:
    """Return the name of a map as reports show it; ``None`` where there is none."""
    return with_slashes(path) if path is not None else None


def with_slashes(path: str | os.PathLike[str]) -> str:
    """Write a path with ``/`` between its parts on every system."""
    return os.fspath(path).replace(os.sep, "/")
