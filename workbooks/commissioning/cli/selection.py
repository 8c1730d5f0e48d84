"""Which codes a person wants to see: ``--select`` and ``--ignore``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from commissioning_schemas.checks import catalogue
from commissioning_schemas.codes import FAMILIES
from commissioning_schemas.words import nearest

if TYPE_CHECKING:
    from ..checking import WorkbookResult


class UnknownCodeError(ValueError):
    """Something that is neither a code nor a family of codes."""


@dataclass(frozen=True)
class Selection:
    """The codes whose findings are shown."""

    codes: frozenset[str]

    def of(self, workbook: WorkbookResult) -> WorkbookResult:
        """Return a workbook's result with the findings of these codes only."""
        kept = [one for one in workbook.result.findings if one.code in self.codes]
        return replace(workbook, result=replace(workbook.result, findings=kept))


def selection(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Selection:
    """Return the codes that are selected and not ignored; all where none is selected.

    UnknownCodeError where one is neither a code nor a name or a family of codes.
    """
    wanted = named(select) if select else catalogue().codes
    return Selection(frozenset(wanted) - frozenset(named(ignore)))


def named(texts: Iterable[str]) -> Sequence[str]:
    """Return the codes that texts such as ``BUD,TYP-004`` name."""
    return [code for text in texts for item in text.split(",") for code in codes_of(item.strip())]


def codes_of(item: str) -> Sequence[str]:
    """Return the codes of a family, or the one code with that number or name."""
    codes = catalogue().codes
    if item.upper() in FAMILIES:
        return [one.code for one in codes.values() if one.family == item.upper()]
    for one in codes.values():
        if item.upper() == one.code or item.lower() == one.name:
            return [one.code]
    guess = nearest(item, [*codes, *(one.name for one in codes.values()), *FAMILIES])
    hint = f" Did you mean {guess}?" if guess else ""
    raise UnknownCodeError(
        f'"{item}" is not a code, a name or a family of codes.{hint} '
        '"commissioning rule" lists them all.'
    )
