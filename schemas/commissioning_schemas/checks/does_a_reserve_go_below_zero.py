"""Does a reserve pay out more than is in it?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding, is_above
from ..findings import Place, Said, Severity
from ..needs import BALANCES
from ..show import plain, show_pounds
from ..tables import Movement
from .question import asks

RESERVE_BELOW_ZERO = Code(
    code="RES-002",
    name="reserve-below-zero",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="No reserve closes below zero in any year. A shortfall is said of the year that makes "
    "it, not again of each year that inherits it.",
    why="A reserve cannot pay out money that it does not hold.",
    fix="Reduce the draw, or record what comes in first.",
    source="S-34",
    fails=Example("a penny too much is drawn", {"Reserves!F7": 205100.01}),
    passes=Example("the reserve is drawn to nil"),
)


@asks("Does a reserve go below zero?", RESERVE_BELOW_ZERO, needs=BALANCES)
def does_a_reserve_go_below_zero(evidence: Evidence) -> Iterator[Said]:
    """Every reserve closes every year at zero or above."""
    book, sums = evidence.book, evidence.sums
    rounding, doubt = Rounding(book), evidence.doubt
    moved: dict[str, list[Movement]] = {}
    for movement in book.movements:
        moved.setdefault(movement.reserve_id, []).append(movement)
    for reserve in moved:
        before = 0
        for year in book.year_labels if reserve not in doubt.reserves else ():
            closing = sums.closing(reserve, year)
            short, room = min(0, before) - closing, rounding.balance(reserve, year)
            before = closing
            if is_above(short, room):
                yield Said(
                    "RES-002",
                    evidence.place_of("C21", year=year, reserve=reserve)
                    or _last_amount(moved[reserve], year),
                    f"{reserve} closes {year} at {show_pounds(closing)}.",
                    found=plain(closing),
                    expected="0",
                    impact=-closing,
                )


def _last_amount(movements: Sequence[Movement], year: str) -> Place:
    """Return the amount of a year's last movement; a balance falls only where there is one."""
    of_year = [movement for movement in movements if movement.year == year]
    return Place.of(of_year[-1], Movement.amount)
