"""``check --annotate``: a copy of the one workbook that was checked, with its findings in it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .destination import destination
from .job import Job
from .wrong_use import WrongUse

if TYPE_CHECKING:
    from ..checking import WorkbookResult


def refuse_copy(out: Path, jobs: Sequence[Job], *, whole: bool, force: bool) -> None:
    """End the command where no copy can be made: for several workbooks, or in that place."""
    if len(jobs) != 1:
        raise WrongUse(f"--annotate is for one workbook; the paths name {len(jobs)}.")
    if not whole:
        raise WrongUse("--annotate lists every finding: leave out --select and --ignore.")
    destination(jobs[0].path, out, in_place=False, force=force)


def write_copy(ctx: click.Context, out: Path, job: Job, checked: WorkbookResult) -> None:
    """Write the copy, and say so; a workbook that could not be read has none."""
    from ..annotating import annotated
    from ..reports.harmless import harmless
    from .new_file import put
    from .saying import telling_why

    if checked.grid is None:
        click.echo(harmless(f"{out} was not written: the workbook cannot be read."), err=True)
        return
    with telling_why(ctx, job.path):
        data = job.path.read_bytes()
        if hashlib.sha256(data).hexdigest() != checked.sha256:
            raise WrongUse(harmless(f'"{job.path}" was changed while it was checked. Try again.'))
        put(out, annotated(data, checked.grid, checked.result, job.map), force=True)
    click.echo(harmless(f"Written to {out}: see its sheet Checks."), err=True)
