"""BUD-016: the MTFS shows what Years approves."""

from __future__ import annotations

import pytest
from tests.edited import edited, example
from tests.schemas.offices import findings, office, places

from commissioning_schemas.grid import Value


def shown(cells: dict[str, Value], *, recalculated: bool = True) -> list[str]:
    return places(edited(example(), cells, recalculated=recalculated), "BUD-016")


def test_a_typed_year_a_penny_off_is_said_at_its_cell() -> None:
    grid = edited(example(), {"MTFS!D5": 1645899.99})
    (found,) = findings(grid, "BUD-016")
    assert (found.sheet, found.cell, found.impact_pence) == ("MTFS", "D5", 1)
    assert (found.found, found.expected) == ("1645899.99", "1645900")


def test_a_typed_year_that_is_right_is_right() -> None:
    assert shown({"MTFS!D5": 1645900}) == []


def test_another_formula_is_judged_by_what_it_gives() -> None:
    assert shown({"MTFS!B5": "=Years!E5"}) == []
    assert shown({"MTFS!B5": "=Years!E5-1"}) == ["MTFS!B5"]


def test_a_typed_year_that_years_leaves_behind_is_found() -> None:
    assert shown({"MTFS!B5": 1645900, "Years!E5": 1645901}) == ["MTFS!B5"]


def test_a_fault_in_the_summary_is_not_said_again() -> None:
    assert shown({"Summary!B9": 1}) == []
    assert shown({"Summary!B9": 1}, recalculated=False) == []


@pytest.mark.parametrize("value", ["tbc", None, True])
def test_a_cell_that_shows_no_amount_is_not_compared(value: Value) -> None:
    assert shown({"MTFS!B5": value}) == []


def test_other_rows_of_the_mtfs_are_not_budgets() -> None:
    assert shown({"MTFS!B6": 1, "MTFS!C9": 1}) == []


def test_a_year_without_a_budget_is_said_in_years() -> None:
    assert shown({"MTFS!B5": 5, "Years!E5": None}) == []


def test_a_workbook_without_an_mtfs_has_nothing_to_compare() -> None:
    assert places(office(), "BUD-016") == []
