"""A job: one workbook to check, and what of its result is wanted back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from commissioning_schemas.acceptances import Acceptance
from commissioning_schemas.figures import Figure
from commissioning_schemas.maps import Map, Profile

from ..checking import WorkbookResult

LARGEST_CHUNK = 24
LARGEST_ALONE = 64
"""So many workbooks are checked together at most: by one of several, and by one who works alone.

Several want many chunks, so that they end together.
"""
_MOST_BYTES = 8_000_000


@dataclass(frozen=True)
class Job:
    """One workbook to check: where it is, the name that reports show, its map and profile.

    ``data`` are the bytes of the file, for a machine that cannot open it.
    """

    path: Path
    shown: str
    map_path: Path | None = None
    map: Map | None = None
    profile: Profile | None = None
    data: bytes | None = field(default=None, repr=False)

    @property
    def accepted(self) -> Sequence[Acceptance]:
        """The acceptances that its office's profile holds for it."""
        return self.profile.accepted_in(self.path.name) if self.profile is not None else ()


@dataclass(frozen=True)
class Wanted:
    """What of a result is wanted back; what is not need not be kept or sent.

    ``also`` are the codes of the extended set to look for. ``rules`` is the version of the
    rules that must have been applied, where another machine may have another one.
    """

    cells: bool = True
    figures: bool = True
    also: frozenset[str] = frozenset()
    rules: str | None = None

    def of(self, workbook: WorkbookResult) -> WorkbookResult:
        """Return a result without what is not wanted, and free of the workbook's own rows."""
        result = workbook.result
        figures: Sequence[Figure] = ()
        if self.figures:
            figures = tuple(one.alone for one in result.figures)
        return replace(
            workbook,
            result=replace(result, figures=figures),
            grid=workbook.grid if self.cells else None,
        )


def chunks(
    jobs: Sequence[Job], workers: int = 1, largest: int = LARGEST_CHUNK
) -> Iterator[list[Job]]:
    """Yield the jobs in order, a few at a time: what is checked together costs less.

    Large workbooks go alone, since those of a chunk are in memory at once.
    """
    most = max(1, min(largest, len(jobs) // (2 * workers)))
    chunk: list[Job] = []
    held = 0
    for job, size in zip(jobs, _sizes(jobs), strict=True):
        if chunk and (len(chunk) == most or held + size > _MOST_BYTES):
            yield chunk
            chunk, held = [], 0
        chunk.append(job)
        held += size
    if chunk:
        yield chunk


def _sizes(jobs: Iterable[Job]) -> Iterator[int]:
    for job in jobs:
        try:
            yield job.path.stat().st_size
        except OSError:
            yield 0
