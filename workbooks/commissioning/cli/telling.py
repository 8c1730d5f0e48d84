"""Telling: the report to standard output, and what stands beside it to standard error."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from .program import tell_of_fault
from .screen import wants_colour, width

if TYPE_CHECKING:
    from commissioning_schemas.findings import Severity

    from ..reports.run import Run
    from .paths import Found


def report(
    run: Run,
    form: str,
    color: str,
    fails: Sequence[Severity] = (),
    *,
    quiet: bool = False,
    full: bool = False,
) -> None:
    """Write a run in a format; faults of ours go to a file, whose path is told.

    Where GitHub Actions runs the command, its annotations follow what people read.
    """
    from ..reports.formats import PROGRAMS, report_as
    from ..reports.wording import closing

    nothing = not run.workbooks and not run.partial
    if form in PROGRAMS:
        click.echo(report_as(form, run, fails), nl=False)
    elif form == "concise":
        from ..reports.concise import concise_report, not_checked_lines

        click.echo(concise_report(run), nl=False)
        if not quiet and not nothing:
            click.echo(not_checked_lines(run) + closing(run), err=True)
    elif not nothing:
        from ..reports.text import text_report

        text = text_report(run, width(), wants_colour(color), quiet=quiet, full=full)
        click.echo(text, nl=False, color=True)
    if form not in PROGRAMS and os.environ.get("GITHUB_ACTIONS") == "true":
        click.echo(report_as("github", run, fails), nl=False)
    if run.partial:
        click.echo("Interrupted: what was written above is partial.", err=True)
    if run.faults:
        tell_of_fault("\n".join(f"{fault.check}\n{fault.trace}" for fault in run.faults))


def tell_passed_over(found: Found, *, quiet: bool, verbose: bool) -> None:
    """Say which folders held no workbook, and what in the folders was not looked at."""
    from ..reports.harmless import harmless
    from ..reports.wording import counted

    def tell(names: Sequence[str], why: str) -> None:
        number = counted(len(names), "workbook")
        named = f": {', '.join(names)}" if verbose else "; -v names them"
        click.echo(harmless(f"Passed over: {number} {why}{named}."), err=True)

    for path in found.without:
        click.echo(harmless(f'There is no workbook (.xlsx or .xlsm) in "{path}".'), err=True)
    if found.left_out and not quiet:
        tell(found.left_out, "that git ignores or the office excludes")
    if found.left_out_folders and verbose:
        names = ", ".join(found.left_out_folders)
        click.echo(
            harmless(f"Passed over, as git ignores or the office excludes them: {names}."), err=True
        )
    if found.old_workbooks and not quiet:
        tell(found.old_workbooks, "in an older format (.xls or .xlsb)")
    if found.reports and not quiet:
        tell(found.reports, "of findings that an earlier check wrote")
    if verbose:
        number = counted(found.owner_files, "file")
        click.echo(
            f"Passed over: {number} that Excel keeps beside an open workbook (~$).", err=True
        )
