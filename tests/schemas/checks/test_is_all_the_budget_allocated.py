"""BUD-006: approved budget that is in no line."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, line, office, paper, places, year

from commissioning_schemas.book import build_book
from commissioning_schemas.checks.is_all_the_budget_allocated import is_all_the_budget_allocated
from commissioning_schemas.evidence import Evidence
from commissioning_schemas.figures import Figures
from commissioning_schemas.findings import Place, Said, Severity
from commissioning_schemas.grid import Grid, Value
from commissioning_schemas.maps import Map


def two_rows(budget: str, one: Value = "£0.150m", total: str = "") -> tuple[Grid, Map]:
    return paper(
        years=[
            {"year": "2020-21", "approved_budget": budget},
            {"year": "2021-22", "approved_budget": "£0.300m"},
        ],
        budget=[
            {"portfolio_id": name, "year": "2020-21", "original_budget": one}
            for name in ("P1", "P2")
        ],
        total=total,
    )


def test_a_budget_allocated_to_the_penny_says_nothing() -> None:
    assert places(office(budget=[line("2020-21", 1000)]), "BUD-006") == []


def test_a_penny_that_is_in_no_line_is_said_at_unallocated() -> None:
    (found,) = findings(office(budget=[line("2020-21", 999.99)]), "BUD-006")
    assert (found.sheet, found.cell, found.impact_pence) == ("Summary", "B8", 1)
    assert found.severity is Severity.WARNING


def test_more_requested_than_approved_is_not_unallocated() -> None:
    assert places(office(budget=[line("2020-21", 1000.01)]), "BUD-006") == []


def test_an_empty_budget_table_leaves_every_year_unallocated() -> None:
    assert places(office(budget=[]), "BUD-006") == ["Summary!B8"]


def test_years_may_stand_in_any_order() -> None:
    years = [year("2021-22", 500), year("2020-21", 1000)]
    lines = [line("2021-22", 400), line("2020-21", 1000)]
    assert places(office(years=years, budget=lines), "BUD-006") == ["Summary!B8"]


def test_without_a_summary_it_is_said_at_the_last_line_of_the_year() -> None:
    lines = [line("2020-21", 300), line("2020-21", 600)]
    assert places(office(with_summary=False, budget=lines), "BUD-006") == ["Budget!I6"]


def test_without_summary_and_lines_it_is_said_at_the_approved_budget() -> None:
    assert places(office(with_summary=False, budget=[]), "BUD-006") == ["Years!E5"]


@pytest.mark.parametrize("amount", ["to be agreed by the board", None, "TBC"])
def test_an_amount_that_is_not_known_is_not_said_to_be_unallocated(amount: Value) -> None:
    grid = office(budget=[line("2020-21", 400), line("2020-21", amount)])
    assert places(grid, "BUD-006") == []


def test_a_line_without_a_year_leaves_every_year_in_doubt() -> None:
    grid = office(budget=[line("2020-21", 400), {**line("2020-21", 600), "year": None}])
    assert places(grid, "BUD-006") == []


def test_a_year_without_an_approved_budget_has_nothing_to_allocate() -> None:
    assert places(office(years=[year("2020-21", None)], budget=[]), "BUD-006") == []


def test_a_published_difference_that_rounding_can_explain_accuses_nobody() -> None:
    grid, map = two_rows("£0.301m")
    assert places(grid, "BUD-006", map) == []


def test_numbers_are_rounded_to_the_finest_of_their_column() -> None:
    years = [{"year": "2020-21", "approved_budget": 0.3}, {"year": "2021-22"}]
    years = [*years, {"year": "2022-23", "approved_budget": 0.001}]
    lines = [
        {"portfolio_id": "P1", "year": "2020-21", "original_budget": 0.1},
        {"portfolio_id": "P2", "year": "2020-21", "original_budget": 0.199},
    ]
    assert places(*_swap(paper(years=years, budget=lines))) == []
    years[0] = {"year": "2020-21", "approved_budget": 0.301}
    assert len(places(*_swap(paper(years=years, budget=lines)))) == 1


def _swap(made: tuple[Grid, Map]) -> tuple[Grid, str, Map]:
    return made[0], "BUD-006", made[1]


@pytest.mark.parametrize(
    ("budget", "sheet", "count"),
    [
        ("£0.301m", "Budget", 1),
        ("£0.300m", "Budget", 0),
        ("£0.299m", "Budget", 0),
        ("£0.301m", "Funding", 0),
    ],
)
def test_a_difference_that_the_total_row_explains_is_a_note(
    budget: str, sheet: str, count: int
) -> None:
    grid, map = two_rows(budget, total="£0.300m")
    book = build_book(grid, map)
    evidence = Evidence(book, Figures(book), [Said("ARI-002", Place(sheet, "C7"), "")])
    said = list(is_all_the_budget_allocated(evidence))
    assert [(one.severity, one.place.cell) for one in said] == [(Severity.INFO, "C7")] * count


def test_a_published_difference_beyond_rounding_is_said_at_the_total_row() -> None:
    grid, map = two_rows("£0.302m", total="£0.300m")
    (found,) = findings(grid, "BUD-006", map)
    assert (found.sheet, found.cell) == ("Budget", "C7")
    assert found.severity is Severity.WARNING


def test_a_published_year_without_rows_is_not_looked_at() -> None:
    grid, map = two_rows("£0.300m", total="£0.300m")
    assert places(grid, "BUD-006", map) == []
