"""The ``commissioning-addin`` command."""

from __future__ import annotations

import click

from commissioning import __version__
from commissioning.cli.program import Program, use_utf8

from .build import build
from .doctor import doctor
from .install import install, remove
from .release import release


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="commissioning-addin", message="%(prog)s %(version)s")
def main() -> None:
    """Put the Commissioning tab into Excel, look after it, and take it away again."""
    use_utf8()


for command in (build, install, remove, doctor, release):
    main.add_command(command)

__all__ = ["main"]
