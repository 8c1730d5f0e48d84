"""``commissioning fill``: put the calculated cells of a workbook right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import exits
from .options import TEXT_AND_JSON, changes_a_workbook, report_options
from .screen import wants_colour, width
from .wrong_use import WrongUse, wrong_use

if TYPE_CHECKING:
    from ..filling import FilledWorkbook
    from .destination import Destination


@click.command()
@changes_a_workbook
@click.option("--diff", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--check", "checks", is_flag=True, help="Write nothing; return 1 if it is stale.")
@click.option("--restore", is_flag=True, help="Also put back formulas that were typed over.")
@report_options(TEXT_AND_JSON)
@click.pass_context
def fill(
    ctx: click.Context,
    workbook: Path,
    out: Path | None,
    in_place: bool,
    diff: bool,
    checks: bool,
    restore: bool,
    map_file: str | None,
    force: bool,
    form: str,
    color: str,
    redact: bool,
) -> None:
    """Put the calculated cells of WORKBOOK right: totals, reserves, shares, profiles.

    Each cell is shown with its old and new value and the pounds moved. No cell that people fill
    in is ever touched; where a person typed over a formula, the cell is left and listed. What
    was written can be taken back with "commissioning revert".

    The command returns 0; 1 where --check finds something to fill; 2 for a wrong option, map
    or path; 3 where the workbook cannot be read or written.
    """
    from ..filling import fill as fill_file
    from .destination import destination
    from .saying import telling_why

    if (diff or checks) and (out is not None or in_place):
        raise WrongUse("--diff and --check write nothing: leave out -o and --in-place.")
    place = destination(workbook, out, in_place=in_place, force=force)
    if place is None and not diff and not checks:
        raise WrongUse(
            "Say where to write: -o OUT for a new workbook, or --in-place to change this one. "
            "--diff only shows what would change."
        )
    with wrong_use(), telling_why(ctx, workbook):
        filled = fill_file(workbook, map_file, restore=restore)
        if place is not None:
            place.write(filled.source, filled.data)
    _tell(filled, place, form, color, redact=redact)
    ctx.exit(exits.FOUND if checks and filled.filling.is_stale else exits.FINE)


def _tell(
    filled: FilledWorkbook, place: Destination | None, form: str, color: str, *, redact: bool
) -> None:
    if form == "json":
        from ..reports.fill_json import fill_json

        click.echo(fill_json(filled, _written(filled, place), redact=redact), nl=False)
        return
    from ..reports.fill_text import fill_report

    text = fill_report(filled, width(), wants_colour(color), redact=redact)
    click.echo(text, nl=False, color=True)
    click.echo("\n".join(_said(filled, place)))


def _written(filled: FilledWorkbook, place: Destination | None) -> str | None:
    if place is None or (place.in_place and not filled.filling.is_stale):
        return None
    return place.path.as_posix()


def _said(filled: FilledWorkbook, place: Destination | None) -> list[str]:
    from ..reports.harmless import harmless
    from .new_file import typeable

    written = _written(filled, place)
    if written is None:
        return ["Nothing was written."]
    if not filled.filling.is_stale:
        return [harmless(f"{written} is a copy of the workbook: there was nothing to fill.")]
    back = f"commissioning revert {typeable(written)} --in-place"
    return [harmless(f"Written to {written}."), f"To take it back:  {back}"]
