"""Is a ring-fenced grant put in a reserve that the funder can have back?"""

from __future__ import annotations

from collections.abc import Iterator

from ..book.references import id_form
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..show import plain, show_pounds
from ..tables import Fund, Movement
from .question import asks

RETURNABLE_GRANT_RESERVED = Code(
    code="RES-005",
    name="returnable-grant-in-reserve",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="Ring-fenced grant that the funder can reclaim is not put in a reserve: a Contribution or "
    "Transfer in is not linked to a ring-fenced grant whose unspent treatment is Return, nor to a "
    "line that such a grant pays for.",
    why="The funder will ask for the money, and the reserve will have spent it.",
    fix="Remove the movement, or record the funder's agreement to carry the money forward.",
    source="PQ HL15158; CIPFA on police reserves",
    fails=Example(
        "the underspend of a grant that is to be returned",
        {"Funding!N6": "Return", "Reserves!I6": "MOJ-COVID-2021"},
    ),
    passes=Example(
        "the funder has agreed to carry it forward",
        {"Funding!N6": "Carry forward agreed", "Reserves!I6": "MOJ-COVID-2021"},
    ),
)


@asks(
    "Is returnable grant put in a reserve?",
    RETURNABLE_GRANT_RESERVED,
    needs=(Movement.movement, Movement.amount, Fund.fund_id, Fund.ring_fence),
)
def is_returnable_grant_reserved(evidence: Evidence) -> Iterator[Said]:
    """What goes into a reserve is not money that a funder will have back."""
    funds = {id_form(fund.fund_id): fund for fund in reversed(evidence.book.funds) if fund.fund_id}
    of_line = {
        id_form(line.line_id): id_form(line.source_ref)
        for line in reversed(evidence.book.lines)
        if line.line_id and line.source_type == "External"
    }
    for movement in evidence.book.movements:
        link = id_form(movement.linked_ref)
        fund = funds.get(link) or funds.get(of_line.get(link, ""))
        if fund is None or not _is_returnable(fund) or not movement.amount:
            continue
        if movement.movement not in ("Contribution", "Transfer in"):
            continue
        paid = "" if link in funds else f", paid by {fund.fund_id}"
        yield Said(
            "RES-005",
            Place.of(movement, Movement.linked_ref),
            f"{show_pounds(movement.amount)} put in {movement.reserve_id} is linked to "
            f"{movement.linked_ref}{paid}, which is ring-fenced for {fund.ring_fence} and whose "
            'unspent treatment is "Return".',
            found=plain(movement.amount),
            impact=movement.amount,
        )


def _is_returnable(fund: Fund) -> bool:
    return fund.unspent_treatment == "Return" and fund.ring_fence not in ("", "None")
