"""Rules held back: those that lack a table or column, or rest on a cell that cannot be read.

What stands in the way has a finding of its own. That the rules behind it were not put, or were
put to less than everything, is said among what was not checked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from .book import Book
from .checks import Check
from .evidence import Evidence
from .findings import Place
from .lacking import lacking
from .words import listing

Entry = tuple[str, str]

_CAUSES = frozenset(
    {"TYP-001", "TYP-002", "TYP-004", "TYP-006", "TYP-008", "TYP-009", "TYP-013", "TYP-014"}
    | {
        "TYP-015",
        "TYP-019",
        "TYP-020",
        "REF-001",
        "REF-002",
        "REF-004",
        "REF-005",
        "GRT-001",
    }
)
"""Codes of cells of which nobody can tell what they should hold."""


def not_put(book: Book, checks: Sequence[Check]) -> Iterator[Entry]:
    """Yield the rules that were not put to a workbook, by what they need and it lacks."""
    by_need: dict[str, list[str]] = {}
    for check in checks if book.is_recognised else ():
        need = lacking(book, check.needs)
        if need:
            by_need.setdefault(need, []).extend(check.codes)
    for need, codes in by_need.items():
        yield _listed(codes), f"{_verb(codes)} {need}"


def resting_on_doubt(evidence: Evidence, checks: Sequence[Check]) -> Iterator[Entry]:
    """Yield the rules that rest on cells which cannot be read, by the cells."""
    users: dict[tuple[str, str], list[str]] = {}
    for check in checks:
        for column in check.needs if not lacking(evidence.book, check.needs) else ():
            users.setdefault((column.owner.table, column.field), []).extend(check.codes)
    by_cause: dict[tuple[str, str, str], list[Place]] = {}
    for said in evidence.said:
        place = said.place
        if said.code in _CAUSES and (place.table or "", place.field) in users:
            by_cause.setdefault((said.code, place.table or "", place.field), []).append(place)
    for place in _left_empty(evidence):
        if (place.table or "", place.field) in users:
            by_cause.setdefault(("", place.table or "", place.field), []).append(place)
    for (code, table, field), places in by_cause.items():
        codes = [one for one in users[table, field] if one != code]
        if codes:
            more = len(places) - 1
            also = f" and {more} more cell{'s' * (more > 1)} of its column" if more else ""
            why = f"where {code} was found" if code else f"which {'are' if more else 'is'} empty"
            yield _listed(codes), f"{_verb(codes, 'rest')} on {places[0]}{also}, {why}"


def _left_empty(evidence: Evidence) -> Iterator[Place]:
    """Yield the cells that a published table may leave empty, and rules need all the same."""
    told = {(said.place.sheet, said.place.cell) for said in evidence.said}
    for failure in evidence.failures:
        if failure.row.published and getattr(failure.row, failure.field) in (None, ""):
            place = Place.of(failure.row, failure.row.columns[failure.field])
            if place.cell is not None and (place.sheet, place.cell) not in told:
                yield place


def _listed(codes: Collection[str]) -> str:
    return listing(sorted(dict.fromkeys(codes)))


def _verb(codes: Collection[str], verb: str = "need") -> str:
    return f"it {verb}s" if len(set(codes)) == 1 else f"they {verb}"
