"""Workbooks opened to be combined: each read with its own map, or as one of the template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from commissioning_schemas.check import conclude, gather
from commissioning_schemas.combining import Source, not_taken
from commissioning_schemas.evidence import Evidence
from commissioning_schemas.findings import Finding, Said, Severity
from commissioning_schemas.grid import Grid
from commissioning_schemas.result import NotChecked

from ..batch.job import Job
from ..checking import WorkbookResult, open_workbook
from ..map_files import shown_map
from ..reports.wording import counted
from ..sheets.sources import NAME
from ..template.office import SHEETS

_OF_THE_SHEETS = ("STR", "TYP", "ARI")


@dataclass(frozen=True)
class Opened:
    """One workbook that was read: its cells, and its tables before any question is put."""

    job: Job
    sha256: str
    grid: Grid
    evidence: Evidence

    @property
    def is_known(self) -> bool:
        """Tell whether it has a map or is of the template, so that no table was guessed."""
        return self.evidence.book.guess is None

    def source(self, file: str) -> Source:
        """Return its tables, under the name that messages show."""
        return Source(file, self.evidence.book)

    def result(self, left: Sequence[Said], said_elsewhere: Set[str]) -> WorkbookResult:
        """Return what is wrong with its sheets and cannot be seen in the new workbook.

        ``left`` is what was not taken over; ``said_elsewhere`` are the fingerprints of what the
        new workbook's own check says.
        """
        self.evidence.said.extend(left)
        result = conclude(self.evidence, self.grid)
        kept = tuple(one for one in result.findings if _counts(one, said_elsewhere))
        job, more = self.job, self._not_shown(result.findings, kept, said_elsewhere)
        return WorkbookResult(
            job.shown,
            self.sha256,
            replace(result, findings=kept, figures=(), not_checked=(*result.not_checked, *more)),
            shown_map(job.map_path),
            grid=self.grid,
        )

    def _not_shown(
        self, found: Sequence[Finding], kept: Sequence[Finding], said_elsewhere: Set[str]
    ) -> Iterator[NotChecked]:
        """Yield what of the workbook is not taken over, and how many findings are not shown."""
        for what, why in not_taken(self.evidence.book, (*SHEETS, NAME)):
            yield NotChecked(what, why)
        elsewhere = sum(one.fingerprint in said_elsewhere for one in found)
        if number := len(found) - len(kept) - elsewhere:
            yield NotChecked(
                "The workbook on its own",
                f"{counted(number, 'finding')} more; commissioning check shows all of them",
            )


def _counts(finding: Finding, said_elsewhere: Set[str]) -> bool:
    return (
        finding.severity is Severity.ERROR
        and finding.code[:3] in _OF_THE_SHEETS
        and finding.fingerprint not in said_elsewhere
    )


def opened(job: Job) -> Opened | WorkbookResult:
    """Read a workbook; what is returned of one that is refused says why."""
    found = open_workbook(job.path, job.shown, job.map_path, job.data)
    if isinstance(found, WorkbookResult):
        return found
    grid, sha256 = found
    return Opened(job, sha256, grid, gather(grid, job.map, profile=job.profile))


def names_of(jobs: Sequence[Job]) -> list[str]:
    """Return the name of each workbook for messages: with its folders where names repeat."""
    names = [job.path.name for job in jobs]
    return [
        name if names.count(name) == 1 else job.shown for name, job in zip(names, jobs, strict=True)
    ]
