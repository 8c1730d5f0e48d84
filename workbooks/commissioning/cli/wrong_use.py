"""Wrong use: a path, code or map that a person has to mend before anything is checked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from . import exits


class WrongUse(click.ClickException):
    """A mistake in what was typed or in a map, in words."""

    exit_code = exits.WRONG_USE


@contextmanager
def wrong_use() -> Iterator[None]:
    """End the command where a path, code or map is wrong, with the reason and no traceback."""
    try:
        yield
    except ValueError as error:
        if not isinstance(error, _mistakes()):
            raise
        from ..reports.harmless import harmless

        raise WrongUse("\n".join(map(harmless, str(error).splitlines()))) from error


def _mistakes() -> tuple[type[ValueError], ...]:
    # Imported only where something went wrong: they bring in the maps, and much of the tables.
    from ..baselines import BaselineError
    from ..map_files import MapFileError
    from .code_names import UnknownCodeError
    from .paths import NoSuchPathError

    return NoSuchPathError, UnknownCodeError, MapFileError, BaselineError
