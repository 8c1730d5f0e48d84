"""Workbook files that are filled and taken back, and what stands in their parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from tests.schemas.fill.offices import cells_of

from commissioning.filling import FilledWorkbook, fill, revert
from commissioning.reader import read
from commissioning.shipped import shipped
from commissioning.writer import resize_tables, write_cells
from commissioning_schemas.address import a1
from commissioning_schemas.edits import Edit
from commissioning_schemas.grid import Grid, Value

WORKING = shipped("examples/working.xlsx").read_bytes()


def typed(cells: Mapping[str, Value], tables: Mapping[str, str] | None = None) -> bytes:
    """Return the working example with cells typed into, and nothing worked out since."""
    edits = []
    for place, value in cells.items():
        sheet, _, cell = place.partition("!")
        formula = value if isinstance(value, str) and value.startswith("=") else None
        edits.append(Edit(sheet, cell, None if formula else value, formula))
    return resize_tables(write_cells(WORKING, edits), tables or {})


def without_formulas(data: bytes) -> bytes:
    """Return a workbook with every cell emptied that holds a formula."""
    edits = [
        Edit(sheet.name, a1(row, column))
        for sheet in read(data).sheets
        for row, formulas in sheet.formulas.items()
        for column in formulas
    ]
    return write_cells(data, edits)


def filled(path: Path, data: bytes, *, restore: bool = False) -> FilledWorkbook:
    """Write a workbook to a path, and work out what filling does to it."""
    path.write_bytes(data)
    return fill(path, restore=restore)


def taken_back(path: Path, data: bytes) -> bytes:
    """Write a filled workbook to a path, and return it as it was before."""
    path.write_bytes(data)
    return revert(path).data


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def changed_parts(before: bytes, after: bytes) -> set[str]:
    """Return the names of the parts that differ, or are in one of two files only."""
    one, other = parts_of(before), parts_of(after)
    return {name for name in {*one, *other} if one.get(name) != other.get(name)}


def cells_but_the_log(data: bytes | Grid) -> dict[str, tuple[Value, str | None]]:
    """Return every cell of a workbook, but for those of FillLog."""
    grid = read(data) if isinstance(data, bytes) else data
    return {k: v for k, v in cells_of(grid).items() if not k.startswith("FillLog!")}
