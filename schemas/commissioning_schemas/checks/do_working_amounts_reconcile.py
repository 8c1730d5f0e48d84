"""Do working amounts reconcile to the penny?"""

from __future__ import annotations

from collections.abc import Iterator

from ..book import Table
from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import Figure, pence_of
from ..findings import Place, Said, Severity
from ..money import Pence
from ..show import plain, show_pounds
from ..tables import Row
from ..tables.columns import Column, Kind
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
        if table.working and table.region.mapped and table.rows:
            yield from _totals(evidence, table, tolerance)


def _figure(figure: Figure, tolerance: Pence) -> Iterator[Said]:
    shown = pence_of(figure.stored if figure.stored is not None else figure.excel)
    if shown is None or (figure.own is None and figure.stored is None):
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


def _totals(evidence: Evidence, table: Table, tolerance: Pence) -> Iterator[Said]:
    """Compare each total row of a mapped table with the rows above it, column by column."""
    columns = [
        column
        for column in table.kind.columns.values()
        if column.kind is Kind.MONEY and table.rows[0].has(column)
    ]
    seen: set[str | None] = set()
    for row in table.rows:
        for column in columns:
            spot = row.places.cell(row.row_number, column.field)
            if spot is None or (row.cell(column)) in seen:
                continue
            of_column = [
                other
                for other in table.rows
                if other.places.cell(other.row_number, column.field) == (other.row_number, spot[1])
            ]
            seen.update(other.cell(column) for other in of_column)
            yield from _column(evidence, table, of_column, column, tolerance)


def _column(
    evidence: Evidence,
    table: Table,
    rows: list[Row],
    column: Column[Pence | None],
    tolerance: Pence,
) -> Iterator[Said]:
    start = 0
    for number in table.region.totals:
        above = [row for row in rows if row.row_number < number]
        since = [row for row in above if row.row_number > start]
        start = number
        total = type(rows[0])(rows[0].places, number, {})
        shown = evidence.amount_at(table, total, column)
        if shown is None or any(evidence.is_troubled(row, column) for row in above):
            continue
        sums = [sum(getattr(row, column.field) or 0 for row in part) for part in (above, since)]
        if all(abs(shown - right) > tolerance for right in sums):
            place = Place.of(total, column)
            label = Place(
                place.sheet,
                place.cell,
                None,
                place.table,
                place.column,
                f"total {number}",
                column.field,
            )
            yield _differs(label, shown, sums[0], "its rows add to")
