"""The map by which an open workbook is read: beside its file, or on its sheet Map."""

from __future__ import annotations

from pathlib import Path

from commissioning.map_files import map_beside, map_of, read_map
from commissioning.mapping.toml_text import map_text
from commissioning.writer.save import save
from commissioning_schemas.grid import Grid
from commissioning_schemas.map_sheet import NAME, is_map, read_stored
from commissioning_schemas.maps import Map

from ..ribbon.desk import Desk
from .map_sheet import said


def map_in_use(desk: Desk, grid: Grid) -> tuple[Map | None, str]:
    """Return the map, and what a person should know of it.

    Columns that a person corrected on the sheet Map count. Where the workbook has been saved since
    it was mapped, the map is stored beside it. MapFileError where the map is wrong.
    """
    stored = stored_map(desk, grid)
    if stored is None:
        return None, ""
    sheet, path = grid.sheet(NAME), desk.path
    map = said(grid).corrected(grid, stored) if sheet is not None and is_map(sheet) else stored
    if map != stored:
        return map, (
            "What you corrected on the sheet Map was used, and is not stored yet: choose Map this "
            "workbook."
        )
    return map, _stored(path, map) if path is not None and map_beside(path) is None else ""


def stored_map(desk: Desk, grid: Grid) -> Map | None:
    """Return the map that lies beside the workbook, else the one on its sheet Map.

    MapFileError where it is wrong.
    """
    path = desk.path
    beside = map_beside(path) if path is not None else None
    return read_map(beside) if beside is not None else _on_sheet(grid)


def _on_sheet(grid: Grid) -> Map | None:
    text = read_stored(grid)
    return map_of(text, f"The sheet {NAME}") if text else None


def _stored(path: Path, map: Map) -> str:
    """Store a map beside its workbook, which was saved since; return what became of it."""
    place = path.with_suffix(".map.toml")
    try:
        save(place, map_text(map, path.name).encode())
    except OSError as error:
        why = error.strerror or str(error)
        return f"The map on the sheet Map was used. It cannot be stored beside the workbook: {why}."
    return f"The map on the sheet Map is stored beside the workbook now: {place}"


def noted(text: str, note: str) -> str:
    """Return a message with a note below it, where there is one."""
    return f"{text}\n\n{note}" if note else text
