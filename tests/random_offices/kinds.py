"""The list of kinds of faults, filled by the modules that say how each is planted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .ground import Ground, Planted


@dataclass(frozen=True)
class Kind:
    """One kind of fault: its code, what it is in words, and how it is planted."""

    code: str
    says: str
    plant: Callable[[Ground], Planted]
    in_a_paper: bool = False

    @property
    def family(self) -> str:
        return self.code[:3]


KINDS: list[Kind] = []
"""Every kind of fault, in the order in which the modules declare them."""

Plant = Callable[[Ground], Planted]


def plants(code: str, says: str, *, in_a_paper: bool = False) -> Callable[[Plant], Kind]:
    """Make a kind of fault of a function that changes a right workbook in one place."""

    def mark(function: Plant) -> Kind:
        kind = Kind(code, says, function, in_a_paper)
        KINDS.append(kind)
        return kind

    return mark


def plants_in_a_paper(code: str, says: str) -> Callable[[Plant], Kind]:
    """Make a kind of fault that is planted in the report of an office."""
    return plants(code, says, in_a_paper=True)
