"""From managers' workbooks to one workbook of the template, with what does not fit together."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from commissioning_schemas.check import conclude, gather
from commissioning_schemas.combining import Combined, placed, with_causes
from commissioning_schemas.combining import combine as combine_books
from commissioning_schemas.findings import Finding, Said
from commissioning_schemas.maps import Profile

from ..batch.job import Job
from ..checking import WorkbookResult, collector_paused
from ..reader import read
from ..sheets.sources import sources_sheet
from ..template import build_workbook
from ..writer import put_sheets
from .office import office_of
from .opened import Opened, names_of, opened


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
        result = _checked(data, shown, combined, also, profile)
        seen = {one.fingerprint for one in result.result.findings}
        sources = [one.result(combined.left[file], seen) for file, one in named.items()]
        return CombinedWorkbook(data, [*sources, result])


def _checked(
    data: bytes, shown: str, combined: Combined, also: Collection[str], profile: Profile | None
) -> WorkbookResult:
    grid = read(data)
    evidence = gather(grid, None, also, profile)
    said = list(placed(combined.across, evidence.book))
    evidence.said.extend(said)
    result = conclude(evidence, grid)
    findings = [one for one in result.findings if not _is_said_better(one, said)]
    result = replace(result, findings=list(with_causes(findings, combined)))
    return WorkbookResult(shown, hashlib.sha256(data).hexdigest(), result, grid=grid)


def _is_said_better(finding: Finding, across: Sequence[Said]) -> bool:
    """Tell whether what two workbooks make together says what the check says, and more."""
    same = [
        one
        for one in across
        if one.code == finding.code == "ARI-010"
        and (one.place.sheet, one.place.cell) == (finding.sheet, finding.cell)
    ]
    return bool(same) and all(finding.message != f"{one.place}: {one.message}" for one in same)


def _alone(one: Opened | WorkbookResult) -> WorkbookResult:
    return one.result((), frozenset()) if isinstance(one, Opened) else one


def _no_map(one: Opened) -> str:
    path = Path(one.job.shown)
    return (
        f"{path}: it has no map and is not of the template, so what its columns mean would be "
        f'guessed. Run commissioning map "{path}", or leave it out.'
    )
