"""``commissioning diff``: what is different between two versions of a workbook."""

from __future__ import annotations

import click

from ..reports.changes import FORMATS
from . import exits
from .options import map_option, report_options
from .screen import wants_colour, width
from .wrong_use import wrong_use


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@report_options(FORMATS)
@map_option("both workbooks")
@click.pass_context
def diff(
    ctx: click.Context,
    old: str,
    new: str,
    form: str,
    map_file: str | None,
    color: str,
    redact: bool,
) -> None:
    """Show what is different between two versions of a workbook.

    Rows are matched by their keys, so that sorting and inserting are no changes. The report
    names what people changed, the figures that moved and by how many pounds, and the findings
    that came and went. The command returns 0 where nothing is different and 1 where something
    is; 3 where one of the workbooks could not be read in full.
    """
    from commissioning_schemas.comparing import Version, compare

    from ..batch.jobs import jobs_for
    from ..checking import check_file
    from ..reports.changes import changes_as
    from ..reports.changes.redact import redacted_changes
    from ..reports.changes.sections import Changes
    from ..reports.harmless import harmless
    from ..reports.redact import redacted_findings
    from .paths import named_files

    with wrong_use():
        jobs = [
            job for path in named_files((old, new)) for job in jobs_for({path: str(path)}, map_file)
        ]
    versions, complete = [], True
    for job in jobs:
        checked = check_file(job.path, job.shown, job.map_path, job.map, (), job.profile)
        complete = complete and checked.result.complete
        if checked.grid is None:
            why = checked.result.findings
            for finding in redacted_findings(why) if redact else why:
                said = f"{job.shown}: {finding.message} {finding.fix}"
                click.echo(harmless(said), err=True)
            ctx.exit(exits.INCOMPLETE)
        for name, fault in checked.grid.unreadable:
            said = f'the sheet "{name}" cannot be read, so it was not compared: {fault}.'
            click.echo(harmless(f"{job.shown}: {said}"), err=True)
        versions.append(Version(checked.grid, job.map, checked.result))
    found = compare(*versions)
    markings = dict.fromkeys(filter(None, (one.result.marking for one in versions)))
    changes = Changes(jobs[0].shown, jobs[1].shown, found, list(markings))
    if redact:
        changes = redacted_changes(changes)
    click.echo(changes_as(form, changes, width(), wants_colour(color)), nl=False, color=True)
    ctx.exit(exits.INCOMPLETE if not complete else exits.FOUND if found else exits.FINE)
