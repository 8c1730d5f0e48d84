"""Results that were kept from an earlier run, for the workbooks that have not changed since."""

from __future__ import annotations

import hashlib

from ..cache import Cache
from ..cache.key import key_of
from ..checking import WorkbookResult, open_workbook
from ..map_files import shown_map
from .job import Job, Wanted


class Known:
    """A cache as a batch uses it."""

    def __init__(self, cache: Cache, wanted: Wanted) -> None:
        self._cache, self._wanted = cache, wanted

    def find(self, job: Job) -> WorkbookResult | None:
        """Return the kept result of a workbook; ``None`` where it must be checked."""
        try:
            with job.path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return None
        result = self._cache.find(self._key(sha256, job))
        if result is None:
            return None
        known = WorkbookResult(job.shown, sha256, result, shown_map(job.map_path))
        if not self._wanted.cells or not result.findings:
            return known
        opened = open_workbook(job.path, job.shown)
        if isinstance(opened, WorkbookResult) or opened[1] != sha256:
            return None
        return WorkbookResult(known.path, sha256, result, known.map, grid=opened[0])

    def keep(self, job: Job, found: WorkbookResult) -> None:
        """Keep a result, unless it is that of a file that was not read or of a fault of ours."""
        if found.sha256 and found.refusal is None and not found.result.faults:
            self._cache.keep(self._key(found.sha256, job), found.result)

    def _key(self, sha256: str, job: Job) -> str:
        return key_of(sha256, job.map, self._wanted.also, job.profile, job.accepted)

    def close(self) -> None:
        """Keep the cache within its bounds."""
        self._cache.close()
