"""Do the registers of reserves, movements and services say what they must?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..show import show_pounds
from ..tables import Movement
from .question import asks

RESERVE_NOT_DESCRIBED = Code(
    code="RES-001",
    name="reserve-not-described",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Every reserve has a purpose, owner, review date and one of the three published "
    "categories.",
    why="Reserves strategies are published: what each one is for, and when that is looked at.",
    fix="Fill it in.",
    source="Home Office reserves guidance 2018 (three categories)",
    fails=Example("no purpose", {"ReserveList!C5": None}),
    passes=Example("purpose, category, owner and review date"),
)

MOVEMENT_NOT_DECIDED = Code(
    code="RES-003",
    name="movement-without-decision",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Every movement has a formal decision reference once Actual.",
    why="Moving a reserve takes a formal decision of the commissioner.",
    fix="Add the reference of the decision.",
    source="Surrey decision 69/2022",
    fails=Example("an actual movement without a decision", {"Reserves!J5": None}),
    passes=Example(
        "a movement that is planned needs none yet",
        {"Reserves!H5": "Planned", "Reserves!J5": None},
    ),
)

SERVICE_NOT_PLACED = Code(
    code="SVC-001",
    name="service-without-route-or-portfolio",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Every service has a route and a portfolio.",
    why="The route says under which rules it was bought; the portfolio who answers for it.",
    fix="Choose it from the list.",
    source="S-11",
    fails=Example("no route", {"Services!E6": None}),
    passes=Example("a route and a portfolio", {"Services!E6": "Grant agreement"}),
)


@asks(
    "Are the registers complete?", RESERVE_NOT_DESCRIBED, MOVEMENT_NOT_DECIDED, SERVICE_NOT_PLACED
)
def are_the_registers_complete(evidence: Evidence) -> Iterator[Said]:
    """Reserves say what they are for, movements who decided, services how they are bought."""
    for code in ("RES-001", "RES-003", "SVC-001"):
        for failure in evidence.failed(code):
            row, column = failure.row, failure.row.columns[failure.field]
            place = Place.of(row, column)
            heading = place.column or column.heading
            if isinstance(row, Movement):
                pence = row.amount or 0
                message = f"{row.movement} of {show_pounds(pence)} is Actual; {heading} is empty."
                yield Said(code, place, message, impact=pence)
            else:
                yield Said(code, place, f"{heading} of {row.key} is empty.")
