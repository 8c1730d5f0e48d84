"""``commissioning baseline``: draw a line under the findings of today, so that new ones show."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import exits
from .options import force_option, map_option
from .wrong_use import wrong_use

if TYPE_CHECKING:
    from ..baselines import Baseline, Known
    from ..reports.run import Run

_FILE = "commissioning.baseline.json"


@click.group()
def baseline() -> None:
    """Keep a list of known findings, so that a check fails on new ones only."""


@baseline.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("-o", "out", metavar="FILE", default=_FILE, show_default=True, help="Where to.")
@map_option("the workbooks")
@force_option("FILE")
@click.pass_context
def create(
    ctx: click.Context, paths: tuple[str, ...], out: str, map_file: str | None, force: bool
) -> None:
    """Check workbooks, and keep what is found as known."""
    from ..baselines import Baseline

    file = Path(out)
    found = _known(ctx, paths, map_file, file)
    _write(Baseline(found), file, force=force)
    _tell(found, f"are known now: {out}")


@baseline.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("-o", "out", metavar="FILE", default=_FILE, show_default=True, help="Which one.")
@map_option("the workbooks")
@click.pass_context
def update(ctx: click.Context, paths: tuple[str, ...], out: str, map_file: str | None) -> None:
    """Check workbooks again: forget what was mended, and know what is new.

    What the baseline holds of other workbooks stays.
    """
    from ..baselines import Baseline, read_baseline

    file = Path(out)
    with wrong_use():
        before = read_baseline(file)
    found = _known(ctx, paths, map_file, file)
    _write(Baseline({**before.workbooks, **found}), file, force=True)
    gone = sum(len(before.workbooks.get(name, {}).keys() - now) for name, now in found.items())
    come = sum(len(now.keys() - before.workbooks.get(name, {})) for name, now in found.items())
    click.echo(f"{come:,} came and {gone:,} went.")
    _tell(found, f"are known now: {out}")


@baseline.command()
@click.argument("file", default=_FILE)
def show(file: str) -> None:
    """List the findings that a baseline holds."""
    from ..baselines import read_baseline
    from ..reports.harmless import harmless

    with wrong_use():
        found = read_baseline(Path(file))
    for name, known in found.workbooks.items():
        click.echo(harmless(name))
        for one in known.values():
            click.echo(harmless(f"  {one.severity} {one.code} {one.place}"))
    _tell(found.workbooks, "are known")


def with_baseline(run: Run, baseline: Baseline, file: Path) -> Run:
    """Return a run in which each workbook has what the baseline knows of it."""
    from dataclasses import replace

    books = [replace(one, baseline=baseline.of(Path(one.path), file)) for one in run.workbooks]
    return replace(run, workbooks=books)


def _known(
    ctx: click.Context, paths: tuple[str, ...], map_file: str | None, file: Path
) -> dict[str, Mapping[str, Known]]:
    """Check workbooks and return their findings by name; end where one could not be checked."""
    from ..baselines import Known, name_of
    from ..batch.job import Wanted
    from ..batch.jobs import jobs_for
    from ..reports.harmless import harmless
    from ..reports.wording import place_of
    from .paths import find_workbooks
    from .run_jobs import run_jobs
    from .selection import selection

    with wrong_use():
        found = find_workbooks(paths)
        jobs = jobs_for(found.workbooks, map_file)
    run = run_jobs(jobs, selection(), Wanted(cells=False, figures=False))
    if exits.of(run, "never") not in (exits.FINE, exits.FOUND) or not run.workbooks:
        for one in run.workbooks:
            if not one.result.complete:
                click.echo(
                    harmless(f"{one.path}: this workbook cannot be checked in full."), err=True
                )
        click.echo('Nothing was written. See what "commissioning check" says.', err=True)
        ctx.exit(exits.of(run, "never") or exits.NO_WORKBOOK)
    return {
        name_of(Path(one.path), file): {
            finding.fingerprint: Known(finding.code, finding.severity.value, place_of(finding))
            for finding in one.fresh
        }
        for one in run.workbooks
    }


def _write(baseline: Baseline, file: Path, *, force: bool) -> None:
    from ..baselines import baseline_text
    from .new_file import put

    put(file, baseline_text(baseline).encode(), force=force)


def _tell(found: Mapping[str, Mapping[str, Known]], words: str) -> None:
    from ..reports.wording import counted

    number = counted(sum(map(len, found.values())), "finding")
    click.echo(f"{number} in {counted(len(found), 'workbook')} {words}.")
