"""Does a calculated cell hold another formula than its column or its neighbours?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..alike import alike
from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import Figure, pence_of
from ..findings import Place, Said, Severity
from ..formula import CIRCULAR
from ..grid import CellError
from ..owned import mtfs, panel_report
from ..show import show_pounds
from ..summary_lists import year_out_of_order
from ..words import shortened
from .question import asks

ANOTHER_FORMULA = Code(
    code="FRM-003",
    name="another-formula",
    severity=Severity.WARNING,
    kind="formula",
    applies="working",
    rule="A calculated cell holds another formula than its column or its neighbours.",
    why="One cell that is worked out differently is hard to see, and makes its row mean "
    "something else.",
    fix="Copy the formula of the column into the cell: Restore formulas in Excel, or commissioning "
    "fill --restore.",
    source="ICAEW 12; FAST 3.02",
    fails=Example("a line that leaves virements out", {"Budget!L5": "=I5+J5"}),
    passes=Example("the same, by the addresses of its cells", {"Budget!L5": "=$I5+J5-Budget!K5"}),
)


_BY_YEARS = {mtfs.NAME.casefold(), panel_report.NAME.casefold()}
"""The sheets whose formulas read columns of the Summary by their years."""


@asks("Is it the formula of its column?", ANOTHER_FORMULA)
def is_it_the_formula_of_its_column(evidence: Evidence) -> Iterator[Said]:
    """Say of each cell that does something else; once, where its whole column does."""
    excluded = {said.place for code in ("FRM-001", "FRM-002") for said in evidence.has_said(code)}
    figures = evidence.figures.all
    odd = [f for f in figures if f.own is not None and not f.standard and f.place not in excluded]
    if (
        year_out_of_order(evidence.book, evidence.figures) is not None
    ):  # FRM-002 says it of the Summary.
        odd = [f for f in odd if f.sheet.casefold() not in _BY_YEARS]
    odd = [figure for figure in odd if not _is_in_error(figure)]
    excluded |= _circular(evidence, odd)
    odd = [f for f in odd if f.place not in excluded and not _is_same(evidence, f)]
    for group in alike(odd, figures):
        yield _say(group[0], f" in all {len(group)} rows" if len(group) > 1 else "")


def _is_in_error(figure: Figure) -> bool:
    """Tell whether a formula gives an error of its own, which TYP-006 says."""
    own, right = figure.excel, figure.by_formula
    return isinstance(own, CellError) and own != CIRCULAR and not isinstance(right, CellError)


def _circular(evidence: Evidence, figures: Sequence[Figure]) -> set[Place]:
    """Return the places of figures on a circle, which has a code of its own."""
    suspects = [figure for figure in figures if figure.excel is CIRCULAR]
    known = evidence.book.calc.circular if suspects else frozenset()
    return {figure.place for figure in suspects if _spot(figure) in known}


def _is_same(evidence: Evidence, figure: Figure) -> bool:
    """Tell whether a formula does what it should with the cells that it should read."""
    calc, spot = evidence.book.calc, _spot(figure)
    return calc.resolved(figure.own or "", *spot) == calc.resolved(figure.formula, *spot)


def _spot(figure: Figure) -> tuple[str, int, int]:
    return figure.sheet, figure.row, figure.column


def _say(figure: Figure, where: str = "") -> Said:
    gives, right = pence_of(figure.excel), pence_of(figure.by_formula)
    moved, so = None, ""
    if figure.kind == "money" and gives is not None and right is not None:
        moved = abs(gives - right)
        so = (
            f" It gives {show_pounds(gives)} instead of {show_pounds(right)}."
            if moved
            else (" It gives the same today.")
        )
    whose = "column" if figure.source is not None else "sheet"
    return Said(
        "FRM-003",
        figure.place,
        f"the formula {shortened(figure.own or '', 160)}{where} is not that of its {whose}.{so} "
        f"Expected the formula {shortened(figure.formula, 160)}",
        found=figure.own,
        expected=figure.formula,
        impact=moved,
    )
