"""Figures in scope: those whose formulas name only tables that the workbook has.

Without its module a figure means nothing, and where a core table is missing, that alone is said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..formula import Node, ParseError, parse, references
from ..formula.nodes import Name, Structured, parts
from ..grid import Grid
from ..spots import Spots
from ..tables import CORE, TABLES
from .model import Figure

LISTS = ("Codes", "Organisations")
"""Tables of every new workbook that need not be there: without them nothing is looked up."""

NIL = "=0"
"""What a calculated column holds whose formula names a module that is not there."""


@dataclass(frozen=True)
class Scope:
    """Tells which tables a formula names that the workbook lacks."""

    grid: Grid
    missing: Mapping[str, Collection[str]]
    _known: dict[str, Sequence[str]] = field(default_factory=dict)

    def lacks(self, formula: str) -> Sequence[str]:
        """Return what a formula names and the workbook lacks, each once.

        That are tables, and columns of tables that are there: ``Budget[Year]``.
        """
        if formula not in self._known:
            self._known[formula] = tuple(dict.fromkeys(self._missing(formula, set())))
        return self._known[formula]

    def column_formula(self, formula: str) -> str:
        """Return what a calculated column must hold: nil where its module is not there."""
        return NIL if any(map(is_module, self.lacks(formula))) else formula

    def _missing(self, formula: str, followed: set[str]) -> list[str]:
        found = []
        for part in _named_in(formula):
            if isinstance(part, Name):
                found += self._behind(part.name.casefold(), followed)
            elif part.table is not None:
                found += self._missing_of(part.table, part)
        return found

    def _missing_of(self, table: str, part: Structured) -> list[str]:
        if table.casefold() not in self.grid.tables:
            return [table]
        missing = self.missing.get(table.casefold(), ())
        named = columns_of(table, part) if missing else ()
        return [f"{table}[{heading}]" for heading in named if heading in missing]

    def _behind(self, name: str, followed: set[str]) -> list[str]:
        """Return what a defined name lacks; every name of a workbook leads to its Codes."""
        if name in followed:
            return []
        followed.add(name)
        meaning = self.grid.names.get(name)
        if meaning is not None:
            return self._missing(meaning, followed)
        return [] if "codes" in self.grid.tables else ["Codes"]


@lru_cache(maxsize=8192)
def _named_in(formula: str) -> Sequence[Structured | Name]:
    """Return what a formula names; workbooks of one template share their formulas."""
    try:
        waiting: list[Node] = [parse(formula)]
    except ParseError:
        return ()
    found: list[Structured | Name] = []
    while waiting:
        part = waiting.pop()
        if isinstance(part, Structured | Name):
            found.append(part)
        else:
            waiting += parts(part)
    return found


def is_module(table: str) -> bool:
    """Tell whether a workbook may do without a table, and its figures with it."""
    return table in TABLES and table not in (*CORE, *LISTS)


def columns_of(table: str, part: Structured) -> Sequence[str]:
    """Return the headings of a table of ours from the first that is named to the last."""
    kind = TABLES.get(table)
    headings = [column.heading for column in kind.columns.values()] if kind is not None else []
    if part.first not in headings:
        return ()
    first = headings.index(part.first)
    last = headings.index(part.last) if part.last in headings else first
    return headings[first : last + 1]


def in_scope(found: Iterable[Figure], scope: Scope) -> tuple[list[Figure], dict[str, list[Figure]]]:
    """Part the figures in scope from the others, which go by the tables that they lack.

    A figure that reads one out of scope is out of scope too. One whose own formula names a
    module that is not there shows an error, and is in scope.
    """
    kept: list[Figure] = []
    out: dict[str, list[Figure]] = {}
    known: dict[tuple[str | None, str], Sequence[str]] = {}
    for figure in found:
        formulas = figure.own, figure.formula
        lacking = known.get(formulas)
        if lacking is None:
            of_own = [one for one in scope.lacks(figure.own or "") if not is_module(one)]
            lacking = known[formulas] = [*scope.lacks(figure.formula), *of_own]
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
