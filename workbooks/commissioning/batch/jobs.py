"""Jobs: each workbook with the map that it is read by, before the first of them is opened."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from commissioning_schemas.maps import with_profile

from ..map_files import map_beside, read_map
from ..profile_files import map_for, profile_for
from .job import Job


def jobs_for(workbooks: Mapping[Path, str], map_file: str | None = None) -> list[Job]:
    """Return a job for each workbook; MapFileError where one of the maps or profiles is wrong.

    Without ``map_file`` each workbook has the map that lies beside it, if there is one.
    """
    if map_file is not None:
        given = Path(map_file)
        map = read_map(given)
        return [
            Job(path, shown, given, with_profile(map, profile), profile)
            for path, shown in workbooks.items()
            for profile in [profile_for(path)]
        ]
    return [_job(path, shown) for path, shown in workbooks.items()]


def _job(path: Path, shown: str) -> Job:
    beside = map_beside(path)
    map = map_for(path, beside) if beside is not None else None
    return Job(path, shown, beside, map, profile_for(path))
