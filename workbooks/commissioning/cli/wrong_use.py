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
    from ..baselines import BaselineError
    from ..map_files import MapFileError
    from ..reports.harmless import harmless
    from .paths import NoSuchPathError
    from .selection import UnknownCodeError

    try:
        yield
    except (
        NoSuchPathError,
        UnknownCodeError,
        MapFileError,
        BaselineError,
    ) as error:
        raise WrongUse("\n".join(map(harmless, str(error).splitlines()))) from error
