"""The ``commissioning`` command."""

from __future__ import annotations

import atexit
import gc

import click

from .. import __version__
from .baseline import baseline
from .cells import cells
from .check import check
from .combine import combine
from .demo import demo
from .diff import diff
from .fill import fill
from .map import map_
from .new import new
from .program import Program, use_utf8
from .revert import revert
from .rule import rule
from .scope import scope


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="commissioning", message="%(prog)s %(version)s")
def main() -> None:
    """Check and complete the money workbooks of public commissioners."""
    use_utf8()
    # Nothing that a short program makes is worth looking for cycles in, least of all at its end.
    gc.set_threshold(200_000)
    atexit.register(gc.freeze)


main.add_command(check)
main.add_command(fill)
main.add_command(revert)
main.add_command(new)
main.add_command(map_, "map")
main.add_command(combine)
main.add_command(rule)
main.add_command(scope)
main.add_command(diff)
main.add_command(baseline)
main.add_command(cells)
main.add_command(demo)

__all__ = ["main"]
