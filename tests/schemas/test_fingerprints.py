"""A finding is known again after rows and columns were inserted, sheets renamed, tables sorted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.edited import edited, example

from commissioning_schemas.check import check
from commissioning_schemas.grid import Grid, Sheet, TableRange, Value

FAULTS: Mapping[str, Value] = {
    "Budget!C7": "Victims & Vulnerability",
    "Budget!I6": "tbc",
    "Budget!I9": "£22,10",
    "Funding!D6": "Nobody",
    "Awards!H9": -5,
    "Awards!A12": "A-2021-001",
    "Services!F6": "31/02/2021",
    "Organisations!C8": "12",
}
INPUTS = ("Budget", "Funding", "Awards", "Services", "Organisations", "Bids", "Reserves")
SAID_OF_THE_LAYOUT = ("STR-004", "STR-012", "STR-006", "STR-013")


def faulty() -> Grid:
    return edited(example(), FAULTS)


def marks(grid: Grid) -> set[tuple[str, str]]:
    found = check(grid).findings
    return {(one.code, one.fingerprint) for one in found if one.code not in SAID_OF_THE_LAYOUT}


def moved(sheet: Sheet, order: Sequence[int], down: int, before: int) -> Sheet:
    """Sort the rows of a sheet's table, put rows above it, and a column of notes into it.

    ``order`` names the rows as they stand after sorting; ``before`` is the column that the new
    one stands in front of, 0 for none.
    """
    (table,) = sheet.tables
    area = table.range
    to = {area.top + 1 + old: area.top + 1 + new + down for new, old in enumerate(order)}

    def row_of(row: int) -> int:
        return to.get(row, row + down)

    def column_of(column: int) -> int:
        return column + (1 if before and column >= before else 0)

    def laid(cells: Mapping[int, Mapping[int, Any]]) -> dict[int, dict[int, Any]]:
        return {
            row_of(row): {column_of(column): one for column, one in line.items()}
            for row, line in cells.items()
        }

    rows = laid(sheet.rows)
    columns = list(table.columns)
    if before:
        columns.insert(before - area.left, "Our notes")
        rows[row_of(area.top)][before] = "Our notes"
    right = area.right + bool(before)
    where = replace(area, top=area.top + down, bottom=area.bottom + down, right=right)
    return replace(
        sheet,
        rows=rows,
        formulas=laid(sheet.formulas),
        formats=laid(sheet.formats),
        hidden_columns=frozenset(),
        tables=(TableRange(table.name, where, tuple(columns)),),
    )


@st.composite
def rearranged(draw: st.DrawFn) -> Grid:
    grid = faulty()
    sheets = []
    for sheet in grid.sheets:
        if sheet.name in INPUTS:
            (table,) = sheet.tables
            rows = list(range(table.range.bottom - table.range.top))
            order = draw(st.permutations(rows)) if draw(st.booleans()) else rows
            before = draw(st.sampled_from([0, *range(2, table.range.right + 1)]))
            sheet = moved(sheet, order, draw(st.integers(0, 4)), before)
            if draw(st.booleans()):
                sheet = replace(sheet, name=f"{sheet.name} (ours)")
        sheets.append(sheet)
    return replace(grid, sheets=tuple(sheets))


@pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")
@settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(rearranged())
def test_no_finding_is_lost_or_new_when_a_workbook_is_rearranged(grid: Grid) -> None:
    before, after = marks(faulty()), marks(grid)
    assert len(before) == 12
    assert (before - after, after - before) == (set(), set())


TEXTS = ("£22,10", "n/k", "1.2.3", "5 or 6", "£1,00")


def marks_of_a_cell(text: str) -> set[str]:
    result = check(edited(example(), {"Budget!I6": text}, recalculated=False))
    return {
        one.fingerprint
        for one in result.findings
        if one.cell == "I6" and one.code.startswith("TYP")
    }


@settings(max_examples=6, deadline=None, derandomize=True, database=None)
@given(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=2, unique=True))
def test_another_value_is_another_finding(texts: list[str]) -> None:
    one, other = map(marks_of_a_cell, texts)
    assert one
    assert other
    assert one.isdisjoint(other)
