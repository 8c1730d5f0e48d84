"""Does a formula hide a number that nobody sees: a rate, or a balancing amount?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import pence_of
from ..findings import Said, Severity
from ..formula import Node
from ..formula.nodes import Call, Chain, Literal, Percent, Prefix, Reference, Structured, parts
from ..show import show_pounds
from ..typed_formulas import TypedFormula, alike, and_more, typed_formulas
from ..words import listing
from .question import asks

NUMBER_IN_FORMULA = Code(
    code="FRM-004",
    name="number-in-formula",
    severity=Severity.WARNING,
    kind="formula",
    applies="working",
    rule="A constant is not embedded in a formula (e.g. +1000, *1.2). Numbers that only count or "
    "convert (1, 12 months, 100, 1,000) may stand there, and a formula that reads no cell.",
    why="A rate inside a formula is not seen, and changed in some of the cells only.",
    fix="Put the number in a cell of its own, with its name beside it, and refer to that.",
    source="ICAEW 14; FAST",
    fails=Example("a rate inside the formula", {"Budget!I6": "=I5*70.03"}),
    passes=Example("twelve times a cell", {"Budget!I6": "=I5*12"}),
    set="ext",
)

PLUG = Code(
    code="FRM-005",
    name="balancing-number",
    severity=Severity.WARNING,
    kind="formula",
    applies="working",
    rule="A total is not forced with a balancing number (a plug): no number is added to a sum.",
    why="The total agrees because somebody made it agree; what is missing stays missing.",
    fix="Take the number out, and record it as a line of its own, such as Unallocated.",
    source="practice",
    fails=Example("1,000 added to a sum", {"Summary!B8": "=SUM(B5:B7)+1000"}),
    passes=Example("the sum", {"Summary!B8": "=SUM(B5:B7)"}),
    set="ext",
)

_SUMS = ("SUM", "SUBTOTAL", "SUMIF", "SUMIFS", "AGGREGATE", "SUMPRODUCT")
_COUNTING = frozenset(map(Decimal, (0, 1)))
_CONVERTING = _COUNTING | set(map(Decimal, (2, 3, 4, 6, 7, 12, 52, 100, 365, 366, 1000, 1000000)))


@asks("Does a formula hide a number?", NUMBER_IN_FORMULA, PLUG)
def does_a_formula_hide_a_number(evidence: Evidence) -> Iterator[Said]:
    """Say of each formula which numbers stand in it, and of a sum what was added to it."""
    formulas = list(typed_formulas(evidence))
    plugged = [one for one in formulas if _plug(one)]
    for group in alike(plugged) if evidence.wants("FRM-005") else ():
        first = group[0]
        added, shown = _plug(first), pence_of(first.shown)
        reach = f" to reach {show_pounds(shown)}" if shown is not None else ""
        yield Said(
            "FRM-005",
            first.place,
            f"the formula {first.text} adds {_listed(added)} to a sum{reach}{and_more(group)}.",
            found=first.text,
            impact=_pence(evidence, first, added),
        )
    rest = [one for one in formulas if not one.in_place and one not in plugged]
    for group in alike(one for one in rest if _numbers(one.node)):
        first = group[0]
        yield Said(
            "FRM-004",
            first.place,
            f"the formula {first.text} contains {_listed(_numbers(first.node))}{and_more(group)}.",
            found=first.text,
        )


def _plug(one: TypedFormula) -> list[Decimal]:
    """Return the numbers that a formula adds to a sum at its outermost level."""
    node = one.node
    if not isinstance(node, Chain) or not {sign for sign, _ in node.rest} <= {"+", "-"}:
        return []
    terms = [node.first, *(term for _, term in node.rest)]
    is_sum = one.is_total or any(isinstance(t, Call) and t.name in _SUMS for t in terms)
    reads = any(_reads(term) for term in terms)
    numbers = [number for term in terms if (number := _number(term)) is not None]
    return [number for number in numbers if number] if is_sum and reads else []


def _numbers(node: Node | None) -> list[Decimal]:
    """Return the numbers that a formula which reads cells calculates with, but for usual ones."""
    found: list[Decimal] = []
    waiting = [node] if node is not None and _reads(node) else []
    while waiting:
        part = waiting.pop(0)
        if isinstance(part, Chain):
            signs = {sign for sign, _ in part.rest}
            usual = _COUNTING if signs <= {"+", "-"} else _CONVERTING
            terms = parts(part) if signs <= {"+", "-", "*", "/"} else ()
            numbers = [number for term in terms if (number := _number(term)) is not None]
            found += [number for number in numbers if abs(number) not in usual]
        waiting += parts(part)
    return found


def _number(node: Node) -> Decimal | None:
    """Return the number that a term is, be it negative or in per cent."""
    if isinstance(node, Percent):
        number = _number(node.operand)
        return None if number is None else number / 100
    if isinstance(node, Prefix) and node.sign == "-":
        number = _number(node.operand)
        return None if number is None else -number
    if isinstance(node, Literal) and isinstance(node.value, int | Decimal):
        return None if isinstance(node.value, bool) else Decimal(node.value)
    return None


def _reads(node: Node) -> bool:
    return isinstance(node, Reference | Structured) or any(map(_reads, parts(node)))


def _listed(numbers: list[Decimal]) -> str:
    return listing([f"{number:,f}" for number in dict.fromkeys(numbers)])


def _pence(evidence: Evidence, one: TypedFormula, numbers: list[Decimal]) -> int | None:
    """Return what was added in pence, in the unit of the cell."""
    field = one.place.field
    unit = one.table.region.unit_of(field, one.column).pence if one.table is not None else 100
    is_money = one.table is None or one.place.field in one.table.kind.columns
    return int(abs(sum(numbers, Decimal(0))) * unit) if is_money else None
