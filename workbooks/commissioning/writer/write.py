"""Single cells of a workbook file changed, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from commissioning_schemas.edits import Edit

from ..reader.archive import Broken
from ..reader.refused import Refused
from .calculation import calculate_on_load, forget_order
from .closed_areas import closed_areas, refuse_closed, refuse_protected
from .document import Document
from .edits_by_sheet import by_sheet
from .looks_there import looks_of
from .prove import prove
from .sheet_edits import Place, SheetEdits
from .sheet_part import SheetPart


def write_cells(data: bytes, edits: Sequence[Edit]) -> bytes:
    """Return the workbook with these edits made; the same bytes where there are none.

    A cell keeps its look; a new one takes that of ``like``, else of its row or column. Text is
    text, whatever it begins with; dates become day numbers of the workbook's calendar. All other
    cells and parts stay as they are, to the byte; Excel is told to work out every formula when it
    opens the file. CannotWrite where an edit would harm the workbook; Refused where the file is
    no workbook that can be read.
    """
    if not edits:
        return data
    sheets: dict[str, SheetPart] = {}
    written = _written(data, edits, sheets)
    prove(data, written, edits, sheets)
    return written


def _written(data: bytes, edits: Sequence[Edit], sheets: dict[str, SheetPart]) -> bytes:
    """Return the file with the edits made; small sheets as they were go into ``sheets``."""
    document = Document(data)
    formulas_change = False
    looks = looks_of(document, edits)
    for name, places in by_sheet(document, edits).items():
        try:
            formulas_change |= _write_sheet(document, name, places, looks, sheets)
        except Broken as error:
            raise Refused("damaged", str(error)) from error
    calculate_on_load(document)
    if formulas_change:
        forget_order(document)
    return document.finish()


def _write_sheet(
    document: Document,
    name: str,
    edits: dict[Place, Edit],
    looks: Mapping[str, str],
    sheets: dict[str, SheetPart],
) -> bool:
    """Make the edits of one sheet; tell whether a cell gained or lost a formula."""
    part = document.sheet(name).part
    sheet = SheetPart(document.read(part), name, part)
    if sheet.is_small:
        sheets[name] = sheet
    formulas = list(sheet.formulas())
    refuse_protected(sheet)
    links = document.links(part).values()
    refuse_closed(sheet, closed_areas(document.archive, sheet, links, formulas), edits)
    styles = {place: looks[edit.look] for place, edit in edits.items() if edit.look}
    change = SheetEdits(sheet, edits, formulas, document.workbook.date1904, styles).change()
    document.change(part, sheet.xml, change.splices)
    return change.formulas_change
