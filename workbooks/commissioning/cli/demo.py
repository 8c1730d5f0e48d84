"""``commissioning demo``: check and fill the shipped examples, so that a report can be seen."""

from __future__ import annotations

from pathlib import Path

import click

from . import exits
from .telling import report


@click.command()
@click.pass_context
def demo(ctx: click.Context) -> None:
    """Check and fill the shipped examples, to see a report."""
    import shutil
    import tempfile

    from ..shipped import shipped
    from .job import jobs_for
    from .run_jobs import run_jobs
    from .selection import selection

    folder = Path(tempfile.mkdtemp(prefix="commissioning-demo-"))
    shutil.copytree(shipped("examples"), folder, dirs_exist_ok=True)
    # The working example speaks first; the others are variations of it.
    books = sorted(folder.glob("*.xlsx"), key=lambda path: (path.name != "working.xlsx", path))
    run = run_jobs(jobs_for({path: path.name for path in books}), selection(), keep_cells=True)
    report(run, "text", "auto")
    _fill(folder)
    click.echo(f"\nThe examples are in {folder}: open them in Excel and compare.")
    click.echo("Now check a workbook of your own:  commissioning check YOUR.xlsx")
    ctx.exit(exits.of(run, "never"))


def _fill(folder: Path) -> None:
    """Change one amount of the working example, and show what fill makes of it."""
    from commissioning_schemas.edits import Edit

    from ..filling import fill
    from ..reports.fill_text import fill_report
    from ..shipped import shipped
    from ..writer import write_cells
    from .screen import wants_colour, width

    changed, filled = folder / "changed.xlsx", folder / "filled.xlsx"
    data = shipped("examples/working.xlsx").read_bytes()
    changed.write_bytes(write_cells(data, [Edit("Virements", "F5", 3000)]))
    found = fill(changed)
    filled.write_bytes(found.data)
    click.echo("\nNow a virement of the working example is raised from £2,500 to £3,000, outside")
    click.echo("Excel: its totals are old. This is what fill puts right.\n")
    click.echo(fill_report(found, width(), wants_colour("auto")), nl=False, color=True)
    click.echo(f"Written to {filled.name}, beside {changed.name}.")
