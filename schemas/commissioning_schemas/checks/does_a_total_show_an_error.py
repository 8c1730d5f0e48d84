"""Does a total show an Excel error of its own making?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..address import a1, parse_cell
from ..alike import alike
from ..book.results import Spot
from ..cells.reading import says_nil, says_unknown
from ..evidence import Evidence
from ..figures import Figure
from ..figures.scope import NIL, is_module
from ..findings import Place, Said
from ..formula import CIRCULAR
from ..grid import CellError
from ..owned import mtfs, panel_report
from ..owned.head import FIRST_ROW
from ..spots import Spots
from ..summary_labels import nameless_cells
from ..summary_lists import unlisted_cells
from ..tables import CORE
from ..words import clean, quote
from .can_the_amount_be_read import AMOUNT_IS_A_RANGE
from .is_it_a_number import EXCEL_ERROR
from .question import asks


@asks("Does a total show an Excel error?", EXCEL_ERROR)
def error_in_a_total(evidence: Evidence) -> Iterator[Said]:
    """A figure whose own formula gives an error that nothing it reads explains."""
    figures = evidence.figures
    lists = [f for table, out in figures.out_of_scope.items() if _is_unsaid(table) for f in out]
    errors = [figure for figure in (*figures.all, *lists) if _shows_error(figure)]
    if figures.summary is None and evidence.book.map is None and evidence.book.is_recognised:
        yield from _without_summary(evidence)
    if not errors:
        return
    behind = _Behind(evidence, errors)
    own = [figure for figure in errors if not behind.explains(figure)]
    for group in alike(own, figures.all):
        yield _say(evidence, group)


def _without_summary(evidence: Evidence) -> Iterator[Said]:
    """Say once of each sheet that lives on the Summary what it shows without it."""
    for name in (mtfs.NAME, panel_report.NAME):
        sheet = evidence.book.grid.sheet(name)
        cells = [
            (row, column)
            for row, formulas in (sheet.formulas.items() if sheet is not None else ())
            for column in formulas
            if row >= FIRST_ROW
            and isinstance(evidence.book.calc.value(name, row, column), CellError)
        ]
        if cells:
            row, column = min(cells)
            error = evidence.book.calc.value(name, row, column)
            more = len(cells) - 1
            also = f" and in {more} more cell{'s' * (more > 1)}" if more else ""
            place = Place(name, a1(row, column), None, name, None, a1(row, column))
            yield Said(
                "TYP-006",
                place,
                f"{error} instead of a result here{also}: the formulas read the Summary, which is "
                "not in the workbook.",
                found=str(error),
                fix="Restore the sheet Summary.",
            )


def _is_unsaid(table: str) -> bool:
    """Tell whether nothing is said yet of what a workbook lacks."""
    return table not in CORE and "[" not in table


def _shows_error(figure: Figure) -> bool:
    """Tell whether a formula shows an error now, or will when it is worked out."""
    shown = figure.stored is None or isinstance(figure.stored, CellError)
    return figure.own is not None and shown and isinstance(figure.excel, CellError)


def _say(evidence: Evidence, group: Sequence[Figure]) -> Said:
    figure = group[0]
    where = f" in all {len(group)} rows" if len(group) > 1 else ""
    why, fix = "", None
    lacking = evidence.figures.lacks(figure.own or "")
    if lacking:
        why = f": its formula names {lacking[0]}, which is not in the workbook"
        fix = f"Restore the sheet {lacking[0]}"
        nil = figure.formula == NIL and is_module(lacking[0])
        fix += f", or put {NIL} in the cell{'s of the column' * (len(group) > 1)}." if nil else "."
    elif "#REF!" in (figure.own or ""):
        why = ": its formula points to cells that are no longer there"
        fix = f"Put the formula {figure.formula} there."
    elif len(group) == 1 and (words := _words_for_an_amount(evidence, figure)):
        cell, text = words
        why = f": {cell} holds {quote(text)}, which Excel cannot add"
        fix = f"Type an amount in {cell}: 0 if it is nil, an estimate if it is not known yet."
    return Said(
        "TYP-006",
        figure.place,
        f"{figure.excel} instead of a result{where}{why}.",
        found=str(figure.excel),
        expected=None,
        fix=fix,
    )


def _words_for_an_amount(evidence: Evidence, figure: Figure) -> tuple[str, str] | None:
    """Return the cell behind an error that holds "tbc", a dash or a range, and what it says."""
    ranges = {
        (said.place.sheet, said.place.cell)
        for said in evidence.book.said
        if said.code == AMOUNT_IS_A_RANGE.code
    }
    for name, area in evidence.reads(figure):
        sheet = evidence.book.grid.sheet(name)
        text = sheet.value(area.top, area.left) if sheet is not None else None
        if isinstance(text, str) and area.top == area.bottom and area.left == area.right:
            cell = a1(area.top, area.left)
            if (name, cell) in ranges or says_nil(clean(text)) or says_unknown(clean(text)):
                return (cell if name == figure.sheet else f"{name}!{cell}"), text
    return None


def _of_lists_to_fill_in(evidence: Evidence) -> Iterator[Spot]:
    """Yield the cells of tables that hold nothing though rows name them, which REF codes say."""
    tables = evidence.book.tables
    for empty in tables:
        area = empty.region.range
        if not empty.rows and any(
            getattr(row, name)
            for table in tables
            for name, column in table.kind.columns.items()
            if empty.kind.table in column.refers_to
            for row in table.rows
        ):
            for row_number in range(area.top + 1, area.bottom + 1):
                for column_number in range(area.left, area.right + 1):
                    yield empty.region.sheet.name, row_number, column_number


class _Behind:
    """Tells of an error if a cell that a figure reads, at any distance, is at fault already."""

    def __init__(self, evidence: Evidence, errors: Iterable[Figure]) -> None:
        self.evidence = evidence
        self.faulty = Spots((f.sheet, f.row, f.column) for f in errors)
        for spot in nameless_cells(evidence.figures):
            self.faulty.add(*spot)
        for spot in unlisted_cells(evidence.book, evidence.figures):
            self.faulty.add(*spot)
        for spot in _of_lists_to_fill_in(evidence):
            self.faulty.add(*spot)
        for sheet in evidence.book.grid.sheets:
            for row, cells in sheet.rows.items():
                for column, value in cells.items():
                    if isinstance(value, CellError):
                        self.faulty.add(sheet.name, row, column)
        heard = [*evidence.book.said, *evidence.said]
        # A range in place of an amount is a warning; the error that it makes of sums is not.
        places = [said.place for said in heard if said.code != AMOUNT_IS_A_RANGE.code]
        places += [Place.of(f.row, f.row.columns[f.field]) for f in evidence.failures]
        for place in places:
            if place.sheet is not None and place.cell is not None:
                self.faulty.add(place.sheet, *parse_cell(place.cell))

    def explains(self, figure: Figure) -> bool:
        """Tell whether an error comes from a cell that the figure reads, and not from itself."""
        if figure.excel == CIRCULAR:
            return True
        met: set[tuple[str, int, int]] = set()
        waiting = [figure]
        while waiting:
            one = waiting.pop()
            for sheet, area in self.evidence.reads(one):
                if self.faulty.meets(sheet, area):
                    return True
                for other in self.evidence.figures.within(sheet, area, but=figure):
                    spot = (other.sheet, other.row, other.column)
                    if spot not in met:
                        met.add(spot)
                        waiting.append(other)
        return False
