"""``commissioning cells``: a workbook as lines of text, one a cell."""

from __future__ import annotations

from pathlib import Path

import click

from .options import redact_option
from .wrong_use import WrongUse


@click.command()
@click.argument("workbook", metavar="WORKBOOK")
@redact_option
def cells(workbook: str, redact: bool) -> None:
    """Write every cell of a workbook as a line of text.

    A line holds the cell's place, what it shows and its formula, parted by tabs, so that two
    versions of a workbook can be compared line by line. In git, set diff.xlsx.textconv to
    "commissioning cells" and give *.xlsx the attribute diff=xlsx. With --redact a line tells
    only of what kind its cell is; its number stays, so that the lines of a SARIF report fit.
    """
    from ..reader import Refused, read_file
    from ..reports.cells_text import cells_text
    from ..reports.harmless import harmless

    path = Path(workbook)
    if not path.is_file():
        raise WrongUse(harmless(f'There is no file "{workbook}".'))
    try:
        grid, _ = read_file(path)
    except Refused as refusal:
        raise WrongUse(harmless(f"{workbook}: {refusal.sentence}")) from refusal
    click.echo(cells_text(grid, redact=redact), nl=False)
