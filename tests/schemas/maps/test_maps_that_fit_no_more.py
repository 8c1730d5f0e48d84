"""A workbook that changed since its map was stored: what is found again, and what is said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.schemas.grids import Cells, grid, sheet

from commissioning_schemas.book import build_book
from commissioning_schemas.check import check
from commissioning_schemas.grid import Grid
from commissioning_schemas.maps import Map, parse_map
from commissioning_schemas.proposing.fit import misfits

HEADS: Cells = ("Area", "Allocation", "Notes")
ROWS: tuple[Cells, ...] = (("North", 1_000, "flat"), ("South", 2_000, None))
TABLE: dict[str, Any] = {
    "role": "Budget",
    "sheet": "Plan",
    "heading": "Area",
    "columns": {"portfolio_id": "Area", "original_budget": "Allocation"},
    "constants": {"year": "2024-25", "source_type": "Own budget"},
}
RESERVES: dict[str, Any] = {
    "role": "Reserves",
    "sheet": "Pots",
    "heading": "Pot",
    "columns": {"reserve_id": "Pot", "movement": "Move", "amount": "Amount"},
    "constants": {"year": "2024-25"},
}
MAP = parse_map({"table": [TABLE, RESERVES]})
POTS = sheet("Pots", ("Pot", "Move", "Amount"), ("R1", "Draw", 5))


def plan(*rows: Cells, name: str = "Plan") -> Grid:
    return grid(sheet(name, *rows), POTS)


def said(pages: Grid, code: str, map: Map = MAP) -> list[tuple[str, str]]:
    return [(one.message, one.fix) for one in check(pages, map).findings if one.code == code]


def test_a_column_that_moved_is_found_again_by_its_heading() -> None:
    stored = build_book(plan(HEADS, *ROWS), MAP).lines
    turned = [tuple(reversed(row)) for row in (HEADS, *ROWS)]
    moved = build_book(plan(("Our plan",), (), *turned), MAP).lines
    assert [(one.portfolio_id, one.original_budget) for one in moved] == [
        (one.portfolio_id, one.original_budget) for one in stored
    ]
    assert misfits(plan(*turned), MAP) == []


def test_a_heading_that_was_renamed_is_said_with_what_it_may_be_now() -> None:
    pages = plan(("Area", "Allocations", "Notes"), *ROWS)
    words = (
        'Plan!A1: the map reads Budget from headings that are not there: "Allocation". Found '
        '"Area", "Allocations", "Notes". "Allocation" may now be "Allocations".'
    )
    assert said(pages, "STR-002") == [(words, "Restore the heading, or correct it in the map.")]
    assert misfits(pages, MAP) == [f"STR-002 {words}"]


def test_a_sheet_that_was_deleted_is_said_with_those_that_are_there() -> None:
    assert said(grid(POTS), "STR-001") == [
        (
            'Workbook: the map puts Budget on a sheet "Plan", which is not in the workbook. Its '
            'sheets are "Pots".',
            "Restore the sheet, or correct its name in the map.",
        )
    ]


def test_a_sheet_that_is_a_chart_now_is_said_to_be_one() -> None:
    pages = replace(grid(POTS), charts=("Plan",))
    ((message, _),) = said(pages, "STR-001")
    assert 'on a sheet "Plan", which is a chart.' in message


def test_the_map_of_another_workbook_is_said_once() -> None:
    pages = grid(sheet("Rota", ("Name", "Days"), ("A", 3)))
    assert said(pages, "STR-001") == [
        (
            "Workbook: none of the 2 tables of the map is in this workbook: it may be the map of "
            'another. It reads the sheets "Plan", "Pots"; those of this workbook are "Rota".',
            'Name the right map with --map, or run "commissioning map" on this workbook.',
        )
    ]
    assert len([one for one in check(pages, MAP).findings if one.code.startswith("STR")]) == 1
