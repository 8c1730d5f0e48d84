"""Does a transfer between reserves arrive in another reserve?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..grid import Value
from ..show import show_pounds
from ..tables import Movement
from .question import asks

_TRANSFER: dict[str, Value] = {"Reserves!E7": "Transfer out", "Reserves!I7": "COMM"}

TRANSFER_LEADS_NOWHERE = Code(
    code="REF-009",
    name="transfer-leads-nowhere",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="No orphan or circular links: a transfer that names a reserve under Linked to names "
    "another one than its own, and that one has a transfer the other way in the same year. A "
    "virement to its own line is BUD-008.",
    why="Money leaves one reserve and reaches none, or one reserve twice.",
    fix="Correct the reserve, or add the other half of the transfer.",
    source="domain model",
    fails=Example("a transfer from COMM to COMM", _TRANSFER),
    passes=Example("a draw for all portfolios"),
    set="ext",
)

_OTHER_HALF = {"Transfer in": "Transfer out", "Transfer out": "Transfer in"}


@asks("Do transfers meet?", TRANSFER_LEADS_NOWHERE)
def do_transfers_meet(evidence: Evidence) -> Iterator[Said]:
    """A transfer has its other half in the reserve that it names."""
    book = evidence.book
    reserves = {row.reserve_id.casefold(): row.reserve_id for row in book.reserves if row.key}
    halves = {(row.reserve_id, row.year, row.movement) for row in book.movements}
    unclear = any(not row.movement or not row.year or not row.reserve_id for row in book.movements)
    for row in book.movements:
        other = reserves.get(row.linked_ref.casefold())
        wanted = _OTHER_HALF.get(row.movement)
        if row.published or other is None or wanted is None:
            continue
        amount, place = show_pounds(row.amount or 0), Place.of(row, Movement.linked_ref)
        if other == row.reserve_id:
            said = f"The {row.movement} of {amount} leads from {other} to {other} itself."
            yield Said("REF-009", place, said, found=other, impact=row.amount)
        elif (other, row.year, wanted) not in halves and not unclear:
            said = f"The {row.movement} of {amount} names {other}, which has no {wanted} in "
            said += f"{row.year}."
            yield Said("REF-009", place, said, found=other, impact=row.amount)
