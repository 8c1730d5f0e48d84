"""Is it stated with how much each reserve begins?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..needs import YEARS
from ..tables import Movement, Reserve
from .question import asks

OPENING_BALANCE_MISSING = Code(
    code="RES-008",
    name="opening-balance-missing",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="Opening balance of the first year is stated (even if zero).",
    why="Without it, every balance of the reserve rests on a guess.",
    fix="Add a movement of type Opening for the first year, even if it is nil.",
    source="S gives no opening balance",
    fails=Example("the opening row is entered as a contribution", {"Reserves!E5": "Transfer in"}),
    passes=Example("an opening balance of nil"),
)


@asks(
    "Is the opening balance stated?",
    OPENING_BALANCE_MISSING,
    needs=(*YEARS, Movement.reserve_id, Movement.year, Movement.movement),
)
def is_the_opening_balance_stated(evidence: Evidence) -> Iterator[Said]:
    """Every reserve has an Opening row in the first year."""
    book = evidence.book
    if not book.holds(Movement) or not book.year_labels:
        return
    first, later = book.year_labels[0], book.year_labels[1:]
    # An Opening row whose own cells are at fault still states what it states.
    stated = {
        m.reserve_id for m in book.movements if m.movement == "Opening" and m.year not in later
    }
    for name, place in _reserves(evidence).items():
        if name not in stated:
            yield Said("RES-008", place, f"No opening balance of {name} is stated for {first}.")


def _reserves(evidence: Evidence) -> dict[str, Place]:
    """Return each reserve with its place: in the list, else where it is first moved."""
    book = evidence.book
    if book.holds(Reserve):
        rows = reversed(book.reserves)
        found = {row.reserve_id: Place.of(row, Reserve.reserve_id) for row in rows}
    else:
        moves = reversed(book.movements)
        found = {move.reserve_id: Place.of(move, Movement.reserve_id) for move in moves}
    return {name: place for name, place in reversed(found.items()) if name}
