"""GRT-008: ring-fenced money is spent on what it was given for."""

from __future__ import annotations

import pytest
from tests.schemas.offices import Record, award, findings, fund, line, office, places, portfolio

from commissioning_schemas.grid import Grid, Value

CATEGORIES = ("Victims", "DA", "SV", "IDVA/ISVA", "CSA", "Place", "Other")


def codes(name: str, *values: str) -> list[Record]:
    return [{"list": name, "value": value, "order": n} for n, value in enumerate(values, 1)]


LISTS = [
    *codes("award_category", *CATEGORIES),
    *codes("ring_fence", "None", "Victims", "DA", "SV", "DA/SV", "Place"),
]
WITHIN = [
    *codes("within Victims", "Victims", "DA", "SV", "IDVA/ISVA", "CSA"),
    *codes("within DA/SV", "DA", "SV", "IDVA/ISVA"),
]


def fenced(ring_fence: Value, category: Value, *lists: Record) -> Grid:
    return office(
        funding=[fund("2020-21", 100, ring_fence=ring_fence)],
        awards=[award("Funding-1", 50, category=category)],
        codes=[*LISTS, *lists],
    )


def refused(ring_fence: str, *lists: Record) -> set[str]:
    return {
        category
        for category in CATEGORIES
        if places(fenced(ring_fence, category, *lists), "GRT-008")
    }


@pytest.mark.parametrize("lists", [WITHIN, []])
def test_each_ring_fence_holds_the_categories_within_it(lists: list[Record]) -> None:
    assert refused("None", *lists) == set()
    assert refused("Victims", *lists) == {"Place", "Other"}
    assert refused("DA/SV", *lists) == {"Victims", "CSA", "Place", "Other"}
    assert refused("SV", *lists) == set(CATEGORIES) - {"SV"}


def test_the_offices_own_list_says_what_is_within() -> None:
    own = codes("Within  victims", "Victims", "Place")
    assert refused("Victims", *own) == set(CATEGORIES) - {"Victims", "Place"}


def test_an_award_for_something_else_is_said_at_its_category() -> None:
    (found,) = findings(fenced("DA/SV", "Place", *WITHIN), "GRT-008")
    assert (found.sheet, found.cell, found.impact_pence) == ("Awards", "M5", 5000)
    assert (found.found, found.expected) == ("Place", "DA, SV, IDVA/ISVA")
    assert "holds DA, SV and IDVA/ISVA" in found.message


@pytest.mark.parametrize(
    ("ring_fence", "category"),
    [("Victims", None), ("Victims", "Sport"), (None, "Place"), ("Sport", "Place")],
)
def test_a_value_of_no_list_is_said_elsewhere(ring_fence: Value, category: Value) -> None:
    assert places(fenced(ring_fence, category), "GRT-008") == []


def test_without_codes_the_usual_categories_are_known() -> None:
    grid = office(
        funding=[fund("2020-21", 100, ring_fence="Victims")],
        awards=[award("Funding-1", 50, category=one) for one in ("DA", "place")],
    )
    assert places(grid, "GRT-008") == ["Awards!M6"]


def test_an_award_from_no_fund_leaves_no_ring_fence() -> None:
    grid = office(
        funding=[fund("2020-21", 100, ring_fence="SV")],
        awards=[award("Funding-9", 50, category="Place")],
    )
    assert places(grid, "GRT-008") == []


def paid(
    portfolio_id: Value, ring_fence: str = "SV", of_fund: Value = "P1", payer: str = "External"
) -> Grid:
    row = line("2020-21", 40, source_type=payer, source_ref="Funding-1")
    return office(
        portfolios=[portfolio("P1"), portfolio("P2")],
        budget=[{**row, "portfolio_id": portfolio_id}],
        funding=[fund("2020-21", 100, **{"ring_fence": ring_fence, "portfolio_id": of_fund})],
    )


def test_a_line_of_another_portfolio_is_said_at_its_portfolio() -> None:
    (found,) = findings(paid("P2"), "GRT-008")
    assert (found.sheet, found.cell, found.impact_pence) == ("Budget", "C5", 4000)
    assert (found.found, found.expected) == ("P2", "P1")


def test_a_line_of_the_grants_own_portfolio_is_within() -> None:
    assert places(paid("p1"), "GRT-008") == []


def test_a_grant_without_a_ring_fence_pays_for_any_portfolio() -> None:
    assert places(paid("P2", "None"), "GRT-008") == []


def test_a_line_that_something_else_pays_for_is_not_asked() -> None:
    assert places(paid("P2", payer="Own budget"), "GRT-008") == []


@pytest.mark.parametrize(
    ("own", "of_fund"), [(None, "P1"), ("P9", "P1"), ("P2", None), ("P2", "P9")]
)
def test_a_portfolio_that_is_not_known_is_said_elsewhere(own: Value, of_fund: Value) -> None:
    assert places(paid(own, of_fund=of_fund), "GRT-008") == []
