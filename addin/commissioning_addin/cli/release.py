"""``commissioning-addin release``: the folder that IT installs from, without a network."""

from __future__ import annotations

from pathlib import Path

import click

from .trouble import told


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--wheel",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="The wheel of commissioning; without it, it is built from the clone.",
)
@click.option("--platform", metavar="TAG", help="For another system, such as win_amd64.")
@click.option("--python-version", metavar="VERSION", help="For another Python, such as 3.12.")
def release(
    folder: Path, wheel: Path | None, platform: str | None, python_version: str | None
) -> None:
    """Make FOLDER for IT: wheels with hashes, a bill of materials, the add-in to sign, a note."""
    from ..release import make_release

    with told():
        made = make_release(folder, wheel, platform=platform, python_version=python_version)
    for path in made:
        click.echo(f"Wrote {path}")
