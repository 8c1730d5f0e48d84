"""Does an amount in a sentence lack the "m" that makes millions of it?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Said, Severity
from ..words import quote
from .question import asks

AMOUNT_WITHOUT_UNIT = Code(
    code="TXT-002",
    name="amount-in-text-without-unit",
    severity=Severity.WARNING,
    kind="text",
    applies="both",
    rule="A money figure in text below £10 with three decimals lacks a unit.",
    why="Read as it stands it is pence, where hundreds of thousands of pounds are meant.",
    fix="Add the unit.",
    source="S-36, £0.841",
    fails=Example("a reduction to £0.841", book="as-published"),
    passes=Example(
        "a reduction to £0.841m",
        {"Paper!B16": "For 2021-22 a reduction was announced, to £0.841m."},
        book="as-published",
    ),
)


@asks("Does an amount lack its unit?", AMOUNT_WITHOUT_UNIT)
def does_an_amount_lack_its_unit(evidence: Evidence) -> Iterator[Said]:
    """No figure in a sentence is a few pounds with three decimals; one finding a cell."""
    for sentence in evidence.sentences:
        bare = list(dict.fromkeys(one.text for one in sentence.amounts if one.lost_unit))
        if bare:
            texts, meant = " and ".join(map(quote, bare)), " and ".join(f"{t}m" for t in bare)
            yield Said(
                "TXT-002",
                sentence.place,
                f"{texts} {'has' if len(bare) == 1 else 'have'} three decimals and no unit. "
                f"Did you mean {meant}?",
                found=bare[0],
                expected=f"{bare[0]}m",
            )
