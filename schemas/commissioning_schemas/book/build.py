"""From a Grid, and a map where there is one, to a Book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from ..address import parse_cell
from ..findings import Said
from ..grid import Grid
from ..maps import Map, Profile
from ..tables import TABLES, CodeValue, Portfolio, Row
from ..words import normal
from .about import bounds_of, read_about
from .merged_cells import not_said_of
from .model import Book, Table
from .office_lists import read_lists, settle_codes
from .places import Nowhere
from .read_rows import read_region
from .references import Registry
from .regions import find_regions
from .results import work_out
from .total_rows import set_aside


def build_book(grid: Grid, map: Map | None = None, profile: Profile | None = None) -> Book:
    """Read every table of a workbook; whatever cannot be read is said, never dropped.

    The map says all that the office's profile says of its workbooks but for its limits.
    """
    regions, said = find_regions(grid, map)
    worked = work_out(grid, regions)
    if worked.unsure:
        regions, said = find_regions(worked.grid, map)
    about, said_of_about = read_about(worked, map)
    said.extend(said_of_about)
    bounds = bounds_of(about)
    read = [read_region(region, TABLES[region.role], bounds, worked) for region in regions]
    said.extend(one for part in read for one in part.said)
    tables = [
        Table(region, TABLES[region.role], part.rows)
        for region, part in zip(regions, read, strict=True)
    ]
    given = _portfolios_of(map) if map is not None else []
    code_rows = [row for table in tables for row in table.rows if isinstance(row, CodeValue)]
    lists, limits = read_lists(code_rows, profile.limits if profile is not None else {})
    tables = _without_totals(tables, given, said)
    settle_codes([row for table in tables for row in table.rows] + [about], lists)
    by_role: dict[str, list[Row]] = {}
    for row in [*given, *(row for table in tables for row in table.rows)]:
        by_role.setdefault(row.table, []).append(row)
    for table in tables:
        by_role.setdefault(table.region.role, [])
        if not _has_keys(table) and not any(row.key for row in by_role[table.region.role]):
            del by_role[table.region.role]
    registry = Registry(by_role, template=map is None)
    for table in tables:
        said.extend(registry.settle(table.rows))
    said.extend(registry.settle([about]))
    said.extend(registry.strays())
    said = not_said_of(_once(said), (row for table in tables for row in table.rows))
    unknown = [place for part in read for place in part.unknown]
    typed = [place for part in read for place in part.as_text]
    return Book(worked.grid, worked, map, about, tables, given, lists, limits, said, unknown, typed)


def _has_keys(table: Table) -> bool:
    """Tell whether a table shows the keys of its rows, so that references can be looked up."""
    return all(name in table.region.columns for name in table.kind.key_fields)


def _once(said: Sequence[Said]) -> list[Said]:
    """Return what was said, once of a cell that is read twice, and of a constant of the map."""
    found: dict[object, Said] = {}
    for one in said:
        place = one.place
        about = (one.code, place.sheet, place.table, place.field, one.found)
        cell = (one.code, place.sheet, place.cell, one.message)
        found.setdefault(cell if place.cell else about, one)
    return list(found.values())


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
        kept, totals = set_aside(table.region.sheet, table.rows, forms | years, forms)
        gone = {row.row_number for row in table.rows} - {row.row_number for row in kept}
        said[:] = [one for one in said if not _is_of_rows(one, table, gone)]
        said.extend(totals)
        result.append(Table(table.region, table.kind, kept))
    return result


def _is_of_rows(said: Said, table: Table, rows: Set[int]) -> bool:
    """Tell whether something was said of a cell in some rows of a table."""
    place = said.place
    if not rows or place.cell is None or place.sheet != table.region.sheet.name:
        return False
    return place.table == table.region.role and parse_cell(place.cell)[0] in rows
