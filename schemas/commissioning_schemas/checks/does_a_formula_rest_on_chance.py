"""Does a formula rest on functions that change by themselves, or that hide what they read?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Said, Severity
from ..formula import Node
from ..formula.nodes import Call, parts
from ..typed_formulas import alike, and_more, typed_formulas
from ..words import listing
from .question import asks

FRAGILE_FUNCTION = Code(
    code="FRM-006",
    name="fragile-function",
    severity=Severity.WARNING,
    kind="formula",
    applies="working",
    rule="No volatile or fragile functions (INDIRECT, OFFSET, NOW, TODAY, RAND, CELL, INFO) in "
    "cells that count.",
    why="The workbook shows another figure tomorrow, or after a row is inserted, and nobody "
    "changed anything.",
    fix="Refer to the cells directly, or type the value.",
    source="FAST",
    fails=Example("a cell found by OFFSET", {"Budget!I6": "=OFFSET(I5,0,0)"}, recalculated=False),
    passes=Example("the cell itself", {"Budget!I6": "=I5"}),
    set="ext",
)

FRAGILE = frozenset(
    {"INDIRECT", "OFFSET", "NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "CELL", "INFO"}
)


@asks("Does a formula rest on chance?", FRAGILE_FUNCTION)
def does_a_formula_rest_on_chance(evidence: Evidence) -> Iterator[Said]:
    """Say of each formula which of these functions it uses."""
    formulas = (one for one in typed_formulas(evidence) if not one.in_place)
    for group in alike(formulas):
        first = group[0]
        used = _used(first.node)
        if used:
            yield Said(
                "FRM-006",
                first.place,
                f"the formula {first.text} uses {listing(used)}{and_more(group)}.",
                found=first.text,
            )


def _used(node: Node | None) -> list[str]:
    found: dict[str, None] = {}
    waiting = [node] if node is not None else []
    while waiting:
        part = waiting.pop(0)
        if isinstance(part, Call) and part.name in FRAGILE:
            found[part.name] = None
        waiting += parts(part)
    return list(found)
