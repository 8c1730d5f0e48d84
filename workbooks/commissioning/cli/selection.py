"""Which codes a person wants to see: ``--select`` and ``--ignore``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from commissioning_schemas.checks import catalogue
from commissioning_schemas.codes import FAMILIES

from .code_names import codes_named

if TYPE_CHECKING:
    from ..checking import WorkbookResult


@dataclass(frozen=True)
class Selection:
    """The codes whose findings are shown."""

    codes: frozenset[str]

    @property
    def extended(self) -> Set[str]:
        """The codes of the extended set among them."""
        return self.codes & catalogue().of_set("ext")

    def of(self, workbook: WorkbookResult) -> WorkbookResult:
        """Return a workbook's result with the findings of these codes only."""
        kept = tuple(one for one in workbook.result.findings if one.code in self.codes)
        return replace(workbook, result=replace(workbook.result, findings=kept))


def selection(
    select: Sequence[str] = (), ignore: Sequence[str] = (), *, extended: bool = False
) -> Selection:
    """Return the codes that are selected and not ignored; all where none is selected.

    Rules of the extended set are among them where they are named one by one, or with
    ``extended``. UnknownCodeError where one is neither a code nor a name or a family of codes.
    """
    rules = catalogue()
    common = set(rules.codes) if extended else rules.of_set("core")
    wanted = {code for item in _items(select) for code in _selected(item, common)}
    return Selection(frozenset(wanted if select else common) - frozenset(named(ignore)))


def _selected(item: str, common: Set[str]) -> Iterable[str]:
    """Return what one item selects: of a family, only what is commonly looked at."""
    codes = _codes_of(item)
    return [code for code in codes if code in common] if item.upper() in FAMILIES else codes


def named(texts: Iterable[str]) -> Sequence[str]:
    """Return the codes that texts such as ``BUD,TYP-004`` name."""
    return [code for item in _items(texts) for code in _codes_of(item)]


def _items(texts: Iterable[str]) -> list[str]:
    return [item.strip() for text in texts for item in text.split(",")]


def _codes_of(item: str) -> Sequence[str]:
    return codes_named(item, catalogue().codes.values(), FAMILIES)
