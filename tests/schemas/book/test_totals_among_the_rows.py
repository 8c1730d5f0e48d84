"""Rows that are totals (STR-007): by their label, or by an amount that is nobody's own."""

from __future__ import annotations

import pytest
from tests.edited import edited, example
from tests.schemas.found import new, result, said, typed
from tests.schemas.offices import findings, line, monitor, office, portfolio, year

from commissioning_schemas.book import build_book
from commissioning_schemas.grid import Value

EMPTY: dict[str, Value] = {f"Budget!{column}9": None for column in "ABCDEFGH"}


@pytest.mark.parametrize(
    ("column", "label"),
    [
        ("A", "Sub-total DCP"),
        ("A", "Total 2020-21"),
        ("E", "TOTAL"),
        ("E", "Victims & Vulnerability total"),
        ("E", "Grand total"),
    ],
)
def test_a_row_that_is_called_a_total_is_not_counted(column: str, label: str) -> None:
    cells = {**EMPTY, f"Budget!{column}9": label, "Budget!I9": 710300}
    grid = edited(example(), cells)
    assert f"error STR-007 Budget!{column}9" in new(grid, "STR")
    assert "would be counted twice (£710,300)" in said(grid, "STR-007")
    assert len(build_book(grid).lines) == 12


def test_a_name_that_begins_with_the_word_is_a_line() -> None:
    assert typed({"Budget!E9": "Total Respect youth programme"}) == []
    assert typed({"Budget!E9": "Total"}) == []


def test_a_row_without_an_identity_that_shows_the_sum_of_those_above_is_a_total() -> None:
    cells = {**EMPTY, "Budget!E9": "All of those", "Budget!I9": 484300 + 891000}
    assert new(edited(example(), cells), "STR") == ["error STR-007 Budget!E9"]
    cells = {**EMPTY, "Budget!E9": "All of those", "Budget!I9": "=SUM(I5:I8)"}
    assert new(edited(example(), cells), "STR") == ["error STR-007 Budget!E9"]


def test_a_row_with_its_own_key_or_portfolio_may_equal_the_sum_of_those_above() -> None:
    own = {"Budget!I9": 484300 + 891000}
    assert new(edited(example(), own), "STR") == []
    no_key = {"Budget!A9": None, "Budget!I9": 484300 + 891000}
    assert new(edited(example(), no_key), "STR") == []


def test_a_row_of_monitoring_for_all_stands_below_those_of_the_portfolios() -> None:
    rows = [monitor("2020-21", "M06", 1000, portfolio_id="P1", actual_to_date=300)]
    rows += [monitor("2020-21", "M06", 1000, portfolio_id="P2", actual_to_date=200)]
    rows += [monitor("2020-21", "M06", 2000, actual_to_date=500)]
    lines = [line("2020-21", 1000, portfolio_id=name) for name in ("P1", "P2")]
    own = {"portfolios": [portfolio("P1"), portfolio("P2")], "budget": lines}
    grid = office(years=[year("2020-21", 2000)], monitoring=rows, **own)
    assert findings(grid) == []


def test_an_amount_that_is_no_sum_or_equals_one_row_alone_is_no_total() -> None:
    for amount in (484300 + 891001, 891000, 0, None):
        cells = {**EMPTY, "Budget!E9": "Something", "Budget!I9": amount}
        assert new(edited(example(), cells), "STR") == []


def test_a_total_in_a_table_without_amounts_is_a_name() -> None:
    assert typed({"Portfolios!B5": "Total"}) == []


def test_a_total_of_funding_is_found_by_its_key_column() -> None:
    cells: dict[str, Value] = {"Funding!A8": "Total", "Funding!B8": None, "Funding!J8": 2214000}
    grid = edited(example(), cells)
    assert "error STR-007 Funding!A8" in new(grid, "STR")
    found = next(one for one in result(grid).findings if one.code == "STR-007")
    assert (found.found, found.impact_pence) == ("Total", 221400000)


@pytest.mark.parametrize(
    ("cells", "place", "table", "pounds"),
    [
        ({"Awards!A26": "Total", "Awards!H26": 482000}, "Awards!A26", "A4:X26", 482000),
        ({"Awards!E26": "Total", "Awards!H26": 482000}, "Awards!E26", "A4:X26", 482000),
        ({"Awards!H26": 482000}, "Awards!H26", "A4:X26", 482000),
        ({"Years!A8": "Total", "Years!E8": 4937700}, "Years!A8", "A4:H8", 4937700),
        ({"Years!A8": "Grand total", "Years!E8": "=SUM(E5:E7)"}, "Years!A8", "A4:H8", 4937700),
        ({"Years!E8": 4937700}, "Years!E8", "A4:H8", 4937700),
    ],
)
def test_a_total_of_any_table_is_one_finding_with_its_pounds(
    cells: dict[str, Value], place: str, table: str, pounds: int
) -> None:
    grid = edited(example(), cells, tables={place.split("!")[0]: table})
    assert new(grid) == [f"error STR-007 {place}"]
    (one,) = [finding for finding in result(grid).findings if finding.code == "STR-007"]
    assert one.impact_pence == pounds * 100
