"""Jobs: each workbook with the map that it is read by, before the first of them is opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from commissioning_schemas.maps import Map, Profile

from ..map_files import map_beside, read_map
from ..profile_files import profile_for


@dataclass(frozen=True)
class Job:
    """One workbook to check: where it is, the name that reports show, its map and its profile."""

    path: Path
    shown: str
    map_path: Path | None = None
    map: Map | None = None
    profile: Profile | None = None


def jobs_for(workbooks: Mapping[Path, str], map_file: str | None = None) -> list[Job]:
    """Return a job for each workbook; MapFileError where one of the maps or profiles is wrong.

    Without ``map_file`` each workbook has the map that lies beside it, if there is one.
    """
    if map_file is not None:
        given = Path(map_file)
        map = read_map(given)
        return [
            Job(path, shown, given, map, profile_for(path)) for path, shown in workbooks.items()
        ]
    return [_job(path, shown) for path, shown in workbooks.items()]


def _job(path: Path, shown: str) -> Job:
    beside = map_beside(path)
    map = read_map(beside) if beside is not None else None
    return Job(path, shown, beside, map, profile_for(path))
