"""``commissioning revert``: take back the last fill of a workbook."""

from __future__ import annotations

from pathlib import Path

import click

from . import exits
from .options import TEXT_AND_JSON, changes_a_workbook, report_options
from .screen import wants_colour, width
from .wrong_use import WrongUse, wrong_use


@click.command()
@changes_a_workbook
@report_options(TEXT_AND_JSON)
@click.pass_context
def revert(
    ctx: click.Context,
    workbook: Path,
    out: Path | None,
    in_place: bool,
    map_file: str | None,
    force: bool,
    form: str,
    color: str,
    redact: bool,
) -> None:
    """Take back the last fill of WORKBOOK, by its sheet FillLog.

    Each cell that still holds what fill wrote gets its former value or formula; cells that were
    changed since are listed and left.
    """
    from ..filling import revert as revert_file
    from ..reports.fill_json import revert_json
    from ..reports.fill_text import revert_report
    from ..reports.harmless import harmless
    from .destination import destination
    from .saying import telling_why

    place = destination(workbook, out, in_place=in_place, force=force)
    if place is None:
        raise WrongUse(
            "Say where to write: -o OUT for a new workbook, or --in-place to change this one."
        )
    with wrong_use(), telling_why(ctx, workbook):
        reverted = revert_file(workbook, map_file)
        is_any = reverted.reverting.run > 0
        if is_any:
            place.write(reverted.source, reverted.data)
    written = place.path.as_posix() if is_any else None
    if form == "json":
        click.echo(revert_json(reverted, written, redact=redact), nl=False)
    else:
        text = revert_report(reverted, width(), wants_colour(color), redact=redact)
        click.echo(text, nl=False, color=True)
        click.echo(harmless(f"Written to {written}.") if written else "Nothing was written.")
    ctx.exit(exits.FINE)
