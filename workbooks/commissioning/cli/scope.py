"""``commissioning scope``: what a check looks at in a workbook, and what it does not."""

from __future__ import annotations

import click

from . import exits
from .screen import wants_colour, width
from .wrong_use import wrong_use


@click.command()
@click.argument("workbook", metavar="WORKBOOK")
@click.option(
    "--map",
    "map_file",
    metavar="FILE",
    help="The layout map of the workbook.  [default: NAME.map.toml beside NAME.xlsx]",
)
@click.option("--extended", is_flag=True, help="Count the rules of the extended set too.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour in text.",
)
@click.pass_context
def scope(
    ctx: click.Context, workbook: str, map_file: str | None, extended: bool, color: str
) -> None:
    """Show what a check looks at in a workbook, on one page for the person who signs.

    The page names the tables that were read, the rules that were put to them and those that
    were not, and why; the figures that were worked out again; and what was passed over. The
    command returns 3 where the workbook could not be checked in full.
    """
    from commissioning_schemas.scope import scope_of

    from ..batch.jobs import jobs_for
    from ..checking import check_file
    from ..reports.scope_text import scope_text
    from ..reports.text import text_report
    from .paths import named_files
    from .selection import selection

    with wrong_use():
        (path,) = named_files((workbook,))
        (job,) = jobs_for({path: workbook}, map_file)
    also = selection(extended=extended).extended
    checked = check_file(job.path, job.shown, job.map_path, job.map, also, job.profile)
    if checked.grid is None:
        from ..reports.run import Run

        click.echo(text_report(Run([checked], 0, 0), width(), wants_colour(color)), nl=False)
        ctx.exit(exits.INCOMPLETE)
    page = scope_text(checked, scope_of(checked.grid, job.map, also), width(), wants_colour(color))
    click.echo(page, nl=False, color=True)
    ctx.exit(exits.FINE if checked.result.complete else exits.INCOMPLETE)
