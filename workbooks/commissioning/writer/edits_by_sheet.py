"""Edits sorted by the sheet and the place that they name."""

from __future__ import annotations

from collections.abc import Sequence

from commissioning_schemas.address import parse_cell
from commissioning_schemas.edits import Edit

from .cannot import CannotWrite
from .document import Document


def by_sheet(document: Document, edits: Sequence[Edit]) -> dict[str, dict[tuple[int, int], Edit]]:
    """Return the edits by the name of the sheet, as the workbook spells it, and by place.

    CannotWrite where there is no such sheet or cell, or two edits name one cell.
    """
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
