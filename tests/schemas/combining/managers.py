"""Managers' workbooks in memory: of the template, or drawn as a manager would, with a map."""

from __future__ import annotations

from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.offices import Record

from commissioning_schemas.combining import Across, Combined, Source, combine
from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import Grid
from commissioning_schemas.maps import Map, MappedPortfolio, MappedTable
from commissioning_schemas.read_book import read_book
from commissioning_schemas.units import Unit

Drawn = tuple[Grid, Map]
PLAN: tuple[Cells, ...] = (
    ("Area", "What", "Allocation"),
    ("North", "Help", 1.1),
    ("South", "Sport", 2),
)
_FIELDS = {"portfolio_id": ("Area",), "description": ("What",), "original_budget": ("Allocation",)}
_REVISED = {"line_id": ("Line",), "portfolio_id": ("Area",), "revised_budget": ("Budget now",)}
_MOVES = {
    "virement_id": ("Move",),
    "from_line": ("From",),
    "to_line": ("To",),
    "amount": ("Amount",),
}


def mapped(unit: str = "£", *, published: bool = False, revised: bool = False) -> Map:
    """Return the map of a plan, and of moves between its lines where the plan is revised."""
    constants: Record = {"year": "2021-22", "source_type": "Own budget", "line_type": "Base"}
    plan = MappedTable(
        "Budget",
        "Plan",
        _REVISED if revised else _FIELDS,
        heading="Line" if revised else "Area",
        published=published,
        constants=constants,
    )
    moves = MappedTable("Virements", "Moves", _MOVES, heading="Move")
    portfolios = (MappedPortfolio("N", "North"), MappedPortfolio("S", "South"))
    tables = (plan, moves) if revised else (plan,)
    return Map(Unit.parse(unit), {"base_year": "2021-22"}, portfolios, tables)


def drawn(plan: tuple[Cells, ...], map: Map, moves: tuple[Cells, ...] = ()) -> Drawn:
    """Return a workbook with the sheet Plan, and its map."""
    sheets = [sheet("Plan", *plan), *([sheet("Moves", *moves)] if moves else [])]
    return grid(*sheets), map


def combined(**workbooks: Grid | Drawn) -> Combined:
    """Combine workbooks that go by their names."""
    sources = []
    for name, one in workbooks.items():
        cells, map = one if isinstance(one, tuple) else (one, None)
        sources.append(Source(f"{name}.xlsx", read_book(cells, map, None)))
    return combine(sources)


def said(found: Combined, code: str, severity: Severity | None = None) -> list[Across]:
    """Return what was said across the workbooks under a code."""
    every = [one for one in found.across if one.code == code]
    return [one for one in every if severity in (None, one.severity)]
