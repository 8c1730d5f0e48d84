"""BUD-010: the months of a profile add to the line's budget after virements."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.schemas.offices import Record, findings, line, office, paper, places

from commissioning_schemas.grid import Grid, Value

DAY = dt.date(2020, 11, 2)


def months(line_id: str = "Budget-1", **amounts: Value) -> Record:
    return {"line_id": line_id, "method": "Manual", **amounts}


def profiled(
    *profiles: Record, budget: Value = 100, moved: Value = None, to: str = "Budget-2"
) -> Grid:
    virement: Record = {"date": DAY, "from_line": "Budget-1", "to_line": to, "amount": moved}
    return office(
        budget=[line("2020-21", budget), line("2020-21", 50)],
        virements=[virement] if moved is not None else [],
        profile=profiles,
    )


def test_months_that_add_to_the_penny_are_right() -> None:
    assert places(profiled(months(apr=33.34, dec=33.33, mar=33.33)), "BUD-010") == []


@pytest.mark.parametrize(("mar", "words"), [(33.32, "£0.01 less"), (33.34, "£0.01 more")])
def test_a_penny_too_much_or_too_little_is_said_at_the_difference(mar: Value, words: str) -> None:
    (found,) = findings(profiled(months(apr=33.34, dec=33.33, mar=mar)), "BUD-010")
    assert (found.sheet, found.cell, found.impact_pence) == ("Profile", "P5", 1)
    assert words in found.message


def test_the_budget_is_the_one_after_virements() -> None:
    assert places(profiled(months(apr=100), moved=20), "BUD-010") == ["Profile!P5"]
    assert places(profiled(months(apr=80), moved=20), "BUD-010") == []


def test_months_left_empty_are_nil() -> None:
    (found,) = findings(profiled(months()), "BUD-010")
    assert (found.found, found.expected) == ("0", "100")


@pytest.mark.parametrize("month", ["tbc", "ten"])
def test_a_month_that_is_not_known_stops_the_comparison(month: Value) -> None:
    assert places(profiled(months(apr=60, mar=month)), "BUD-010") == []


@pytest.mark.parametrize("budget", [None, "tbc"])
def test_a_line_whose_budget_is_not_known_is_not_compared(budget: Value) -> None:
    assert places(profiled(months(apr=60), budget=budget), "BUD-010") == []


def test_a_virement_that_may_belong_to_any_line_stops_the_comparison() -> None:
    assert places(profiled(months("Budget-2", apr=60), moved=10, to="Budget-9"), "BUD-010") == []


def test_a_line_that_is_not_there_has_no_budget_to_compare() -> None:
    assert places(profiled(months("Budget-9", apr=60)), "BUD-010") == []


def test_a_line_with_two_profiles_is_a_matter_of_its_key() -> None:
    grid = profiled(months(apr=60), months(apr=40))
    assert places(grid, "BUD-010") == []
    assert places(grid, "REF-001") == ["Profile!A6"]


@pytest.mark.parametrize("published", [True, False])
def test_a_profile_of_an_offices_own_is_compared_unless_published(published: bool) -> None:
    grid, map = paper(
        published=published,
        budget=[{"line_id": "L1", "year": "2020-21", "original_budget": "£0.100m"}],
        profile=[{"line_id": "L1", "apr": "£0.090m"}],
    )
    assert places(grid, "BUD-010", map) == ([] if published else ["Profile!A5"])
