"""The cells of the one workbook that a command is about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from . import exits
from .wrong_use import WrongUse

if TYPE_CHECKING:
    from commissioning_schemas.grid import Grid


class CannotRead(WrongUse):
    """A workbook that is there and cannot be used: no mistake in what was typed."""

    exit_code = exits.INCOMPLETE


def opened(workbook: Path) -> Grid:
    """Return the cells of a workbook; end the command where there is none, or it is refused."""
    from ..reader import Refused, read_file
    from ..reports.harmless import harmless

    if not workbook.is_file():
        raise WrongUse(harmless(f'There is no file "{workbook}".'))
    try:
        return read_file(workbook)[0]
    except Refused as refusal:
        raise CannotRead(harmless(f"{workbook}: {refusal.sentence}")) from refusal
    except PermissionError as error:
        raise WrongUse(
            harmless(f'"{workbook}" cannot be opened ({error.strerror}). Is it open elsewhere?')
        ) from error
