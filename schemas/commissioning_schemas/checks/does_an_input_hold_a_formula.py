"""Does a cell that is meant for typing hold a formula?"""

from __future__ import annotations

from collections.abc import Iterator

from ..cells.described import described
from ..codes import Code, Example
from ..evidence import Evidence
from ..findings import Said, Severity
from ..typed_formulas import TypedFormula, and_more, typed_formulas
from .question import asks

FORMULA_IN_INPUT = Code(
    code="FRM-009",
    name="formula-in-input",
    severity=Severity.INFO,
    kind="formula",
    applies="working",
    rule="An input cell of the template holds a value, no formula. One finding a column; not where "
    "another rule about formulas speaks of the cell.",
    why="The amount changes when other cells do, although its cell looks like one that was typed.",
    fix="Keep it if it is meant, and say in Notes how it is worked out.",
    source="ICAEW 10",
    fails=Example("two amounts added in the cell", {"Budget!I6": "=690300+10000"}),
    passes=Example("the amount", {"Budget!I6": 700300}),
    set="ext",
)

_OTHERS = ("FRM-004", "FRM-005", "FRM-006", "FRM-008")


@asks("Does an input hold a formula?", FORMULA_IN_INPUT)
def does_an_input_hold_a_formula(evidence: Evidence) -> Iterator[Said]:
    """Say once of each column of inputs in which formulas stand."""
    if evidence.book.map is not None:
        return
    told = {said.place for code in _OTHERS for said in evidence.has_said(code)}
    columns: dict[tuple[str, int], list[TypedFormula]] = {}
    for one in typed_formulas(evidence):
        if not one.in_place and not one.is_total and one.place not in told:
            # About stands one item below the other: each cell is a column of its own.
            column = one.column if one.table is not None else -one.row
            columns.setdefault((one.sheet, column), []).append(one)
    for group in columns.values():
        first = group[0]
        read = f", read as {described(first.shown)}" if first.shown is not None else ""
        yield Said(
            "FRM-009",
            first.place,
            f"the cell is for typing and holds the formula {first.text}{read}{and_more(group)}.",
            found=first.text,
        )
