"""``commissioning rule``: explain a rule, or list all."""

from __future__ import annotations

import click

from .wrong_use import wrong_use


@click.command()
@click.argument("code", required=False)
def rule(code: str | None) -> None:
    """Explain a rule, or list all.

    CODE is a code, the name of a rule, or a family such as BUD.
    """
    from commissioning_schemas.checks import catalogue

    from ..reports.rules_text import explained, listed
    from .screen import width
    from .selection import codes_of

    codes = catalogue().codes
    if code is None:
        click.echo(listed(codes.values(), width()), nl=False)
        return
    with wrong_use():
        named = [codes[one] for one in codes_of(code)]
    if len(named) == 1:
        click.echo(explained(named[0], width()), nl=False)
    else:
        click.echo(listed(named, width()), nl=False)
