"""Bad input in every sheet: it is said once, where it is, and stops nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import pytest
from tests.edited import edited

from commissioning_schemas.address import Range
from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.tables import TABLES
from commissioning_schemas.tables.columns import Column, Kind

from .ground import FIRST, Ground
from .test_planted_faults import grounds

SHEETS = [name for name in TABLES if name not in ("About", "Ledger")]
"""Every sheet of rows that random offices fill."""

BAD: Mapping[Kind, Value] = {
    Kind.MONEY: "a lot",
    Kind.DATE: "soon",
    Kind.YEAR: "next year",
    Kind.REFERENCE: "nobody knows",
    Kind.CODE: "something else",
    Kind.INTEGER: "some",
    Kind.NUMBER: "some",
}
"""What cannot be read as what it should be."""


@lru_cache
def ground_with(name: str) -> Ground:
    """Return the smallest right office that has two rows or more in a table."""
    fit = [one for one in grounds(False) if len(one.rows(name)) > 1]
    return min(fit, key=lambda one: sum(map(len, one.office.tables.values())))


def errors(ground: Ground, grid: Grid) -> list[str]:
    found = ground.found_in(grid)
    return sorted(one for one, severity in found.items() if severity is Severity.ERROR)


def on_sheet(found: list[str], name: str) -> list[str]:
    return [one for one in found if one.split(" ", 1)[1].startswith(f"{name}!")]


def with_sheet(ground: Ground, name: str, *, heading: bool) -> Grid:
    """Empty a sheet, all but its heading if that stays."""
    sheets = []
    for sheet in ground.grid.sheets:
        if sheet.name == name:
            top = (
                {row: cells for row, cells in sheet.rows.items() if row < FIRST} if heading else {}
            )
            areas = tuple(
                replace(table, range=Range(4, 1, FIRST, table.range.right))
                for table in sheet.tables
                if heading
            )
            sheet = replace(sheet, rows=top, formulas={}, tables=areas)
        sheets.append(sheet)
    return replace(ground.grid, sheets=tuple(sheets))


@pytest.mark.parametrize("name", SHEETS)
def test_an_empty_sheet_is_said_once(name: str) -> None:
    ground = ground_with(name)
    found = on_sheet(errors(ground, with_sheet(ground, name, heading=False)), name)
    assert len(found) <= 1
    assert all(one.startswith("STR") for one in found)


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_with_nothing_but_its_heading_has_no_fault_of_its_own(name: str) -> None:
    ground = ground_with(name)
    assert on_sheet(errors(ground, with_sheet(ground, name, heading=True)), name) == []


@pytest.mark.parametrize("name", SHEETS)
def test_a_missing_key_is_said_at_its_cell(name: str) -> None:
    ground = ground_with(name)
    key = TABLES[name].key_fields[0]
    at = ground.spot(name, 1, key)
    found = errors(ground, edited(ground.grid, {at: None}))
    assert len([one for one in found if one.endswith(f" {at}")]) == 1


@pytest.mark.parametrize("name", SHEETS)
def test_keys_that_differ_in_case_and_spaces_only_are_one_key(name: str) -> None:
    ground = ground_with(name)
    fields = TABLES[name].key_fields
    rows = ground.office.tables[name]
    first = {field: str(rows[0][field]) for field in fields if rows[0].get(field) is not None}
    cells: dict[str, Value] = {
        ground.spot(name, 1, field): f" {text.swapcase()}" for field, text in first.items()
    }
    found = errors(ground, edited(ground.grid, cells))
    assert f"REF-001 {ground.spot(name, 1, fields[0])}" in found


def bad_cells() -> list[tuple[str, str, Value]]:
    """Return one column of each kind in each sheet, and what cannot be read in it."""
    found = []
    for name in SHEETS:
        kinds = dict[Kind, Column[object]]()
        for column in TABLES[name].columns.values():
            # A value that leaves its list is missing where it is used, and is said there.
            if name == "Codes" and column.field in ("list", "value"):
                continue
            if column.kind in BAD and not column.calculated and column.field != "portfolio_id":
                kinds.setdefault(column.kind, column)
        found += [(name, column.field, BAD[kind]) for kind, column in kinds.items()]
    return found


@pytest.mark.parametrize(("name", "field", "bad"), bad_cells())
def test_a_cell_that_cannot_be_read_is_the_only_fault_whatever_leads_to_its_row(
    name: str, field: str, bad: Value
) -> None:
    ground = ground_with(name)
    at = ground.spot(name, 0, field)
    found = errors(ground, edited(ground.grid, {at: bad}))
    assert [one.split(" ", 1)[1] for one in found] == [at]


@pytest.mark.parametrize("name", SHEETS)
def test_a_column_that_cannot_be_read_is_said_cell_by_cell_and_nowhere_else(name: str) -> None:
    ground = ground_with(name)
    column = next(
        (one for one in TABLES[name].columns.values() if one.kind in BAD and not one.calculated),
        None,
    )
    if column is None:
        pytest.skip("every cell of this sheet is text")
    spots = [ground.spot(name, number, column.field) for number, _ in ground.rows(name)]
    found = errors(ground, edited(ground.grid, dict.fromkeys(spots, BAD[column.kind])))
    assert {one.split(" ", 1)[1] for one in found} <= set(spots)
    assert found
