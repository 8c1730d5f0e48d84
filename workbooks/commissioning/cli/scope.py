"""``commissioning scope``: what a check looks at in a workbook, and what it does not."""

from __future__ import annotations

import click

from . import exits
from .options import color_option, extended_option, map_option, redact_option
from .screen import wants_colour, width
from .wrong_use import wrong_use


@click.command()
@click.argument("workbook", metavar="WORKBOOK")
@map_option("the workbook")
@extended_option
@color_option
@redact_option
@click.pass_context
def scope(
    ctx: click.Context,
    workbook: str,
    map_file: str | None,
    extended: bool,
    color: str,
    redact: bool,
) -> None:
    """Show what a check looks at in a workbook, on one page for the person who signs.

    The page names the tables that were read, the rules that were put to them and those that
    were not, and why; the figures that were worked out again; and what was passed over. The
    command returns 3 where the workbook could not be checked in full.
    """
    from commissioning_schemas.scope import scope_of

    from ..batch.jobs import jobs_for
    from ..checking import check_file
    from ..reports.redact import redacted
    from ..reports.run import Run
    from ..reports.scope_text import scope_text
    from ..reports.text import text_report
    from .paths import named_files
    from .selection import selection

    with wrong_use():
        (path,) = named_files((workbook,))
        (job,) = jobs_for({path: workbook}, map_file)
    also = selection(extended=extended).extended
    checked = check_file(job.path, job.shown, job.map_path, job.map, also, job.profile)
    run = Run([checked], 0, 0)
    shown = redacted(run) if redact else run
    if checked.grid is None:
        click.echo(text_report(shown, width(), wants_colour(color)), nl=False, color=True)
        ctx.exit(exits.INCOMPLETE)
    scope = scope_of(checked.grid, job.map, also)
    (book,) = shown.workbooks
    page = scope_text(book, scope, width(), wants_colour(color), redact=redact)
    click.echo(page, nl=False, color=True)
    ctx.exit(exits.FINE if checked.result.complete else exits.INCOMPLETE)
