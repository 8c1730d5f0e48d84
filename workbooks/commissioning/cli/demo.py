"""``commissioning demo``: check the shipped examples, so that a report can be seen."""

from __future__ import annotations

import click

from . import exits
from .telling import report


@click.command()
@click.pass_context
def demo(ctx: click.Context) -> None:
    """Check the shipped examples, to see a report."""
    import shutil
    import tempfile
    from pathlib import Path

    from ..batch.jobs import jobs_for
    from ..shipped import shipped
    from .run_jobs import run_jobs
    from .selection import selection

    folder = Path(tempfile.mkdtemp(prefix="commissioning-demo-"))
    shutil.copytree(shipped("examples"), folder, dirs_exist_ok=True)
    # The working example speaks first; the others are variations of it.
    books = sorted(folder.glob("*.xlsx"), key=lambda path: (path.name != "working.xlsx", path))
    run = run_jobs(jobs_for({path: path.name for path in books}), selection())
    report(run, "text", "auto")
    click.echo(f"\nThe examples are in {folder}: open them in Excel and compare.")
    click.echo("Now check a workbook of your own:  commissioning check YOUR.xlsx")
    ctx.exit(exits.of(run, "never"))
