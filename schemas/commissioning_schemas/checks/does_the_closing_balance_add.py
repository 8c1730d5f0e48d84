"""Does a closing balance shown follow from what is shown above it?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import Figure, pence_of
from ..figures.of_columns import same_formula
from ..findings import Said, Severity
from ..show import plain, show_pounds
from .question import asks

CLOSING_DOES_NOT_ADD = Code(
    code="ARI-007",
    name="closing-balance-does-not-add",
    severity=Severity.ERROR,
    kind="book",
    applies="both",
    rule="A closing balance shown equals opening + in − out. Gives way where another finding "
    "says what is wrong with the closing balance itself.",
    why="The balance is what decisions on new draws rest on.",
    fix="Put the formulas back: Restore formulas in Excel, or commissioning fill --restore.",
    source="S-34",
    fails=Example(
        "an opening balance was typed over, and the closing balance did not follow",
        {"Summary!B35": 0.01},
        recalculated=False,
    ),
    passes=Example(
        "an opening balance was typed over, and the closing balance followed to the penny",
        {"Summary!B35": 0.01},
    ),
)


@asks("Does the closing balance add?", CLOSING_DOES_NOT_ADD)
def does_the_closing_balance_add(evidence: Evidence) -> Iterator[Said]:
    """What a sheet shows as closing balance is its opening balance, plus in, less out."""
    for closing in evidence.figures.all:
        if closing.id != "C21":
            continue
        year, reserve = closing.subject.year, closing.subject.reserve
        parts = [
            part
            for name in ("C18", "C19", "C20")
            if (part := evidence.figures.find(name, year=year, reserve=reserve)) is not None
        ]
        shown = pence_of(closing.stored)
        amounts = [pence for part in parts if (pence := pence_of(part.stored)) is not None]
        if shown is None or len(amounts) < 3 or _is_said(closing, parts):
            continue
        opening, came, went = amounts
        expected = opening + came - went
        if shown != expected:
            yield Said(
                "ARI-007",
                closing.place,
                f"{reserve} is shown to close {year} at {show_pounds(shown)}; opening "
                f"{show_pounds(opening)}, in {show_pounds(came)} and out {show_pounds(went)} "
                f"make {show_pounds(expected)}.",
                found=plain(shown),
                expected=plain(expected),
                impact=abs(shown - expected),
            )


def _is_said(closing: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether a rule on formulas or stale results speaks of the closing balance already.

    A result that is behind is ARI-009 at the first such cell, unless a cell that was typed over
    stands before it: then nobody else says that the closing balance did not follow.
    """
    return not _holds_formula(closing) or all(map(_holds_formula, parts))


def _holds_formula(figure: Figure) -> bool:
    return figure.own is not None and same_formula(figure.own, figure.formula, figure.table)
