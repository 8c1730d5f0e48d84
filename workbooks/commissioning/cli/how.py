"""From the options to how a batch is checked, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from ..batch.check_jobs import How
from ..batch.crew import NO_LIMITS, Limits, WorkersError
from ..batch.job import Wanted
from ..reports.formats import SHOW_CELLS, SHOW_FIGURES
from ..reports.harmless import harmless
from .batch_options import BatchOptions
from .wrong_use import WrongUse

if TYPE_CHECKING:
    from ..cache import Cache


def how_of(options: BatchOptions, *, quiet: bool) -> How:
    """Return how a batch is checked; WrongUse where the options cannot be followed."""
    limits = Limits(options["timeout"], options["memory"])
    if options["memory"] is not None:
        from ..batch.worker import limits_memory

        if not limits_memory():
            raise WrongUse("--memory works on Linux only. Leave it out here.")
    executor = None
    if options["cluster"] is not None:
        if limits != NO_LIMITS:
            raise WrongUse(
                "--timeout and --memory do not go with --cluster, whose machines have limits of "
                "their own. Leave them out."
            )
        from .cluster import executor_at

        executor = executor_at(options["cluster"])
    return How(options["jobs"], limits, executor, _cache(quiet) if options["cache"] else None)


def wanted_for(*forms: str, cells: bool = False) -> Wanted:
    """Return what of the results the reports show; ``cells`` where they are needed anyway."""
    return Wanted(
        cells=cells or any(form in SHOW_CELLS for form in forms),
        figures=any(form in SHOW_FIGURES for form in forms),
    )


@contextmanager
def no_workers() -> Iterator[None]:
    """End the command in words where nobody can be got to work."""
    try:
        yield
    except WorkersError as error:
        raise WrongUse(harmless(str(error))) from error


def _cache(quiet: bool) -> Cache | None:
    from ..cache import Cache, CacheError

    try:
        return Cache()
    except CacheError as error:
        if not quiet:
            click.echo(f"Results are not kept: {harmless(str(error))}", err=True)
        return None
