"""The ways to name a rule: its code, its name, or its family."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from commissioning_schemas.words import nearest


class UnknownCodeError(ValueError):
    """Something that is neither a code nor a family of codes."""


class Named(Protocol):
    """A rule that can be named: as it is declared, or in words."""

    @property
    def code(self) -> str:
        """Its code, such as BUD-002."""

    @property
    def name(self) -> str:
        """Its name, such as unfunded-request."""

    @property
    def family(self) -> str:
        """Its family, such as BUD."""


def codes_named(item: str, rules: Iterable[Named], families: Collection[str]) -> Sequence[str]:
    """Return the codes of a family, or the one code with that number or name.

    UnknownCodeError where there is neither.
    """
    rules = list(rules)
    if item.upper() in families:
        return [one.code for one in rules if one.family == item.upper()]
    for one in rules:
        if item.upper() == one.code or item.lower() == one.name:
            return [one.code]
    names = [one.name for one in rules]
    guess = nearest(item, [*(one.code for one in rules), *names, *families])
    hint = f" Did you mean {guess}?" if guess else ""
    raise UnknownCodeError(
        f'"{item}" is not a code, a name or a family of codes.{hint} '
        '"commissioning rule" lists them all.'
    )
