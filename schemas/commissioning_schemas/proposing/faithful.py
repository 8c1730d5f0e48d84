"""Is a table read by its map as it was found: the same headings, and the same rows of data?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..book.regions import place_of
from ..book.wanted import wanted
from ..grid import Grid
from ..layout import MappedPlace, NotFound, find_mapped
from ..layout.looking import Asking, Question
from ..layout.looking.table import LookedTable
from ..layout.rows import blank_row
from ..maps import Map
from ..units import Unit
from .tables import mapped


def only_faithful(
    grid: Grid, tables: Sequence[LookedTable], usual: Unit, asking: Asking
) -> list[LookedTable]:
    """Return the tables; one that its map would read otherwise waits for a person.

    A map knows headings and labels of rows by their texts alone: where the same text stands
    for two things, it cannot tell them apart.
    """
    ready = [table for table in tables if not table.is_open]
    map = Map(unit=usual, tables=tuple(mapped(table, usual, False) for table in ready))
    places = [place_of(one, map) for one in map.tables]
    lost = {
        id(table)
        for table, place in zip(ready, places, strict=True)
        if not _is_faithful(grid, table, place, places)
    }
    for table in ready:
        if id(table) in lost:
            asking.settle(_question(table), "texts", 0.0)
    return [replace(one, is_open=True) if id(one) in lost else one for one in tables]


def _is_faithful(
    grid: Grid, table: LookedTable, place: MappedPlace, places: Sequence[MappedPlace]
) -> bool:
    region = find_mapped(grid, place, places, wanted(place.role))
    if isinstance(region, NotFound):
        return False
    heading = table.area.top + table.heading_rows - 1
    rows = {record.row for record in region.records}
    return region.heading_row == heading and rows == {
        row for row in table.rows if _shows(table, row)
    }


def _shows(table: LookedTable, row: int) -> bool:
    """Tell whether a row says anything where many columns stand side by side."""
    sides = [c for c, name in table.spots.items() if len(table.columns.get(name, ())) > 1]
    return not table.gives or not blank_row(table.sheet, row, sides)


def _question(table: LookedTable) -> Question:
    return Question(
        id=f"{table.place.partition(':')[0]} texts",
        text=f"The table at {table.place} cannot be told by its texts: a heading, or the label of "
        "a total, stands for other rows too. Give them texts of their own, or write its part of "
        "the map by hand.",
        choices=(("leave", "leave it out"),),
        evidence="its map would read other rows than those that were found",
    )
