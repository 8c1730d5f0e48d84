"""Does every calculated cell hold its formula, over all the rows that there are?"""

from __future__ import annotations

from collections.abc import Iterator

from ..address import a1
from ..book import Table
from ..cells import read_money
from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import Figure, pence_of
from ..findings import Place, Said, Severity
from ..mapped_cells import wanted_in
from ..show import plain, show_pounds
from ..summary_lists import not_shown, year_out_of_order
from ..values import show_value, write_value
from ..words import shortened
from .question import asks

TYPED_OVER = Code(
    code="FRM-001",
    name="typed-over-formula",
    severity=Severity.ERROR,
    kind="formula",
    applies="working",
    rule="A calculated cell of the template holds its formula: a typed value, or an empty cell "
    "in a data row, is an error.",
    why="A typed total stays as it is when the lines below it change.",
    fix="Put the formula back: Restore formulas in Excel, or commissioning fill --restore.",
    source="ICAEW 10, 20; FAST",
    fails=Example("a total typed in", {"Summary!B8": 1645900}),
    passes=Example("the formula, spaced differently", {"Summary!B8": "=SUM( B5:B7 )"}),
)

ROWS_LEFT_OUT = Code(
    code="FRM-002",
    name="rows-left-out",
    severity=Severity.ERROR,
    kind="formula",
    applies="working",
    rule="A calculated cell's formula covers all rows of the table, and Summary has a row for "
    "every portfolio, a column for every year and a block for every reserve in the lists.",
    why="What a formula does not reach is in no total.",
    fix="Correct the formula, or have the Summary rebuilt: Fill totals in Excel, or "
    "commissioning fill.",
    source="practice",
    fails=Example("a sum that stops one row early", {"Summary!B8": "=SUM(B5:B6)"}),
    passes=Example("a sum over every row", {"Summary!B8": "=SUM(B5:B7)"}),
)


@asks("Does every calculated cell hold its formula?", TYPED_OVER, ROWS_LEFT_OUT)
def does_the_cell_hold_its_formula(evidence: Evidence) -> Iterator[Said]:
    """Say of each calculated cell that was typed over or emptied, or whose formula stops short."""
    for figure in evidence.figures.all:
        if figure.own is None:
            yield _typed_over(figure)
        elif not figure.standard:
            short = _stops_short(evidence, figure)
            if short:
                yield _leaves_out(figure, short)
    for table in evidence.book.tables:
        yield from _typed_in_the_map(evidence, table)
    for missing in not_shown(evidence.book, evidence.figures):
        amount = f" {show_pounds(missing.pence)} is left out." if missing.pence else ""
        yield Said(
            "FRM-002",
            Place.of(missing.row, missing.column),
            f"the Summary has no {missing.part} for {missing.row.key}.{amount}",
            found=missing.row.key,
            impact=abs(missing.pence),
        )
    yield from _moved_year(evidence)


def _moved_year(evidence: Evidence) -> Iterator[Said]:
    """Say where the years of the Summary do not follow each other."""
    moved = year_out_of_order(evidence.book, evidence.figures)
    if moved is not None:
        (sheet, row, column), year, before = moved
        yield Said(
            "FRM-002",
            Place(sheet, a1(row, column), None, sheet, year, year, year),
            f"the Summary shows {year} after {before}, but it carries balances on from column to "
            "column. Expected the years in order.",
            found=year,
        )


def _typed_over(figure: Figure) -> Said:
    right, shown = pence_of(figure.by_formula), pence_of(figure.stored)
    if figure.stored is None:
        said = "the cell is empty."
    else:
        said = f"{show_value(figure.stored, figure.kind)} is typed in."
    moved = None
    if figure.kind == "money" and right is not None:
        moved = abs((shown or 0) - right)
    return Said(
        "FRM-001",
        figure.place,
        f"{said} Expected the formula {shortened(figure.formula, 160)}",
        found=write_value(figure.stored, figure.kind),
        expected=figure.formula,
        impact=moved,
    )


def _typed_in_the_map(evidence: Evidence, table: Table) -> Iterator[Said]:
    """Say of each cell that the map calls calculated and that holds a typed value."""
    region = table.region
    for row, column in sorted(region.calculated):
        value = region.sheet.value(row, column)
        if value is not None and region.sheet.formula(row, column) is None:
            want = wanted_in(evidence, table, row, column)
            no_formula = not isinstance(want, str) and not want.formula
            if not isinstance(want, str) and no_formula and want.is_shown_by(value, want.meant):
                continue  # Fill puts the value itself where no formula of the sheet gives it.
            field = next((name for name, at in region.columns.items() if at == column), "")
            pence = read_money(value, region.unit_of(field, column)).value
            yield Said(
                "FRM-001",
                Place(region.sheet.name, a1(row, column), None, region.role, None, a1(row, column)),
                f"{show_value(value, 'number') if pence is None else show_pounds(pence)} is typed "
                "in. The map calls the cell calculated.",
                found=write_value(value, "number") if pence is None else plain(pence),
                severity=Severity.WARNING,
                fix="Have the value put right: Restore formulas in Excel, or commissioning fill "
                "--restore."
                if no_formula
                else "Put a formula in, or take the cell out of the map.",
            )


def _stops_short(evidence: Evidence, figure: Figure) -> str:
    """Return the range that a formula should read to its end; ``""`` where it reads all."""
    own, grid = figure.own or "", evidence.book.grid
    place = (figure.sheet, figure.row, figure.column)
    reads = evidence.ranges(own, *place)
    for sheet, area in evidence.ranges(figure.formula, *place):
        parts = [
            part
            for other, part in reads
            if other == sheet
            and part.left <= area.right
            and part.right >= area.left
            and part.top <= area.bottom
            and part.bottom >= area.top
        ]
        if area.bottom > area.top and parts:
            covered = {row for part in parts for row in range(part.top, part.bottom + 1)}
            source = grid.sheet(sheet)
            for row in range(area.top, area.bottom + 1):
                if row not in covered and source is not None and source.rows.get(row):
                    return f"{sheet}!{area.a1}" if sheet != figure.sheet else area.a1
    return ""


def _leaves_out(figure: Figure, wanted: str) -> Said:
    right, shown = pence_of(figure.by_formula), pence_of(figure.excel)
    moved = abs(right - shown) if right is not None and shown is not None else None
    amount = f" {show_pounds(moved)} is left out." if moved else ""
    return Said(
        "FRM-002",
        figure.place,
        f"the formula {shortened(figure.own or '', 160)} does not reach all of {wanted}.{amount} "
        f"Expected the formula {shortened(figure.formula, 160)}",
        found=figure.own if moved is None or shown is None else plain(shown),
        expected=figure.formula if moved is None or right is None else plain(right),
        impact=moved,
    )
