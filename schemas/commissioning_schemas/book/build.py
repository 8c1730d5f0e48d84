"""From a Grid, and a map where there is one, to a Book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..address import a1
from ..findings import Place, Said
from ..grid import Grid
from ..layout import MappedPlace, NotFound, Region, find_mapped, find_tables
from ..maps import Map, MappedTable
from ..tables import TABLES, CodeValue, Portfolio, Row
from ..units import Unit
from ..words import normal, quote
from .about import bounds_of, read_about
from .model import Book, Table
from .office_lists import read_lists, settle_codes
from .places import Nowhere
from .read_rows import Bounds, read_region
from .references import Registry
from .total_rows import set_aside
from .wanted import TEMPLATE, wanted


def build_book(grid: Grid, map: Map | None = None) -> Book:
    """Read every table of a workbook; whatever cannot be read is said, never dropped."""
    about, said = read_about(grid, map)
    not_checked: list[tuple[str, str]] = []
    regions = _mapped_regions(grid, map, said) if map is not None else _template_regions(grid)
    bounds = bounds_of(about)
    tables = [_read(region, bounds, said, not_checked) for region in regions]
    given = _portfolios_of(map) if map is not None else []
    code_rows = [row for table in tables for row in table.rows if isinstance(row, CodeValue)]
    lists, limits = read_lists(code_rows)
    tables = _without_totals(tables, given, said)
    settle_codes([row for table in tables for row in table.rows] + [about], lists)
    by_role: dict[str, list[Row]] = {}
    for row in [*given, *(row for table in tables for row in table.rows)]:
        by_role.setdefault(row.table, []).append(row)
    for table in tables:
        by_role.setdefault(table.region.role, [])
    registry = Registry(by_role, template=map is None)
    for table in tables:
        said.extend(registry.settle(table.rows))
    said.extend(registry.settle([about]))
    return Book(grid, map, about, tables, given, lists, limits, said, not_checked)


def _template_regions(grid: Grid) -> list[Region]:
    roles = {role: wanted(role) for role in TEMPLATE}
    found = find_tables(grid, roles, Unit.POUNDS)
    order = {sheet.name: place for place, sheet in enumerate(grid.sheets)}
    return sorted(found.values(), key=lambda region: order[region.sheet.name])


def _mapped_regions(grid: Grid, map: Map, said: list[Said]) -> list[Region]:
    places = [_place(table, map) for table in map.tables]
    regions = []
    for place in places:
        region = find_mapped(grid, place, places, wanted(place.role))
        if isinstance(region, NotFound):
            said.append(_lost(region))
        else:
            regions.append(region)
    return regions


def _place(table: MappedTable, map: Map) -> MappedPlace:
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
        calculated=table.calculated,
        across="year",
    )


def _lost(lost: NotFound) -> Said:
    place = lost.place
    if lost.sheet is None:
        sheets = ", ".join(quote(name) for name in lost.found) or "none"
        return Said(
            "STR-001",
            Place(table=place.role),
            f"the map puts {place.role} on a sheet {quote(place.sheet)}, which is not in the "
            f"workbook. Its sheets are {sheets}.",
            found=", ".join(lost.found),
            expected=place.sheet,
            fix="Restore the sheet, or correct its name in the map.",
        )
    row = lost.heading_row
    headings = ", ".join(quote(text) for text in lost.headings)
    had = ", ".join(quote(text) for text in lost.found) or "no headings"
    return Said(
        "STR-002",
        Place(lost.sheet.name, None if row is None else a1(row, 1), None, place.role),
        f"the map reads {place.role} from headings that are not there: {headings}. Found {had}.",
        found=", ".join(lost.found),
        expected=", ".join(lost.headings),
        fix="Restore the heading, or correct it in the map.",
    )


def _read(
    region: Region, bounds: Bounds, said: list[Said], not_checked: list[tuple[str, str]]
) -> Table:
    kind = TABLES[region.role]
    read = read_region(region, kind, bounds)
    said.extend(read.said)
    not_checked.extend(
        (str(place), "the amount is not known yet; it is left out of every sum")
        for place in read.unknown
    )
    return Table(region, kind, read.rows)


def _portfolios_of(map: Map) -> list[Row]:
    return [
        Portfolio(
            Nowhere(),
            number,
            {"portfolio_id": one.id, "name": one.name, "aliases": ";".join(one.aliases)},
        )
        for number, one in enumerate(map.portfolios, 1)
    ]


def _without_totals(tables: Sequence[Table], given: Sequence[Row], said: list[Said]) -> list[Table]:
    every = [*given, *(row for table in tables for row in table.rows)]
    portfolios = [row for row in every if isinstance(row, Portfolio)]
    known: Mapping[str, None] = dict.fromkeys(
        form
        for row in portfolios
        for form in (row.portfolio_id, row.name, *row.aliases.split(";"))
        if form
    )
    forms = {normal(form) for form in known}
    years = {normal(row.key) for row in every if row.table == "Years"}
    result = []
    for table in tables:
        kept, totals = set_aside(table.rows, forms | years, forms)
        said.extend(totals)
        result.append(Table(table.region, table.kind, kept))
    return result
