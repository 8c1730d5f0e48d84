"""No rule finds an error in an office that is right, whatever its size, names and amounts."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from hypothesis import given

from commissioning.reader import read
from commissioning.template import Office, build_workbook
from commissioning_schemas.check import check
from commissioning_schemas.findings import Severity
from commissioning_schemas.grid import Sheet, Value

from .drawing import pounds
from .effort import effort
from .foreseen import foreseen, requested
from .offices import MODULES, offices
from .workbook import cell, grid_of

RULES = json.loads((Path(__file__).parents[1] / "data/rules.json").read_text("utf-8"))
CORE = {rule["code"] for rule in RULES if rule["set"] == "core"}
EXTENDED = {rule["code"] for rule in RULES if rule["set"] == "ext"} - {"PUB-009"}
"""No column says when an award was published, so PUB-009 cannot be asked."""

BY_CHANCE = "ARI-011"
"""Two amounts of an office can be equal by chance; that is a note, and cannot be foreseen."""


@effort(25)
@given(offices())
def test_a_valid_office_has_no_error_and_only_the_warnings_that_can_be_foreseen(
    office: Office,
) -> None:
    result = check(grid_of(office), also=EXTENDED)
    assert not result.faults, result.faults[0].trace
    assert result.complete
    assert [str(one) for one in result.findings if one.severity is Severity.ERROR] == []
    core = [one for one in result.findings if one.code in CORE and one.code != BY_CHANCE]
    assert {f"{one.code} {one.sheet}!{one.cell}" for one in core} == foreseen(office)


@effort(10)
@given(offices())
def test_the_summary_of_a_valid_office_adds_what_was_put_in(office: Office) -> None:
    summary = grid_of(office).sheet("Summary")
    assert summary is not None
    asked = requested(office)
    for row, portfolio in enumerate(office.column("Portfolios", "portfolio_id"), 5):
        for column, year in enumerate(office.column("Years", "year"), 2):
            assert summary.value(row, column) == cell(pounds(asked[portfolio, year]))


@effort(3)
@given(offices(portfolios=4, years_of=3, modules=MODULES))
def test_the_grid_of_an_office_is_what_is_read_from_its_file(office: Office) -> None:
    ours, theirs = grid_of(office, worked_out=False), read(build_workbook(office))
    assert ours.names == {name: text for name, text in theirs.names.items() if "!" not in name}
    assert [sheet.name for sheet in ours.sheets] == [sheet.name for sheet in theirs.sheets]
    for sheet, other in zip(ours.sheets, theirs.sheets, strict=True):
        assert sheet.tables == other.tables
        assert typed_into(sheet) == typed_into(other)


def typed_into(sheet: Sheet) -> dict[tuple[int, int], Value]:
    """Return what was put into each cell of a sheet: its formula, else its value."""
    values = {(row, column): value for row, column, value in sheet.filled()}
    days = {at: value.date() for at, value in values.items() if isinstance(value, dt.datetime)}
    formulas: dict[tuple[int, int], Value] = {
        (row, column): formula
        for row, cells in sheet.formulas.items()
        for column, formula in cells.items()
    }
    return values | days | formulas
