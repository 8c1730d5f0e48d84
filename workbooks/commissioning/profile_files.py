"""An office's profile: ``commissioning.toml``, found upward from a workbook."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from commissioning_schemas.maps import MapError, Profile, parse_profile

from .map_files import MapFileError

NAME = "commissioning.toml"


def profile_for(workbook: Path) -> Profile | None:
    """Return the profile of the nearest folder above a workbook that has one.

    MapFileError where it cannot be used.
    """
    found = profile_path(workbook)
    return _read(found, found.stat().st_mtime_ns) if found is not None else None


def profile_path(workbook: Path) -> Path | None:
    """Return the path of the nearest profile; ``None`` where there is none."""
    folder = workbook.resolve().parent
    spots = (each / NAME for each in (folder, *folder.parents))
    return next((spot for spot in spots if spot.is_file()), None)


def is_excluded(workbook: Path) -> bool:
    """Tell whether the profile passes a workbook over that a folder or glob holds.

    Its patterns are those of ``Path.match``, against the path below the profile's folder.
    """
    path = profile_path(workbook)
    profile = profile_for(workbook) if path is not None else None
    if path is None or profile is None:
        return False
    below = workbook.resolve().relative_to(path.parent)
    return any(below.match(pattern) or _in_folder(below, pattern) for pattern in profile.exclude)


def _in_folder(below: Path, pattern: str) -> bool:
    """Tell whether a pattern such as ``old/`` or ``old/**`` names a folder above a file."""
    folder = pattern.removesuffix("**").removesuffix("/")
    return bool(folder) and any(str(up) == folder or up.name == folder for up in below.parents)


def read_profile(path: Path) -> Profile:
    """Return the profile that a file holds; MapFileError where it cannot be used."""
    try:
        return parse_profile(tomllib.loads(path.read_text("utf-8-sig")))
    except OSError as error:
        raise MapFileError(f"{path}: the profile cannot be opened ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise MapFileError(f"{path}: the profile is not UTF-8 text.") from error
    except tomllib.TOMLDecodeError as error:
        raise MapFileError(f"{path}: the profile is not TOML: {error}.") from error
    except MapError as error:
        raise MapFileError(f"{path}: {error}") from error


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> Profile:
    return read_profile(path)
