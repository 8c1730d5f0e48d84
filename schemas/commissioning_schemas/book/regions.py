"""The regions of a workbook: where its tables stand, and what the map names in vain."""

from __future__ import annotations

from collections.abc import Sequence

from ..address import a1
from ..findings import Place, Said
from ..grid import Grid
from ..layout import MappedPlace, NotFound, Region, find_mapped, find_tables
from ..maps import Map, MappedTable
from ..tables import TABLES
from ..tables.columns import Kind
from ..units import Unit
from ..words import nearest, quote
from .sheets import on_each_sheet
from .wanted import TEMPLATE, wanted

_NAMED = 9


def find_regions(grid: Grid, map: Map | None) -> tuple[list[Region], list[Said]]:
    """Return the tables of a workbook, and what is to be said of those that are not there."""
    return (_template_regions(grid), []) if map is None else _mapped_regions(grid, map)


def _template_regions(grid: Grid) -> list[Region]:
    roles = {role: wanted(role) for role in TEMPLATE}
    found = find_tables(grid, roles, Unit.POUNDS)
    order = {sheet.name: place for place, sheet in enumerate(grid.sheets)}
    return sorted(found.values(), key=lambda region: order[region.sheet.name])


def _mapped_regions(grid: Grid, map: Map) -> tuple[list[Region], list[Said]]:
    places = [place_of(one, map) for table in map.tables for one in on_each_sheet(grid, table)]
    unreadable = {name.casefold() for name, _ in grid.unreadable}
    regions, said = [], []
    for place in places:
        region = find_mapped(grid, place, places, wanted(place.role))
        if isinstance(region, NotFound):
            if place.sheet.casefold() not in unreadable:
                said.append(_lost(region, grid))
        else:
            regions.append(region)
    if not regions and len(said) > 1:
        return [], [_of_another(places, grid)]
    return regions, said


def _of_another(places: Sequence[MappedPlace], grid: Grid) -> Said:
    """Say once of a map whose tables are all missing that it may be another workbook's."""
    wanted = ", ".join(dict.fromkeys(quote(place.sheet) for place in places[:_NAMED]))
    sheets = ", ".join(quote(sheet.name) for sheet in grid.sheets[:_NAMED]) or "none"
    return Said(
        "STR-001",
        Place(),
        f"none of the {len(places)} tables of the map is in this workbook: it may be the map of "
        f"another. It reads the sheets {wanted}; those of this workbook are {sheets}.",
        fix='Name the right map with --map, or run "commissioning map" on this workbook.',
    )


def place_of(table: MappedTable, map: Map) -> MappedPlace:
    """Return what a map says of a table that stands on one sheet."""
    return MappedPlace(
        role=table.role,
        sheet=table.sheet,
        columns=table.columns,
        heading=table.heading,
        range=table.range,
        unit=table.unit or map.unit,
        units=table.units,
        published=table.published,
        text_columns=table.text_columns,
        constants=table.constants,
        totals=table.totals,
        funding=table.funding,
        skip=table.skip,
        of_which=table.of_which,
        heading_rows=table.heading_rows,
        letters=table.letters,
        gives=table.across,
        values=table.values,
        signs=table.signs,
        below=table.below,
        until=table.until,
        sections=table.sections,
        reversed=frozenset(table.reversed),
        calculated=table.calculated,
        given=frozenset(table.constants) - {table.sheet_field, table.sections},
        across="year",
        spreads=frozenset(
            name for name, column in TABLES[table.role].columns.items() if column.kind is Kind.MONEY
        )
        if "year" in TABLES[table.role].columns
        else frozenset(),
    )


def _lost(lost: NotFound, grid: Grid) -> Said:
    place = lost.place
    if lost.sheet is None:
        charts = {name.casefold() for name in grid.charts}
        what = "is a chart" if place.sheet.casefold() in charts else "is not in the workbook"
        sheets = ", ".join(quote(name) for name in lost.found) or "none"
        return Said(
            "STR-001",
            Place(table=place.role),
            f"the map puts {place.role} on a sheet {quote(place.sheet)}, which {what}. Its sheets "
            f"are {sheets}.",
            found=", ".join(lost.found) or None,
            expected=place.sheet,
            fix="Restore the sheet, or correct its name in the map.",
        )
    row = lost.heading_row
    headings = ", ".join(quote(text) for text in lost.headings)
    had = ", ".join(quote(text) for text in lost.found) or "no headings"
    guesses = {text: guess for text in lost.headings if (guess := nearest(text, lost.found))}
    hint = "".join(f" {quote(text)} may now be {quote(to)}." for text, to in guesses.items())
    return Said(
        "STR-002",
        Place(lost.sheet.name, None if row is None else a1(row, 1), None, place.role),
        f"the map reads {place.role} from headings that are not there: {headings}. Found {had}."
        f"{hint}",
        found=", ".join(lost.found) or None,
        expected=", ".join(lost.headings),
        fix="Restore the heading, or correct it in the map.",
    )
