"""``commissioning check``: check workbooks, and report what was found."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from ..reports.formats import FORMATS
from . import exits
from .batch_options import BatchOptions, batch_options
from .options import (
    extended_option,
    fail_on_option,
    force_option,
    map_option,
    report_options,
    verbose_option,
)
from .telling import report, tell_passed_over
from .wrong_use import wrong_use


class _Format(click.Choice[str]):
    """The formats of standard output, and a word on the one that is none."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value == "xlsx":
            self.fail("xlsx is written to a file only: --report xlsx=findings.xlsx", param, ctx)
        return super().convert(value, param, ctx)


@click.command()
@click.argument("paths", nargs=-1, required=True)
@report_options(_Format(FORMATS))
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="FORMAT=PATH",
    help="Write a report to a file too; may be given more than once.",
)
@click.option(
    "--annotate",
    metavar="OUT",
    type=click.Path(path_type=Path),
    help="Write a copy of the workbook with its findings in the sheet Checks.",
)
@force_option("OUT of --annotate")
@fail_on_option
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    help="Only these codes or families: BUD,TYP-004; rules of the extended set by their codes.",
)
@click.option("--ignore", multiple=True, metavar="CODES", help="All but these codes or families.")
@extended_option
@map_option("the workbooks")
@batch_options
@click.option(
    "--baseline",
    "baseline_file",
    metavar="FILE",
    help="Findings that were known before, which do not count.",
)
@click.option("-q", "--quiet", is_flag=True, help="Write the findings and nothing else.")
@verbose_option
@click.pass_context
def check(
    ctx: click.Context,
    paths: tuple[str, ...],
    form: str,
    reports: tuple[str, ...],
    annotate: Path | None,
    force: bool,
    fail_on: str,
    select: tuple[str, ...],
    extended: bool,
    ignore: tuple[str, ...],
    map_file: str | None,
    baseline_file: str | None,
    color: str,
    redact: bool,
    quiet: bool,
    verbose: bool,
    **batch: Unpack[BatchOptions],
) -> None:
    """Check workbooks, folders and globs.

    A folder is searched with all folders in it, but for what .gitignore names, or "exclude" in
    commissioning.toml. The path - stands for the list of paths on standard input. The command
    returns 0 where nothing at or above --fail-on was found; 1 where something was; 2 for a
    wrong option, map or path; 3 where a workbook could not be checked in full; 4 where a folder
    or glob held no workbook; 5 for a fault of this program.
    """
    from ..baselines import read_baseline
    from ..batch.jobs import jobs_for
    from ..reports.redact import redacted
    from .annotate import refuse_copy, write_copy
    from .baseline import with_baseline
    from .how import how_of, no_workers, wanted_for
    from .paths import find_workbooks
    from .progress import progress
    from .report_files import report_files, write_reports
    from .run_jobs import run_jobs
    from .selection import selection

    with wrong_use():
        found = find_workbooks(paths)
        jobs = jobs_for(found.workbooks, map_file)
        extended |= any(job.profile is not None and job.profile.extended for job in jobs)
        chosen = selection(select, ignore, extended=extended)
        files = report_files(reports, found.workbooks)
        before = read_baseline(Path(baseline_file)) if baseline_file is not None else None
        if annotate is not None:
            refuse_copy(annotate, jobs, whole=not (select or ignore), force=force)
        how = how_of(batch, quiet=quiet)
    fails = exits.failing(fail_on)
    wanted = wanted_for(form, *(file.form for file in files), cells=annotate is not None)
    with progress(len(jobs), wanted=batch["progress"]) as advance, no_workers():
        run = run_jobs(jobs, chosen, wanted, how, advance)
    if before is not None and baseline_file is not None:
        run = with_baseline(run, before, Path(baseline_file))
    shown = redacted(run) if redact else run
    write_reports(shown, files, fails)
    report(shown, form, color, fails, quiet=quiet, full=verbose)
    if annotate is not None and not run.partial:
        write_copy(ctx, annotate, jobs[0], run.workbooks[0])
    tell_passed_over(found, quiet=quiet, verbose=verbose)
    ctx.exit(exits.of(run, fail_on, lacking=bool(found.without)))
