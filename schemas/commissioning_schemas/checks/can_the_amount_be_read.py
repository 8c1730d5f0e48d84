"""Can every amount be read, and read in one way only?"""

from __future__ import annotations

from ..codes import Code, Example
from ..findings import Severity

NOT_AN_AMOUNT = Code(
    code="TYP-001",
    name="not-an-amount",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="A money cell holds a number, or text that reads as money.",
    why="What is not an amount is in no total: the money is missing without a trace.",
    fix="Type the amount as a number.",
    source="S tables",
    fails=Example("words where an amount belongs", {"Budget!I7": "to be confirmed by the board"}),
    passes=Example("a number", {"Budget!I7": 484300}),
)

MALFORMED_AMOUNT = Code(
    code="TYP-002",
    name="malformed-amount",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="Text amount is well formed: digits grouped in threes, at most one decimal point.",
    why="A slipped comma changes an amount a thousandfold; nobody should have to guess.",
    fix="Type the amount again as a number.",
    source="Cleveland decision 2021-0007015; Devon and Cornwall uplift page",
    fails=Example("a comma in the wrong place", {"Budget!I7": "£22,10"}),
    passes=Example("digits in threes", {"Budget!I7": "£484,300"}),
)

AMOUNT_IS_A_RANGE = Code(
    code="TYP-015",
    name="range-in-amount",
    severity=Severity.WARNING,
    kind="reading",
    applies="both",
    rule="A range or approximate amount in a money column goes in the low and high columns, "
    "not one cell.",
    why="A range cannot be added up, so the cell counts for nothing.",
    fix="Enter the lowest and the highest amount in a column each, or decide on one amount.",
    source="S-41",
    fails=Example("two to three million in one cell", {"Bids!F5": "£2-3m"}),
    passes=Example("the lowest and the highest in a cell each"),
)
"""Unlike the other two, an answer that may be right: only its place is wrong."""
