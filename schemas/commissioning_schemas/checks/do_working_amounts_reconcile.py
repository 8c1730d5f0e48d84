"""Do working amounts reconcile to the penny?"""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import Figure, pence_of
from ..findings import Place, Said, Severity
from ..formula import CIRCULAR
from ..money import Pence
from ..show import plain, show_pounds
from ..shown_differences import shown_differences
from ..shown_totals import ShownTotal, shown_totals
from ..totals_in_doubt import why_not_compared
from .question import asks

TOTAL_DIFFERS = Code(
    code="ARI-003",
    name="total-differs",
    severity=Severity.ERROR,
    kind="book",
    applies="working",
    rule="Working amounts reconcile to the penny: a calculated money cell that does not hold its "
    "expected formula, and every total in a mapped table not marked published, equals its figure. "
    "Not raised where a TYP or REF finding explains the whole difference.",
    why="A total that its own lines do not support will be challenged, and cannot be defended.",
    fix="Find the missing amount, or put the formula back.",
    source="ICAEW 19; model",
    fails=Example("a total that is one penny short", {"Summary!B8": 1645899.99}),
    passes=Example("the right total, though typed", {"Summary!B8": 1645900}),
)


@asks("Do working amounts reconcile?", TOTAL_DIFFERS)
def do_working_amounts_reconcile(evidence: Evidence) -> Iterator[Said]:
    """Say of each total that differs from its figure by a penny or more."""
    tolerance = evidence.book.about.tolerance_pence or 0
    for figure in evidence.figures.all:
        if figure.kind == "money" and not figure.standard:
            yield from _figure(figure, tolerance)
    for table in evidence.book.tables:
        if table.working and table.region.mapped:
            for total in shown_totals(table):
                yield from _total(evidence, total, tolerance)
            for one in shown_differences(evidence, table, tolerance):
                yield _differs(one.place, one.shown, one.right, f"{one.words} is")


def _figure(figure: Figure, tolerance: Pence) -> Iterator[Said]:
    shown = pence_of(figure.stored if figure.stored is not None else figure.excel)
    if shown is None or figure.excel is CIRCULAR:
        return
    if figure.own is None and figure.stored is None:
        return
    right = pence_of(figure.by_formula)
    meant = figure.meant if isinstance(figure.meant, int) else right
    if meant is None or abs(shown - meant) <= tolerance:
        return
    if right is not None and abs(shown - right) <= tolerance:
        return
    yield _differs(figure.place, shown, meant, "the figure is")


def _differs(place: Place, shown: Pence, right: Pence, words: str) -> Said:
    return Said(
        "ARI-003",
        place,
        f"shows {show_pounds(shown)}; {words} {show_pounds(right)}, "
        f"{show_pounds(abs(shown - right))} {'less' if right < shown else 'more'}. These are "
        "working amounts, which reconcile to the penny.",
        found=plain(shown),
        expected=plain(right),
        impact=abs(shown - right),
    )


def _total(evidence: Evidence, total: ShownTotal, tolerance: Pence) -> Iterator[Said]:
    shown = total.reading.value
    if _is_circular(evidence, total):
        return
    if shown is None:
        return
    why_not = why_not_compared(evidence, total)
    if why_not:
        evidence.leave_out(total.place, why_not)
        return
    sums = [total.sum_of(part) for part in total.parts]
    if all(abs(shown - right) > tolerance for right in sums):
        nearest = min(sums, key=lambda right: abs(shown - right))
        yield _differs(total.place, shown, nearest, "its rows add to")


def _is_circular(evidence: Evidence, total: ShownTotal) -> bool:
    cell = total.row.places.cell(total.row.row_number, total.column.field)
    sheet = total.table.region.sheet.name
    return cell is not None and evidence.book.calc.value(sheet, *cell) is CIRCULAR
