"""Does each later year open with what the year before closed with?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures.rounding import Rounding, is_above
from ..findings import Place, Said, Severity
from ..needs import BALANCES
from ..show import plain, show_pounds
from ..tables import Movement
from .question import asks

OPENING_NOT_CARRIED_ON = Code(
    code="ARI-006",
    name="opening-not-carried-on",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="An Opening row of a later year equals the closing balance of the year before.",
    why="Money that is there on 31 March is there on 1 April: a difference is lost or invented.",
    fix="Correct the opening balance, or leave it out: it is carried on without a row.",
    source="FAST corkscrew",
    fails=Example(
        "a penny is lost overnight", {"Reserves!E7": "Opening", "Reserves!F7": 205099.99}
    ),
    passes=Example("the balance is carried on to the penny", {"Reserves!E7": "Opening"}),
)


@asks("Does the opening balance carry on?", OPENING_NOT_CARRIED_ON, needs=BALANCES)
def does_the_opening_balance_carry_on(evidence: Evidence) -> Iterator[Said]:
    """An Opening row of a later year repeats the closing balance before it."""
    book, sums = evidence.book, evidence.sums
    rounding, doubt = Rounding(book), evidence.doubt
    before = dict(zip(book.year_labels[1:], book.year_labels, strict=False))
    for row in book.movements:
        if row.movement != "Opening" or row.year not in before or row.reserve_id in doubt.reserves:
            continue
        closing, amount = sums.closing(row.reserve_id, before[row.year]), row.amount or 0
        room = rounding.balance(row.reserve_id, before[row.year])
        if is_above(abs(amount - closing), room + rounding.of(row, Movement.amount)):
            yield Said(
                "ARI-006",
                Place.of(row, Movement.amount),
                f"{row.reserve_id} opens {row.year} with {show_pounds(amount)}; it closes "
                f"{before[row.year]} with {show_pounds(closing)}.",
                found=plain(amount),
                expected=plain(closing),
                impact=abs(amount - closing),
            )
