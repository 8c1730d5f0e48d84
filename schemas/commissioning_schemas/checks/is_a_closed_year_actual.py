"""Are the movements of a closed year what happened, and no longer what was expected?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..tables import Movement, Year
from .question import asks

NOT_ACTUAL_AFTER_CLOSE = Code(
    code="RES-006",
    name="not-actual-after-close",
    severity=Severity.WARNING,
    kind="book",
    applies="both",
    rule="Forecast movements are replaced by Actual once the year is closed.",
    why="The balance that later years start from would rest on a guess.",
    fix="Enter the outturn, and set the status to Actual.",
    source='S-33, "projected" at 18 March 2021',
    fails=Example("the year is closed, its contribution a forecast", {"Years!D5": "Closed"}),
    passes=Example(
        "the year is closed, its contribution actual",
        {"Years!D5": "Closed", "Reserves!H6": "Actual", "Reserves!J6": "Accounts 2020-21"},
    ),
)


@asks(
    "Are the movements of a closed year actual?",
    NOT_ACTUAL_AFTER_CLOSE,
    needs=(Year.year, Year.status, Movement.year, Movement.status),
)
def is_a_closed_year_actual(evidence: Evidence) -> Iterator[Said]:
    """A movement of a year that is Closed is neither Planned nor Forecast."""
    closed = {row.year for row in evidence.book.years if row.status == "Closed" and row.year}
    for movement in evidence.book.movements:
        if movement.year in closed and movement.status in ("Planned", "Forecast"):
            yield Said(
                "RES-006",
                Place.of(movement, Movement.status),
                f"{movement.year} is Closed but the {movement.movement or 'movement'} of "
                f"{movement.reserve_id} is still {movement.status}.",
                found=movement.status,
                expected="Actual",
            )
