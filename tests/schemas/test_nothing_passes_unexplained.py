"""No workbook passes while a figure of money is not what its data mean, or shows an error."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.edited import edited, example
from tests.schemas.found import result, the_sheet
from tests.schemas.in_excel import deleted_in_excel, renamed_in_excel

from commissioning_schemas.address import a1
from commissioning_schemas.figures import same
from commissioning_schemas.figures.needed import columns_read
from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import CellError, Grid, Value
from commissioning_schemas.tables import TABLES

LIVE_STATUS = 2
"""The row of each sheet that repeats the state of the live checks."""

LABELS = [f"Summary!A{row}" for row in (5, 6, 7, 21, 22, 23, 27, 34)]
YEARS = [f"Summary!{letter}4" for letter in "BCD"]


def inputs() -> list[str]:
    """Return every input cell of the working example's tables."""
    found = []
    for sheet in example().sheets:
        for table in sheet.tables:
            kind = TABLES.get(table.name)
            names = {c.heading for c in kind.columns.values() if not c.calculated} if kind else ()
            heads = sheet.rows[table.range.top]
            columns = [column for column, text in heads.items() if text in names]
            for row in range(table.range.top + 1, min(table.range.bottom, 30) + 1):
                found += [f"{sheet.name}!{a1(row, column)}" for column in columns]
    return found


def held(place: str) -> Value:
    name, _, address = place.partition("!")
    letters = address.rstrip("0123456789")
    column = sum((ord(c) - 64) * 26**n for n, c in enumerate(reversed(letters)))
    return the_sheet(example(), name).value(int(address[len(letters) :]), column)


def damaged(value: Value) -> list[Value]:
    """Return what people make of a cell: a slip, a space, text for a number, nothing."""
    shown = "" if value is None else str(value)
    odd: list[Value] = [None, f"{shown} ", f" {shown}", shown.lower(), "TBC", "-", "External ", 0]
    odd += [f"£{shown}", "2021", "2020/21", 0.005, -0.005, -1, "ALL", CellError("#N/A"), 1e12]
    return odd


def passes_for_right(grid: Grid) -> list[str]:
    """Return what is wrong with the figures of a workbook that passes as complete and right."""
    done = result(grid)
    if not done.complete or done.count(Severity.ERROR):
        return []
    wrong = [
        f"{figure.place}: {figure.excel} for {figure.meant}"
        for figure in done.figures
        if figure.kind == "money"
        and isinstance(figure.meant, int)
        and not isinstance(figure.excel, str)
        and not same("money", figure.excel, Decimal(figure.meant) / 100)
    ]
    for sheet in grid.sheets:
        for row, cells in sheet.formulas.items():
            for column in cells if sheet.name != "LiveChecks" else ():
                if row > LIVE_STATUS and isinstance(sheet.value(row, column), CellError):
                    wrong.append(f"{sheet.name}!{a1(row, column)} shows an error")
    return wrong


PLACES = [*inputs(), *LABELS, *YEARS]


@st.composite
def edits(draw: st.DrawFn) -> dict[str, Value]:
    places = draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=3, unique=True))
    return {place: draw(st.sampled_from(damaged(held(place)))) for place in places}


@settings(max_examples=30)
@given(edits())
def test_a_workbook_that_passes_shows_what_its_data_mean(cells: dict[str, Value]) -> None:
    assert passes_for_right(edited(example(), cells)) == []


@pytest.mark.parametrize("sheet", [sheet.name for sheet in example().sheets])
def test_a_sheet_deleted_leaves_no_error_unsaid(sheet: str) -> None:
    assert passes_for_right(edited(example(), {}, deleted_sheet=sheet)) == []
    assert passes_for_right(deleted_in_excel(sheet)) == []


@pytest.mark.parametrize("table", sorted({table for table, _ in columns_read()}))
def test_a_heading_renamed_leaves_no_figure_unsaid(table: str) -> None:
    for name, heading in sorted(columns_read()):
        if name == table and example().sheet(table) is not None:
            assert passes_for_right(renamed_in_excel(table, heading, "Renamed")) == []
