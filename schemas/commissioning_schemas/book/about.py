"""About: read from its sheet, and completed from the map."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from ..findings import Place, Said
from ..grid import Grid, Sheet, Value
from ..layout import find_vertical
from ..maps import Map
from ..tables import About
from ..units import Unit
from ..years import FinancialYear, year_of
from .places import Nowhere, OneBelowTheOther
from .read_rows import Bounds, reader_for
from .results import Worked, as_stored
from .wanted import wanted

EARLIEST = dt.date(2012, 4, 1)
"""No date of a commissioner's workbook is earlier: the first took office that year."""


def about_sheet(grid: Grid, map: Map | None) -> Sheet | None:
    """Return the sheet that holds About, by its Excel Table or its name."""
    if map is not None:
        return None
    named = grid.tables.get("about")
    return named[0] if named else grid.sheet("About")


def read_about(worked: Worked, map: Map | None) -> tuple[About, list[Said]]:
    """Return About, and what was said of its cells."""
    sheet = about_sheet(worked.grid, map)
    given: Mapping[str, Value] = map.about if map is not None else {}
    cells = find_vertical(sheet, wanted(About.table)) if sheet is not None else {}
    places = OneBelowTheOther(sheet.name, cells) if sheet is not None else Nowhere()
    values: dict[str, object] = {}
    unread: set[str] = set()
    problems: list[tuple[str, Any]] = []
    wide = Bounds(dt.date(1900, 1, 1), dt.date(9999, 12, 31))
    for name, column in About.columns.items():
        spot = cells.get(name)
        value = sheet.value(*spot) if sheet is not None and spot else given.get(name)
        bare = sheet is not None and spot is not None and (sheet.name, *spot) in worked.bare
        value = as_stored(value, column) if bare else value
        reading = reader_for(column, Unit.POUNDS, wide)(value)
        values[name] = reading.value
        if reading.value is None and (bare or not reading.blank):
            unread.add(name)
        problems.extend((name, problem) for problem in reading.problems)
    about = About(places, 0, values)
    about.unread = frozenset(unread)
    said = [
        Said(
            found.code,
            Place.of(about, About.columns[name]),
            found.said,
            found.found,
            found.expected,
        )
        for name, found in problems
    ]
    return about, said


def bounds_of(about: About) -> Bounds:
    """Return the dates that a workbook may hold: to twelve years after its base year."""
    try:
        base = FinancialYear.parse(about.base_year)
    except ValueError:
        day = about.as_at or dt.date(2050, 3, 31)
        base = FinancialYear.parse(year_of(day))
    return Bounds(EARLIEST, base.end.replace(year=base.end.year + 12))
