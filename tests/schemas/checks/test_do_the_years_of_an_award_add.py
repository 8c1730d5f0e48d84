"""GRT-006: the yearly rows of an award make the whole award."""

from __future__ import annotations

import pytest
from tests.schemas.offices import Record, findings, fund, office, paper, places, year

from commissioning_schemas.grid import CellError, Grid, Value


def grouped(*rows: Record) -> Grid:
    return office(years=[year("2020-21", 1000), year("2021-22", 1000)], funding=rows)


def part(label: str, amount: Value, total: Value = 300, **more: Value) -> Record:
    return fund(label, amount, **{"group_id": "G", "group_total": total, **more})


def test_rows_that_add_to_the_award_to_the_penny_are_right() -> None:
    assert places(grouped(part("2020-21", 100.01), part("2021-22", 199.99)), "GRT-006") == []


def test_a_penny_missing_is_said_at_the_total_of_the_first_row() -> None:
    (found,) = findings(grouped(part("2020-21", 100), part("2021-22", 199.99)), "GRT-006")
    assert (found.sheet, found.cell, found.impact_pence) == ("Funding", "U5", 1)
    assert (found.found, found.expected) == ("299.99", "300")


def test_groups_are_compared_as_ids_are() -> None:
    assert places(grouped(part("2020-21", 100), part("2021-22", 200, group_id="g")), "GRT") == []


def test_two_groups_do_not_add_together() -> None:
    rows = [part("2020-21", 100), part("2021-22", 200, group_id="H")]
    assert places(grouped(*rows), "GRT-006") == ["Funding!U5", "Funding!U6"]


@pytest.mark.parametrize("amount", [300, 100])
def test_an_award_over_several_years_has_more_than_one_row(amount: Value) -> None:
    assert places(grouped(part("2020-21", amount)), "GRT-006") == ["Funding!U5"]


def test_totals_that_differ_are_said_once() -> None:
    (found,) = findings(grouped(part("2020-21", 100), part("2021-22", 200, 301)), "GRT-006")
    assert (found.cell, found.found, found.expected) == ("U5", "301", "300")
    assert "£300 and £301" in found.message


def test_a_total_that_is_missing_is_said_where_it_is_missing() -> None:
    grid = grouped(part("2020-21", 100, None), part("2021-22", 200))
    assert places(grid, "GRT-006") == []
    assert places(grid, "TYP-019") == ["Funding!U5"]


def test_without_a_total_in_the_first_row_the_group_is_named() -> None:
    grid = grouped(part("2020-21", 100, None), part("2021-22", 199))
    assert places(grid, "GRT-006") == ["Funding!B5"]


@pytest.mark.parametrize("amount", [None, "tbc"])
def test_amounts_that_are_not_known_are_not_added(amount: Value) -> None:
    assert places(grouped(part("2020-21", 100), part("2021-22", amount)), "GRT-006") == []


def test_a_part_of_an_award_that_names_no_group_is_said_at_the_group() -> None:
    assert places(grouped(part("2020-21", 100, group_id=None)), "GRT-006") == ["Funding!B5"]


@pytest.mark.parametrize(
    ("amount", "total"), [(300, 300), (300, None), (None, 300), ("tbc", 300), (300, "tbc")]
)
def test_a_grant_of_one_year_needs_no_group(amount: Value, total: Value) -> None:
    assert places(grouped(part("2020-21", amount, total, group_id=None)), "GRT-006") == []


def test_a_group_that_cannot_be_read_is_not_said_to_be_missing() -> None:
    grid = grouped(part("2020-21", 100, group_id=CellError("#N/A")))
    assert places(grid, "GRT-006") == []
    assert places(grid, "TYP-006") == ["Funding!B5"]


def test_published_rows_are_not_asked() -> None:
    row: Record = {"fund_id": "F", "group_id": "G", "amount_awarded": "£0.1m"}
    grid, map = paper(funding=[{**row, "group_total": "£0.3m"}])
    assert places(grid, "GRT-006", map) == []
