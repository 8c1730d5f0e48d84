from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.schemas.fill.offices import changed, filled_twice, formula, left_of, value

from commissioning_schemas.address import Range
from commissioning_schemas.fill import fill
from commissioning_schemas.grid import Grid, Sheet, Value

FIELDS = {"A": "NEW", "B": "2020-21", "C": "VV", "E": "Line", "F": "Base", "G": "Own budget"}


def line(row: int, **but: Value) -> dict[str, Value]:
    fields: Mapping[str, Value] = {**FIELDS, "A": f"NEW-{row}", "I": 100, **but}
    return {f"Budget!{column}{row}": content for column, content in fields.items()}


def with_budget(grid: Grid, **said: object) -> Grid:
    def other(sheet: Sheet) -> Sheet:
        return replace(sheet, **said) if sheet.name == "Budget" else sheet

    return replace(grid, sheets=tuple(other(sheet) for sheet in grid.sheets))


def test_whole_rows_right_below_a_table_become_rows_of_it() -> None:
    filling = filled_twice(changed({**line(18), **line(19)}, stale=True))
    assert [(one.table, one.before, one.after) for one in filling.grown] == [
        ("Budget", "A4:O17", "A4:O19")
    ]
    assert formula(filling.grid, "Budget!L19") == formula(filling.grid, "Budget!L17")
    assert value(filling.grid, "Summary!B8") == 1645900 + 200
    assert left_of(filling) == []


@pytest.mark.parametrize(
    "cells",
    [line(19), line(18, F=None)],
    ids=["a gap", "a required cell is empty"],
)
def test_rows_of_which_nobody_can_tell_are_left_and_named(cells: Mapping[str, Value]) -> None:
    filling = fill(changed(cells, stale=True))
    told = [place for place, reason in left_of(filling) if reason == "outside-table"]
    assert (filling.grown, told) == ([], [f"Budget!A{min(int(c[8:]) for c in cells)}"])


def test_only_the_rows_up_to_a_gap_are_taken_in() -> None:
    filling = fill(changed({**line(18), **line(20)}, stale=True))
    assert [one.after for one in filling.grown] == ["A4:O18"]
    assert left_of(filling) == [("Budget!A20", "outside-table")]


def test_a_table_does_not_grow_over_merged_cells_nor_on_a_protected_sheet() -> None:
    grid = changed(line(18), stale=True)
    assert fill(grid).grown
    assert not fill(with_budget(grid, merged=(Range(18, 5, 19, 5),))).grown
    assert not fill(with_budget(grid, protected=True)).grown


def test_a_table_with_a_row_of_totals_does_not_grow() -> None:
    grid = changed(line(18), stale=True)
    (table,) = grid.sheet("Budget").tables
    assert not fill(with_budget(grid, tables=(replace(table, has_totals=True),))).grown
