"""An office's profile: ``commissioning.toml``, found upward from a workbook."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from commissioning_schemas.maps import Map, Profile, parse_profile, with_profile
from commissioning_schemas.maps.profile import PROFILE_NAME

from .map_files import read_map, read_toml


def profile_for(workbook: Path) -> Profile | None:
    """Return the profile of the nearest folder above a workbook that has one.

    MapFileError where it cannot be used.
    """
    found = profile_path(workbook)
    return _read(found, found.stat().st_mtime_ns) if found is not None else None


def profile_path(workbook: Path) -> Path | None:
    """Return the path of the nearest profile; ``None`` where there is none."""
    return profile_above(workbook.resolve().parent)


def profile_above(folder: Path) -> Path | None:
    """Return the path of the profile in a folder or the nearest above it that has one."""
    spots = (each / PROFILE_NAME for each in (folder, *folder.parents))
    return next((spot for spot in spots if spot.is_file()), None)


def map_for(workbook: Path, path: Path) -> Map:
    """Return the map of a workbook from its file, with what the office's profile adds to it.

    MapFileError where one of the two cannot be used.
    """
    return with_profile(read_map(path), profile_for(workbook))


def read_profile(path: Path) -> Profile:
    """Return the profile that a file holds; MapFileError where it cannot be used."""
    return read_toml(path, "the profile is", parse_profile)


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> Profile:
    return read_profile(path)
