"""``commissioning-addin build``: the file of the add-in, for those who sign it."""

from __future__ import annotations

from pathlib import Path

import click

from .trouble import told


@click.command()
@click.option(
    "-o",
    "out",
    metavar="OUT.xlam",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("Commissioning.xlam"),
    show_default=True,
    help="Where to write it.",
)
def build(out: Path) -> None:
    """Build the add-in from its texts and the installed xlwings: the same bytes every time."""
    from commissioning.cli.new_file import put

    from ..xlam import build_xlam

    with told():
        data = build_xlam()
    put(out, data, force=True)
    click.echo(f"Built {out}: {len(data):,} bytes.")
