"""Foreseen failures of the command, as wrong usage with a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from commissioning.cli.wrong_use import WrongUse


@contextmanager
def told() -> Iterator[None]:
    """End the command with a sentence where something foreseen stands in the way."""
    from ..release import ReleaseError
    from ..setup import SetupError
    from ..xlam.runner import ChangedXlwingsError

    try:
        yield
    except (ChangedXlwingsError, ReleaseError, SetupError) as error:
        raise WrongUse(str(error)) from error
    except ModuleNotFoundError as error:
        if error.name != "xlwings":
            raise
        raise WrongUse(
            'xlwings is not installed. Run: pip install "commissioning[excel]"'
        ) from error
