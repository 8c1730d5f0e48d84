"""Single cells of a workbook file changed, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from commissioning_schemas.address import parse_cell
from commissioning_schemas.edits import Edit

from ..reader.archive import Broken
from ..reader.refused import Refused
from .calculation import calculate_on_load, forget_order
from .cannot import CannotWrite
from .closed_areas import closed_areas, refuse_closed, refuse_protected
from .document import Document
from .sheet_edits import SheetEdits
from .sheet_part import SheetPart


def write_cells(data: bytes, edits: Sequence[Edit]) -> bytes:
    """Return the workbook with these edits made; the same bytes where there are none.

    A cell keeps its look; a new one takes that of ``like``, else of its row or column. Text is
    text, whatever it begins with; dates become day numbers of the workbook's calendar. All other
    cells and parts stay as they are, to the byte; Excel is told to work out every formula when it
    opens the file. CannotWrite where an edit would harm the workbook; Refused where the file is
    no workbook that can be read.
    """
    document = Document(data)
    write_into(document, edits)
    return document.finish()


def write_into(document: Document, edits: Sequence[Edit]) -> None:
    """Make these edits in a document."""
    formulas_change = False
    for name, places in _by_sheet(document, edits).items():
        try:
            formulas_change |= _write_sheet(document, name, places)
        except Broken as error:
            raise Refused("damaged", str(error)) from error
    if edits:
        calculate_on_load(document)
    if formulas_change:
        forget_order(document)


def _by_sheet(document: Document, edits: Sequence[Edit]) -> dict[str, dict[tuple[int, int], Edit]]:
    sheets: dict[str, dict[tuple[int, int], Edit]] = {}
    for edit in edits:
        name = document.sheet(edit.sheet).name
        try:
            place = parse_cell(edit.cell)
        except ValueError as error:
            raise CannotWrite("no-cell", name, edit.cell) from error
        if place in sheets.setdefault(name, {}):
            raise CannotWrite("twice", name, edit.cell)
        sheets[name][place] = edit
    return sheets


def _write_sheet(document: Document, name: str, edits: dict[tuple[int, int], Edit]) -> bool:
    """Make the edits of one sheet; tell whether a cell gained or lost a formula."""
    part = document.sheet(name).part
    sheet = SheetPart(document.read(part), name, part)
    formulas = list(sheet.formulas())
    refuse_protected(sheet)
    links = document.links(part).values()
    refuse_closed(sheet, closed_areas(document.archive, sheet, links, formulas), edits)
    change = SheetEdits(sheet, edits, formulas, document.workbook.date1904).change()
    document.change(part, sheet.xml, change.splices)
    return change.formulas_change
