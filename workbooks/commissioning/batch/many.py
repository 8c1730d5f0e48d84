"""Many workbooks for a program: ``commissioning.check_many(paths)``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from pathlib import Path

from ..cache import Cache
from ..checking import WorkbookResult
from ..map_files import with_slashes
from .check_jobs import How, check_jobs
from .crew import NO_LIMITS, Limits
from .job import Wanted
from .jobs import jobs_for


def check_many(
    paths: Iterable[str | os.PathLike[str]],
    map: str | os.PathLike[str] | None = None,
    *,
    executor: Executor | None = None,
    jobs: int | None = 1,
    seconds: float | None = None,
    megabytes: int | None = None,
    cache: bool | str | os.PathLike[str] = False,
    cells: bool = False,
) -> Iterator[WorkbookResult]:
    """Check workbook files, and yield the result of each in the order of the paths.

    Each has the result that ``check`` gives it, but for its ``grid``, which is there only with
    ``cells``. They are checked in this process, by ``jobs`` processes at once (``None``: as
    many as pay), or by an ``executor``: any of ``concurrent.futures``, or that of a cluster
    (``distributed.Client(...).get_executor()``), to which the files are sent. A workbook whose
    check takes more ``seconds`` or ``megabytes`` than it may, or that ends the process which
    checks it, gives a result that is not complete; the others do not suffer.

    ``cache`` keeps results of unchanged workbooks for a later run: in a folder, or with
    ``True`` in the usual one of this user.

    FileNotFoundError where there is no such file, MapFileError where a map is wrong, and
    ValueError where limits are given for an executor, all before anything is checked.
    CacheError where nothing can be kept; WorkersError where the workers cannot work.
    """
    files = {Path(path): with_slashes(path) for path in paths}
    for path, shown in files.items():
        if not path.is_file():
            raise FileNotFoundError(f"There is no file {shown}")
    limits = Limits(seconds, megabytes)
    if executor is not None and limits != NO_LIMITS:
        raise ValueError("The limits of an executor's processes are its own to set.")
    kept = Cache(None if cache is True else Path(cache)) if cache is not False else None
    how = How(jobs, limits, executor, kept)
    return check_jobs(
        jobs_for(files, os.fspath(map) if map is not None else None), Wanted(cells=cells), how
    )
