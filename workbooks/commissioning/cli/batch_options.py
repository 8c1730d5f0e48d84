"""The options of ``check`` that matter where there are many workbooks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypedDict, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class BatchOptions(TypedDict):
    """What the options say; ``jobs`` is ``None`` for as many as pay."""

    jobs: int | None
    cluster: str | None
    timeout: float | None
    memory: int | None
    cache: bool
    progress: bool


def _number(ctx: click.Context, param: click.Parameter, value: str) -> int | None:
    if value == "auto":
        return None
    if not (value.isdecimal() and int(value)):
        raise click.BadParameter(f'"{value}" is neither a number from 1 up nor "auto".')
    return int(value)


_OPTIONS = (
    click.option(
        "--jobs",
        metavar="N|auto",
        callback=_number,
        default="auto",
        show_default=True,
        help="How many workbooks are checked at once.",
    ),
    click.option(
        "--cluster",
        metavar="ADDRESS",
        help="Check on the machines of a dask cluster: tls://host:8786.",
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        metavar="SECONDS",
        help="End the check of a workbook that takes longer.  [default: no limit]",
    ),
    click.option(
        "--memory",
        type=click.IntRange(min=1),
        metavar="MB",
        help="End the check of a workbook that needs more (Linux).  [default: no limit]",
    ),
    click.option(
        "--cache/--no-cache",
        help="Keep results of workbooks in a private folder, for when they have not changed.  "
        "[default: no-cache]",
    ),
    click.option(
        "--progress/--no-progress",
        default=True,
        help="Show how far it is, on a terminal.  [default: progress]",
    ),
)


def batch_options(command: F) -> F:
    """Give a command these options."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
