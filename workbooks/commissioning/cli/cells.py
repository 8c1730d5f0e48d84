"""``commissioning cells``: a workbook as lines of text, one a cell."""

from __future__ import annotations

from pathlib import Path

import click

from .opened import opened
from .options import redact_option


@click.command()
@click.argument("workbook", metavar="WORKBOOK", type=click.Path(path_type=Path))
@redact_option
def cells(workbook: Path, redact: bool) -> None:
    """Write every cell of a workbook as a line of text.

    A line holds the cell's place, what it shows and its formula, parted by tabs, so that two
    versions of a workbook can be compared line by line. In git, set diff.xlsx.textconv to
    "commissioning cells" and give *.xlsx the attribute diff=xlsx. With --redact a line tells
    only of what kind its cell is; its number stays, so that the lines of a SARIF report fit.
    """
    from ..reports.cells_text import cells_text

    click.echo(cells_text(opened(workbook), redact=redact), nl=False)
