"""Figures in scope: those whose formulas name only tables that the workbook has.

Without its module a figure means nothing, and where a core table is missing, that alone is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..formula import Node, ParseError, parse, references
from ..formula.nodes import Name, Structured, parts
from ..grid import Grid
from ..spots import Spots
from ..tables import CORE, TABLES
from .model import Figure

NIL = "=0"
"""What a calculated column holds whose formula names a module that is not there."""


@dataclass(frozen=True)
class Scope:
    """Tells which tables a formula names that the workbook lacks."""

    grid: Grid
    _known: dict[str, Sequence[str]]

    @classmethod
    def of(cls, grid: Grid) -> Scope:
        """Return the scope of one workbook."""
        return cls(grid, {})

    def lacks(self, formula: str) -> Sequence[str]:
        """Return the tables that a formula names and the workbook lacks, each once."""
        if formula not in self._known:
            self._known[formula] = tuple(dict.fromkeys(self._missing(formula, set())))
        return self._known[formula]

    def column_formula(self, formula: str) -> str:
        """Return what a calculated column must hold: nil where its module is not there."""
        lacking = self.lacks(formula)
        return NIL if any(name in TABLES and name not in CORE for name in lacking) else formula

    def _missing(self, formula: str, followed: set[str]) -> list[str]:
        try:
            waiting: list[Node] = [parse(formula)]
        except ParseError:
            return []
        found = []
        while waiting:
            part = waiting.pop()
            if isinstance(part, Structured):
                if part.table is not None and part.table.casefold() not in self.grid.tables:
                    found.append(part.table)
            elif isinstance(part, Name):
                found += self._behind(part.name.casefold(), followed)
            else:
                waiting += parts(part)
        return found

    def _behind(self, name: str, followed: set[str]) -> list[str]:
        """Return what a defined name lacks; every name of a workbook leads to its Codes."""
        if name in followed:
            return []
        followed.add(name)
        meaning = self.grid.names.get(name)
        if meaning is not None:
            return self._missing(meaning, followed)
        return [] if "codes" in self.grid.tables else ["Codes"]


def in_scope(found: Iterable[Figure], scope: Scope) -> tuple[list[Figure], dict[str, list[Figure]]]:
    """Part the figures in scope from the others, which go by the tables that they lack.

    A figure that reads one out of scope is out of scope too.
    """
    kept: list[Figure] = []
    out: dict[str, list[Figure]] = {}
    for figure in found:
        lacking = [*scope.lacks(figure.formula), *scope.lacks(figure.own or "")]
        if lacking:
            out.setdefault(lacking[0], []).append(figure)
        else:
            kept.append(figure)
    return (_without_readers(kept, out, scope.grid), out) if out else (kept, out)


def _without_readers(kept: list[Figure], out: dict[str, list[Figure]], grid: Grid) -> list[Figure]:
    gone = Spots((f.sheet, f.row, f.column) for figures in out.values() for f in figures)
    lacking, more = next(iter(out)), True
    while more:
        more, still = False, []
        for figure in kept:
            place = (figure.sheet, figure.row, figure.column)
            if any(
                gone.meets(*read) for read in references(figure.own or figure.formula, *place, grid)
            ):
                out[lacking].append(figure)
                gone.add(*place)
                more = True
            else:
                still.append(figure)
        kept = still
    return kept
