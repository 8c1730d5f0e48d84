"""In a manager's own table, a difference that a row shows follows from its row."""

from __future__ import annotations

import pytest
from tests.schemas.grids import grid, sheet

from commissioning_schemas.check import check
from commissioning_schemas.findings import Finding
from commissioning_schemas.grid import Value
from commissioning_schemas.maps import parse_map

HEADS: list[Value] = ["Year", "Period", "Area", "Budget", "Forecast", "Over"]
FIELDS = ("year", "period", "portfolio_id", "revised_budget", "forecast_outturn", "variance")


def found_in(
    *amounts: tuple[Value, Value, Value], code: str = "ARI-003", **more: Value
) -> tuple[list[Finding], str]:
    """Return what one rule finds in lines of budget, forecast and variance, and what was left."""
    rows = [["2021-22", "M09", f"Area {n}", *each] for n, each in enumerate(amounts)]
    table = {
        "role": "Monitoring",
        "sheet": "Watch",
        "heading": "Year",
        "columns": {field: str(head) for field, head in zip(FIELDS, HEADS, strict=True)},
        **more,
    }
    layout = parse_map({"version": 1, "unit": "£", "table": [table]})
    result = check(grid(sheet("Watch", HEADS, *rows)), layout)
    left = " ".join(f"{one.what}: {one.why}" for one in result.not_checked)
    return [one for one in result.findings if one.code == code], left


RIGHT = [(300, 290, -10), (185, 185, 0), (350, 345, -5)]


def test_a_variance_with_the_wrong_sign_is_found_at_its_cell() -> None:
    (one,), _ = found_in(*RIGHT, (100, 120, -20))
    assert (one.cell, one.found, one.expected, one.impact_pence) == ("F5", "-20", "20", 4000)
    assert '"Forecast" less "Budget" is £20, £40 more' in one.message


def test_variances_that_follow_from_their_rows_are_not_accused() -> None:
    assert found_in(*RIGHT)[0] == []


def test_variances_the_other_way_round_are_compared_as_the_map_turns_them() -> None:
    turned = [(budget, forecast, -over) for budget, forecast, over in RIGHT]
    assert found_in(*turned, reversed=["variance"])[0] == []
    (one,), _ = found_in(*turned, (100, 130, 30), reversed=["variance"])
    assert (one.cell, one.expected) == ("F5", "30")


def test_a_column_that_means_something_else_is_not_accused_and_that_is_said() -> None:
    found, left = found_in((300, 290, 80), (185, 185, 45), (350, 345, -5))
    assert found == []
    assert 'Watch!F2: not compared: few rows show "Forecast" less "Budget"' in left


@pytest.mark.parametrize("gap", [(None, 290, -10), (300, None, -10), ("tbc", 290, -10)])
def test_a_row_with_a_gap_is_not_compared(gap: tuple[Value, Value, Value]) -> None:
    assert found_in(*RIGHT, gap)[0] == []


def test_rounded_amounts_are_held_to_what_rounding_can_explain() -> None:
    assert found_in(*RIGHT, (100, 120, 19), code="ARI-001", published=True)[0] == []
    (one,), _ = found_in(*RIGHT, (100, 120, -20), code="ARI-001", published=True)
    assert (one.cell, one.found, one.expected, one.impact_pence) == ("F5", "-20", "20", 4000)
    assert "£40 more: more than rounding can explain" in one.message
