"""From managers' workbooks to one workbook of the template, with what does not fit together."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from commissioning_schemas.check import conclude, gather, to_findings
from commissioning_schemas.combining import Combined, placed, with_causes
from commissioning_schemas.combining import combine as combine_books
from commissioning_schemas.findings import Said
from commissioning_schemas.maps import Profile

from ..annotating import annotated
from ..batch.job import Job
from ..checking import WorkbookResult
from ..collector import collector_paused
from ..reader import read
from ..sheets.sources import sources_sheet
from ..template import build_workbook
from ..writer import put_sheets
from .office import office_of
from .opened import Opened, names_of, opened

_SAID_WITH_FILES = ("ARI-010", "BUD-001")
"""Codes of which the check of the new workbook says less than the comparison of the old ones."""


class NotCombinableError(ValueError):
    """Workbooks that cannot be combined; the text says which, and why."""


@dataclass(frozen=True)
class CombinedWorkbook:
    """The new workbook as bytes, and what was found in it and in those that it was made of.

    ``data`` is ``None`` where one of the workbooks could not be read; then nothing is made.
    ``results`` are those of the workbooks in the order given, and that of the new one last.
    """

    data: bytes | None
    results: Sequence[WorkbookResult]


def combine(
    jobs: Sequence[Job], shown: str, also: Collection[str] = (), profile: Profile | None = None
) -> CombinedWorkbook:
    """Combine workbooks into one that reports name ``shown``; nothing is written.

    ``also`` are the codes of the extended set to look for in it, ``profile`` what its office
    says. NotCombinableError where a workbook has no map and is not of the template.
    """
    with collector_paused():
        found = [opened(job) for job in jobs]
        unknown = [one for one in found if isinstance(one, Opened) and not one.is_known]
        if unknown:
            raise NotCombinableError("\n".join(map(_no_map, unknown)))
        read_in_full = [one for one in found if isinstance(one, Opened) and not one.grid.unreadable]
        if len(read_in_full) < len(found):
            return CombinedWorkbook(None, [_alone(one) for one in found])
        files = names_of(jobs)
        named = dict(zip(files, read_in_full, strict=True))
        combined = combine_books([one.source(file) for file, one in named.items()])
        office = office_of(combined, [one.grid for one in read_in_full])
        data = put_sheets(build_workbook(office), [sources_sheet(combined.origins)])
        data, result = _checked(data, shown, combined, also, profile)
        seen = {one.fingerprint for one in result.result.findings}
        sources = [one.result(combined.left[file], seen) for file, one in named.items()]
        return CombinedWorkbook(data, [*sources, result])


def _checked(
    data: bytes, shown: str, combined: Combined, also: Collection[str], profile: Profile | None
) -> tuple[bytes, WorkbookResult]:
    """Check the new workbook, and return it with its findings in the sheet Checks."""
    grid = read(data)
    evidence = gather(grid, None, also, profile)
    result = conclude(evidence, grid)
    # What the workbooks make together is added last: it puts no figure of this one in doubt.
    across = list(placed(combined.across, evidence.book))
    said = [one for one in evidence.said if not _is_said_better(one, across)]
    findings = with_causes(to_findings([*said, *across], grid), combined)
    result = replace(result, findings=tuple(findings))
    data = annotated(data, grid, result)
    digest = hashlib.sha256(data).hexdigest()
    return data, WorkbookResult(shown, digest, result, grid=grid)


def _is_said_better(said: Said, across: Sequence[Said]) -> bool:
    """Tell whether what two workbooks make together says what the check says, and more."""
    return said.code in _SAID_WITH_FILES and any(
        (one.code, one.place.sheet, one.place.cell)
        == (said.code, said.place.sheet, said.place.cell)
        for one in across
    )


def _alone(one: Opened | WorkbookResult) -> WorkbookResult:
    return one.result((), frozenset()) if isinstance(one, Opened) else one


def _no_map(one: Opened) -> str:
    path = Path(one.job.shown)
    return (
        f"{path}: it has no map and is not of the template, so what its columns mean would be "
        f'guessed. Run commissioning map "{path}", or leave it out.'
    )
