"""BUD-007: contributions stated for a year, and its lines of that type."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, line, office, paper, places, year

from commissioning_schemas.grid import Grid, Value


def of_which(stated: Value, *amounts: Value, line_type: str = "Contribution") -> Grid:
    return office(
        years=[year("2020-21", 1000, of_which_contributions=stated)],
        budget=[line("2020-21", 900), *(line("2020-21", a, line_type=line_type) for a in amounts)],
    )


def test_contributions_that_add_to_the_penny_match() -> None:
    assert places(of_which(100, 60.01, 39.99), "BUD-007") == []


@pytest.mark.parametrize("amounts", [[100.01], [99.99], []])
def test_a_penny_more_or_less_is_said_at_the_stated_amount(amounts: list[Value]) -> None:
    (found,) = findings(of_which(100, *amounts), "BUD-007")
    assert f"{found.sheet}!{found.cell}" == "Years!F5"
    assert found.impact_pence == abs(10000 - sum(round(float(str(a)) * 100) for a in amounts))


def test_tagged_lines_need_a_stated_amount() -> None:
    (found,) = findings(of_which(None, 100), "BUD-007")
    assert (found.cell, found.impact_pence, found.found) == ("F5", 10000, None)
    assert "No contributions are stated for 2020-21" in found.message


def test_a_year_with_neither_needs_none() -> None:
    assert places(of_which(None), "BUD-007") == []
    assert places(of_which(0, 100, line_type="Base"), "BUD-007") == []


def test_tagged_lines_that_cancel_need_no_stated_amount() -> None:
    assert places(of_which(None, 100, -100), "BUD-007") == []


@pytest.mark.parametrize("stated", ["see the letter", "£84k or so"])
def test_a_stated_amount_that_cannot_be_read_accuses_nobody(stated: str) -> None:
    assert places(of_which(stated, 100), "BUD-007") == []


def test_a_tagged_line_that_cannot_be_read_accuses_nobody() -> None:
    assert places(of_which(100, 60, "tbc"), "BUD-007") == []


def test_a_published_table_need_not_tag_its_lines() -> None:
    grid, map = paper(
        years=[{"year": "2020-21", "approved_budget": "£0.1m", "of_which_contributions": "£0.1m"}],
        budget=[{"portfolio_id": "P1", "year": "2020-21", "original_budget": "£0.1m"}],
    )
    assert places(grid, "BUD-007", map) == []
