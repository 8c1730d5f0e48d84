"""Is every amount within what its column allows?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Place, Said, Severity
from ..show import plain, show_pounds
from .question import asks

NEGATIVE_AMOUNT = Code(
    code="TYP-013",
    name="negative-amount",
    severity=Severity.ERROR,
    kind="column",
    applies="both",
    rule="Negative amounts only where allowed; brackets and trailing minus are read as negative.",
    why="A minus sign turns money in into money out; the type of the row says which it is.",
    fix="Enter a positive amount; the type of the row gives the direction.",
    source="Surrey and Warwickshire bracket tables",
    fails=Example("a grant below zero", {"Funding!J8": -5000}),
    passes=Example("nothing awarded", {"Funding!J8": 0}),
)

AMOUNT_TOO_LARGE = Code(
    code="TYP-020",
    name="amount-too-large",
    severity=Severity.ERROR,
    kind="column",
    applies="both",
    rule="An amount is within ±£1,000,000,000,000.",
    why="An amount of that size is a slip of the unit or the keyboard.",
    fix="Correct the amount, or its unit.",
    source="model",
    fails=Example("a thousand times too much", {"Funding!J8": 1_000_000_000_000.01}),
    passes=Example("exactly the largest", {"Funding!J8": 1_000_000_000_000}),
)


@asks("Is every amount possible?", NEGATIVE_AMOUNT, AMOUNT_TOO_LARGE)
def is_the_amount_possible(evidence: Evidence) -> Iterator[Said]:
    """Say of each amount that is below its column's lowest, or beyond all reason."""
    for failure in evidence.failed("TYP-013"):
        column = failure.row.columns[failure.field]
        place, pence = Place.of(failure.row, column), getattr(failure.row, failure.field)
        lowest = "more than zero" if column.minimum else "zero or more"
        yield Said(
            "TYP-013",
            place,
            f"{show_pounds(pence)} is not possible here: {place.column} must be {lowest}.",
            found=plain(pence),
            expected=plain(column.minimum or 0),
            impact=abs(pence),
        )
    for failure in evidence.failed("TYP-020"):
        pence = getattr(failure.row, failure.field)
        yield Said(
            "TYP-020",
            Place.of(failure.row, failure.row.columns[failure.field]),
            f"{show_pounds(pence)} is too large to be an amount.",
            found=plain(pence),
        )
