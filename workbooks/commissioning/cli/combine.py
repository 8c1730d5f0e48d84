"""``commissioning combine``: managers' workbooks into one workbook of the office."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ..reports.formats import FORMATS
from ..reports.harmless import harmless
from . import exits
from .options import fail_on_option, force_option, report_options, verbose_option
from .wrong_use import WrongUse, wrong_use


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "-o",
    "out",
    metavar="OFFICE.xlsx",
    required=True,
    type=click.Path(path_type=Path),
    help="The workbook to make.",
)
@force_option("OFFICE.xlsx")
@report_options(FORMATS)
@fail_on_option
@verbose_option
@click.pass_context
def combine(
    ctx: click.Context,
    paths: tuple[str, ...],
    out: Path,
    force: bool,
    form: str,
    fail_on: str,
    color: str,
    redact: bool,
    verbose: bool,
) -> None:
    """Combine managers' workbooks into one workbook of the office.

    Each workbook is of the template, or has its map beside it. Every amount is taken over in
    pounds, exactly, and the sheet Sources says where each row came from. The report says what
    the workbooks make together: a grant or an id that two of them have, totals that do not meet
    the approved budget. No workbook that is read is ever changed.

    The command returns what "commissioning check" returns, for the new workbook and those that
    it was made of. Where one of them cannot be read, nothing is written, and it returns 3.
    """
    from commissioning_schemas.checks import catalogue

    from ..batch.jobs import jobs_for
    from ..combining import NotCombinableError
    from ..combining import combine as combine_jobs
    from ..profile_files import profile_for
    from ..reports.redact import redacted
    from ..reports.run import Run
    from .new_file import put, typeable
    from .paths import find_workbooks
    from .selection import selection
    from .telling import report, tell_passed_over

    _refuse(out, paths, force=force)
    with wrong_use():
        found = find_workbooks(paths)
        # The folder that is searched may hold the workbook that an earlier run made.
        others = {path: name for path, name in found.workbooks.items() if not _same(path, out)}
        jobs = jobs_for(others)
        profile = profile_for(out)
        chosen = selection(extended=profile is not None and profile.extended)
    if not jobs:
        tell_passed_over(found, quiet=False, verbose=verbose)
        click.echo("Nothing was written.", err=True)
        ctx.exit(exits.NO_WORKBOOK)
    try:
        made = combine_jobs(jobs, out.as_posix(), chosen.extended, profile)
    except NotCombinableError as error:
        raise WrongUse("\n".join(map(harmless, str(error).splitlines()))) from error
    run = Run(made.results, len(catalogue().codes), len(chosen.codes))
    if made.data is not None:
        put(out, made.data, force=force)
    report(redacted(run) if redact else run, form, color, exits.failing(fail_on), full=verbose)
    tell_passed_over(found, quiet=False, verbose=verbose)
    click.echo(f"Written to {typeable(out)}." if made.data else "Nothing was written.", err=True)
    ctx.exit(exits.of(run, fail_on, lacking=bool(found.without)))


def _refuse(out: Path, paths: Sequence[str], *, force: bool) -> None:
    """End the command where the new workbook cannot stand, before any work is done."""
    from .new_file import refuse_place

    refuse_place(out)
    shown = harmless(str(out))
    if any(_same(Path(path), out) for path in paths):
        raise WrongUse(f'"{shown}" is named as a workbook to combine too. Choose another name.')
    if out.exists() and not force:
        raise WrongUse(
            f'"{shown}" is there already. Choose another name, or add --force to replace it.'
        )


def _same(path: Path, out: Path) -> bool:
    return path.resolve() == out.resolve()
