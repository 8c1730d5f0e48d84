"""``commissioning-addin install`` and ``remove``."""

from __future__ import annotations

from pathlib import Path

import click

from .trouble import told


@click.command()
@click.option(
    "--xlam",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file that was built and signed before, instead of building it here.",
)
def install(xlam: Path | None) -> None:
    """Put the tab into Excel for this user; no administrator is needed. Excel must be closed."""
    from ..setup import Computer
    from ..setup import install as put_in

    with told():
        paths = put_in(Computer(), xlam)
    for path in paths:
        click.echo(f"Wrote {path}")
    click.echo(
        "Start Excel: the tab Commissioning is there. If it is not: commissioning-addin doctor"
    )


@click.command()
def remove() -> None:
    """Take the tab out of Excel with every trace of it, the log too. Excel must be closed."""
    from ..setup import Computer
    from ..setup import remove as take_out

    with told():
        gone = take_out(Computer())
    for path in gone:
        click.echo(f"Removed {path}")
    if not gone:
        click.echo("There was nothing to remove.")
