"""Is every amount a number that Excel can add, exact to the penny?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..address import parse_cell
from ..codes import Code, Example
from ..evidence import Evidence
from ..figures import Figure
from ..findings import Place, Said, Severity
from ..grid import CellError
from ..spots import Spots
from .question import asks

NUMBER_AS_TEXT = Code(
    code="TYP-005",
    name="number-stored-as-text",
    severity=Severity.WARNING,
    kind="reading",
    applies="working",
    rule="Number stored as text. Error where a formula of the workbook leaves it out.",
    why="Excel's SUM passes over text: the amount shows and does not count.",
    fix="Select the cell and choose Convert to Number, or type the amount again.",
    source="360Giving data quality; practice",
    fails=Example("an apostrophe before the amount", {"Funding!J5": "891000"}),
    passes=Example("a number", {"Funding!J5": 891000}),
)

EXCEL_ERROR = Code(
    code="TYP-006",
    name="excel-error",
    severity=Severity.ERROR,
    kind="reading",
    applies="both",
    rule="No Excel error value (#REF!, #N/A, #VALUE!, #DIV/0!, #NAME?, #SPILL!) in an input or "
    "a total.",
    why="An error spreads to every total that reads the cell.",
    fix="Repair the formula in the cell, or type the value that belongs there.",
    source="ICAEW 18",
    fails=Example("a broken reference", {"Budget!I7": CellError("#REF!")}),
    passes=Example("an amount", {"Budget!I7": 484300}),
)

HIDDEN_PENCE = Code(
    code="TYP-007",
    name="part-of-a-penny",
    severity=Severity.WARNING,
    kind="reading",
    applies="both",
    rule="No more decimal places than the unit allows: 2 for £, 5 for £k, 8 for £m.",
    why="Parts of a penny do not show, yet they add up and make totals differ.",
    fix="Type the amount rounded to the penny.",
    source="rounding policy, point 1",
    fails=Example("a third decimal", {"Budget!I7": 484300.125}),
    passes=Example("pounds and pence", {"Budget!I7": 484300.12}),
)


@asks("Does a total show an Excel error?", EXCEL_ERROR)
def error_in_a_total(evidence: Evidence) -> Iterator[Said]:
    """A figure whose own formula gives an error that nothing it reads explains."""
    errors = [f for f in evidence.figures.all if _shows_error(f)]
    faulty = _faulty(evidence, errors) if errors else Spots()
    for figure in errors:
        if not _is_explained(evidence, figure, faulty):
            yield Said(
                "TYP-006",
                figure.place,
                f"{figure.excel} instead of a result.",
                found=str(figure.excel),
                expected=None,
            )


def _shows_error(figure: Figure) -> bool:
    """Tell whether a formula shows an error now, or will when it is worked out."""
    shown = figure.stored is None or isinstance(figure.stored, CellError)
    return figure.own is not None and shown and isinstance(figure.excel, CellError)


def _faulty(evidence: Evidence, errors: Iterable[Figure]) -> Spots:
    """Return the cells that hold an error already, or of which something has been said.

    A total that shows words has them from a cell of which something is said.
    """
    spots = Spots((f.sheet, f.row, f.column) for f in errors)
    for figure in evidence.figures.all:
        if figure.kind == "money" and isinstance(figure.excel, str) and figure.excel:
            spots.add(figure.sheet, figure.row, figure.column)
    for sheet in evidence.book.grid.sheets:
        for row, cells in sheet.rows.items():
            for column, value in cells.items():
                if isinstance(value, CellError):
                    spots.add(sheet.name, row, column)
    places = [said.place for said in evidence.book.said]
    places += [Place.of(f.row, f.row.columns[f.field]) for f in evidence.failures]
    for place in places:
        if place.sheet is not None and place.cell is not None:
            spots.add(place.sheet, *parse_cell(place.cell))
    return spots


def _is_explained(evidence: Evidence, figure: Figure, faulty: Spots) -> bool:
    """Tell whether the error comes from a cell that the figure reads, and not from itself."""
    if figure.excel == CellError("#CIRCULAR!"):
        return True
    return any(faulty.meets(*read) for read in evidence.reads(figure))
