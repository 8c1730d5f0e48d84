"""Totals and columns that the sheet's own formulas work out are proposed as calculated."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.schemas.grids import Cells, grid, sheet
from tests.schemas.layouts.office import map_of

from commissioning_schemas.address import a1
from commissioning_schemas.check import check
from commissioning_schemas.fill import fill
from commissioning_schemas.grid import Grid
from commissioning_schemas.proposing import propose

TITLE: Cells = ("Monitoring 2024-25, month 6, £",)
HEADS: Cells = ("Portfolio", "Revised budget", "Forecast outturn", "Variance")
ROWS: tuple[Cells, ...] = (
    ("Victims", 444_000, 450_000, 6_000),
    ("Youth", 151_000, 150_000, -1_000),
)
FORMULAS = {
    3: {4: "=C3-B3"},
    4: {4: "=C4-B4"},
    5: {2: "=SUM(B3:B4)", 3: "=SUM(C3:C4)", 4: "=C5-B5"},
}


def page(without: str = "", title: Cells = TITLE) -> Grid:
    plain = sheet("Page", title, HEADS, *ROWS, ("Total", 595_000, 600_000, 5_000))
    kept = {
        row: {column: text for column, text in cells.items() if a1(row, column) != without}
        for row, cells in FORMULAS.items()
    }
    return grid(replace(plain, formulas=kept))


def proposed(pages: Grid) -> tuple[str, ...]:
    (table,) = propose(pages).map.tables
    return table.calculated


def test_a_total_and_a_column_of_formulas_are_named_by_their_texts() -> None:
    assert proposed(page()) == ("Total", "Variance")


def test_of_a_total_with_typed_amounts_the_formulas_alone_are_named() -> None:
    assert proposed(page(without="C5")) == ("B5", "D5", "Variance")


def test_typed_amounts_are_never_named() -> None:
    plain = grid(sheet("Page", TITLE, HEADS, *ROWS, ("Total", 595_000, 600_000, 5_000)))
    assert proposed(plain) == ()


def test_what_is_rounded_as_in_print_is_not_named() -> None:
    pages = page(title=("Monitoring 2024-25, month 6, £k",))
    told = {"published": "all", "Page!A2 unit": "£k"}
    (table,) = propose(pages, None, told).map.tables
    assert (table.published, table.calculated) == (True, ())


def test_fill_writes_what_is_proposed_wherever_the_total_has_moved() -> None:
    map = map_of(propose(page()))
    rows = [*ROWS, ("Justice", 100_000, 100_000, None), ("Total", None, None, None)]
    plain = sheet("Page", TITLE, HEADS, *rows)
    found = fill(grid(plain), map)
    assert {change.edit.cell: change.edit.formula for change in found.changes} == {
        "D5": "=C5-B5",
        "B6": "=SUM(B3:B5)",
        "C6": "=SUM(C3:C5)",
        "D6": "=SUM(D3:D5)",
    }


@pytest.mark.parametrize(("typed", "cells"), [("B5", ["B5"]), ("D4", ["D4"])])
def test_a_formula_that_is_typed_over_later_is_found(typed: str, cells: list[str]) -> None:
    map = map_of(propose(page()))
    found = check(page(without=typed), map).findings
    assert [one.cell for one in found if one.code == "FRM-001"] == cells
