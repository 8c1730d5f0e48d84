"""``commissioning-addin doctor``: what is wrong on this computer, and what to do."""

from __future__ import annotations

import click

_EXITS = {"fine": 0, "doubt": 1, "fault": 3}
_WORDS = {"fine": "fine ", "doubt": "DOUBT", "fault": "FAULT"}


@click.command()
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Look at all that the tab needs: Python, xlwings, Excel's folders, the rules of the office.

    The command returns 0 where all is fine, 1 where something is in doubt, 3 at a fault.
    """
    from ..setup import Computer
    from ..setup import doctor as look

    looks = look(Computer())
    for one in looks:
        click.echo(f"{_WORDS[one.state]}  {one.what}: {one.found}")
        if one.to_do:
            click.echo(f"       {one.to_do}")
    ctx.exit(max(_EXITS[one.state] for one in looks))
