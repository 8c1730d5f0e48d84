"""Does a total add up rows and their subtotal as well?"""

from __future__ import annotations

from collections.abc import Iterator

from ..address import Range, a1
from ..codes import ByHeading, Code, Example
from ..evidence import Evidence
from ..findings import Said, Severity
from ..formula import Node, ParseError, parse
from ..formula.nodes import Call, Chain
from ..grid import Sheet, Value
from ..typed_formulas import TypedFormula, typed_formulas
from .question import asks

_MAP = {
    "table": [
        {
            "role": "Budget",
            "sheet": "Costs",
            "heading": "Item",
            "unit": "£",
            "columns": {"description": "Item", "original_budget": "Cost"},
            "constants": {"year": "2021-22", "portfolio_id": "DCP", "source_type": "Own budget"},
            "rows": {"total": ["Staff", "Total"]},
        }
    ]
}


def _costs(total: str) -> list[ByHeading]:
    costs: dict[str, Value] = {
        "Salaries": 100,
        "Training": 20,
        "Staff": "=SUM(B5:B6)",
        "Rent": 30,
        "Total": total,
    }
    return [{"Item": item, "Cost": cost} for item, cost in costs.items()]


SUBTOTAL_COUNTED_TWICE = Code(
    code="FRM-008",
    name="subtotal-counted-twice",
    severity=Severity.WARNING,
    kind="formula",
    applies="working",
    rule="No total both sums rows and includes their subtotal.",
    why="The rows below the subtotal are counted twice.",
    fix="Use SUBTOTAL for both, or leave the subtotal out of the sum.",
    source="practice",
    fails=Example(
        "a sum over rows and their subtotal",
        book="as-published",
        sheets={"Costs": _costs("=SUM(B5:B8)")},
        map=_MAP,
    ),
    passes=Example(
        "the subtotal and what follows it",
        book="as-published",
        sheets={"Costs": _costs("=SUM(B7:B8)")},
        map=_MAP,
    ),
    set="ext",
)


@asks("Is a subtotal counted twice?", SUBTOTAL_COUNTED_TWICE)
def is_a_subtotal_counted_twice(evidence: Evidence) -> Iterator[Said]:
    """Say of each sum which sum of its own rows lies within it."""
    for one in typed_formulas(evidence):
        sheet = evidence.book.grid.sheet(one.sheet)
        outer = _adding(one.node)
        if one.in_place or sheet is None or not outer:
            continue
        for inner, area in _within(evidence, sheet, one, "SUBTOTAL" in outer):
            yield Said(
                "FRM-008",
                one.place,
                f"the formula {one.text} counts {inner}, and the rows {area.a1} that it adds up.",
                found=one.text,
            )
            break


def _within(
    evidence: Evidence, sheet: Sheet, one: TypedFormula, skips_subtotals: bool
) -> Iterator[tuple[str, Range]]:
    """Yield the cells inside a sum that are themselves sums of cells inside it."""
    areas = [
        area
        for name, area in evidence.ranges(one.text, one.sheet, one.row, one.column)
        if name == sheet.name
    ]
    for area in areas:
        for row in sorted(sheet.formulas):
            for column, text in (
                sheet.formulas[row].items() if area.top <= row <= area.bottom else ()
            ):
                functions = _adding(_parsed(text)) if area.holds(row, column) else set()
                if not functions or (skips_subtotals and functions == {"SUBTOTAL"}):
                    continue
                for name, part in evidence.ranges(text, sheet.name, row, column):
                    if name == sheet.name and _lies_in(part, area) and not part.holds(row, column):
                        yield a1(row, column), part


def _adding(node: Node | None) -> set[str]:
    """Return the functions of a formula that only adds; none where it does anything else."""
    if isinstance(node, Call) and node.name in ("SUM", "SUBTOTAL"):
        return {node.name}
    if isinstance(node, Chain) and {sign for sign, _ in node.rest} == {"+"}:
        return _adding(node.first).union(*(_adding(term) for _, term in node.rest))
    return set()


def _parsed(text: str) -> Node | None:
    try:
        return parse(text)
    except ParseError:
        return None


def _lies_in(part: Range, area: Range) -> bool:
    return area.holds(part.top, part.left) and area.holds(part.bottom, part.right)
