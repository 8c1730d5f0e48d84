"""What a change of cells did to the one sheet of a small workbook."""

from __future__ import annotations

import io
import zipfile

from tests.workbooks.reader.making import Part, both, parts, sheet, zipped

from commissioning.writer import write_cells
from commissioning_schemas.edits import Edit
from commissioning_schemas.grid import Grid

SHEET = "xl/worksheets/sheet1.xml"


def edit(cell: str, value: object = None, formula: str | None = None, like: str = "") -> Edit:
    """Return an edit on the sheet One."""
    return Edit("One", cell, value, formula, like or None)


def contents(data: bytes) -> dict[str, bytes]:
    """Return the parts of a file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def rows_after(rows: str, *edits: Edit, head: str = "", tail: str = "") -> str:
    """Return what stands inside ``sheetData`` after these edits of it."""
    data = write_cells(zipped(parts(sheet(rows, head, tail))), edits)
    text = contents(data)[SHEET].decode()
    assert head in text
    assert text.endswith(f"{tail}</worksheet>")
    return text.partition("<sheetData>")[2].partition("</sheetData>")[0]


def grid_after(part: Part, *edits: Edit, **more: object) -> Grid:
    """Return the Grid of a workbook of one sheet after these edits of it."""
    return both(write_cells(zipped(parts(part, **more)), edits))
