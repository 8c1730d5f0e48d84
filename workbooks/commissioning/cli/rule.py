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
    from ..reports.rules_text import explained, listed
    from ..rule_texts import kept_texts
    from .code_names import codes_named
    from .screen import width

    families, rules = kept_texts()
    if code is None:
        click.echo(listed(rules.values(), families, width()), nl=False)
        return
    with wrong_use():
        named = [rules[one] for one in codes_named(code, rules.values(), families)]
    if len(named) == 1:
        click.echo(explained(named[0], families, width()), nl=False)
    else:
        click.echo(listed(named, families, width()), nl=False)
