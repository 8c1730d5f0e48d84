"""Why a workbook was not filled: said in one sentence, with the right number for the system."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from . import exits
from .wrong_use import WrongUse


@contextmanager
def telling_why(ctx: click.Context, workbook: Path) -> Iterator[None]:
    """End the command where a workbook is not there, or cannot be read or written, and say why."""
    from ..filling import NotFillableError
    from ..reader import Refused
    from ..reports.harmless import harmless
    from ..writer import CannotWrite

    try:
        yield
    except FileNotFoundError as error:
        raise WrongUse(harmless(f'There is no file "{workbook}".')) from error
    except (NotFillableError, CannotWrite, Refused) as error:
        said = error.sentence if isinstance(error, Refused) else str(error)
        click.echo(harmless(f"{workbook}: {said}"), err=True)
        click.echo("Nothing was written.", err=True)
        ctx.exit(exits.INCOMPLETE)
    except PermissionError as error:
        raise WrongUse(
            harmless(f'"{workbook}" cannot be opened ({error.strerror}). Is it open elsewhere?')
        ) from error
