"""Map files: where they lie, and what stands in them."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

from commissioning_schemas.maps import Map, MapError, parse_map


class MapFileError(ValueError):
    """A map file that cannot be used; its text names the file and says why."""


def map_beside(workbook: Path) -> Path | None:
    """Return ``NAME.map.toml`` beside ``NAME.xlsx``; ``None`` where there is none."""
    beside = workbook.with_suffix(".map.toml")
    return beside if beside.is_file() else None


def read_map(path: Path) -> Map:
    """Return the map that a file holds; MapFileError where it cannot be used."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise MapFileError(f"{path}: the map cannot be opened ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise MapFileError(f"{path}: the map is not UTF-8 text.") from error
    return map_of(text, str(path))


def map_of(text: str, place: str) -> Map:
    """Return the map that a text holds; MapFileError names the place where it stands."""
    try:
        found = parse_map(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise MapFileError(f"{place}: the map is not TOML: {error}.") from error
    except MapError as error:
        raise MapFileError(f"{place}: {error}") from error
    if not (found.tables or found.texts):
        raise MapFileError(
            f"{place}: the map names nothing to check. Give it a [[table]] for each table of the "
            "workbook, or a [[text]] for a sheet of sentences."
        )
    return found


def shown_map(path: Path | None) -> str | None:
    """Return the name of a map as reports show it; ``None`` where there is none."""
    return with_slashes(path) if path is not None else None


def with_slashes(path: str | os.PathLike[str]) -> str:
    """Write a path with ``/`` between its parts on every system."""
    return os.fspath(path).replace(os.sep, "/")
