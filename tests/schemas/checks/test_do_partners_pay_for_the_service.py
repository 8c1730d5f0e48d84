"""SVC-005: the partners of a service pay what it costs, year by year."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.schemas.offices import Record, findings, office, places, year
from tests.schemas.registers import partner, service

from commissioning_schemas.grid import Grid, Value

YEARS = [year("2020-21", 1000), year("2021-22", 1000)]


def shared(*rows: Record, cost: Value = 300) -> Grid:
    return office(years=YEARS, services=[service(cost)], cofunding=rows)


def of(*amounts: Value, cost: Value = 300) -> Grid:
    return shared(*(partner(a, f"O{n}") for n, a in enumerate(amounts)), cost=cost)


def test_partners_that_pay_the_service_to_the_penny_are_silent() -> None:
    assert places(of(99.99, 100, 100.01), "SVC-005") == []


def test_a_penny_short_is_said_at_the_last_partner() -> None:
    (found,) = findings(of(100, 100, 99.99), "SVC-005")
    assert f"{found.sheet}!{found.cell}" == "CoFunding!D7"
    assert (found.found, found.expected, found.impact_pence) == ("299.99", "300", 1)
    assert "a year: £0.01 less." in found.message


def test_too_much_is_said_as_well() -> None:
    (found,) = findings(of(400), "SVC-005")
    assert "a year: £100 more." in found.message


def test_a_partner_that_pays_for_another_leaves_nothing_open() -> None:
    assert places(of(0, 150, 150), "SVC-005") == []


@settings(max_examples=20)
@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=5), st.sampled_from([-1, 0, 1]))
def test_only_a_sum_that_differs_is_said(pence: list[int], off: int) -> None:
    total = sum(pence) + off
    if total >= 0:
        found = places(of(*(p / 100 for p in pence), cost=total / 100), "SVC-005")
        assert len(found) == abs(off)


def test_a_partner_that_pays_nothing_is_known_to_pay_nothing() -> None:
    assert places(of(100, 0), "SVC-005") == ["CoFunding!D6"]


def test_a_service_that_costs_nothing_needs_no_partner() -> None:
    (found,) = findings(of(0, 100, cost=0), "SVC-005")
    assert "the service costs £0 a year: £100 more." in found.message


def test_each_year_is_added_by_itself() -> None:
    rows = [
        partner(200, "A"),
        partner(300, "A", year="2021-22"),
        partner(100, "B"),
        partner(1, "B", year="2021-22"),
    ]
    assert places(shared(*rows), "SVC-005") == ["CoFunding!D8"]


@pytest.mark.parametrize(
    "odd",
    [
        partner(None, "B"),
        partner("tbc", "B"),
        partner(-10, "B"),
        partner(100, "B", year=None),
        partner(100, "B", year="2030-31"),
        partner(100, "B", service_id="S9"),
        partner(100, "B", service_id=None),
    ],
)
def test_a_partner_that_cannot_be_placed_accuses_nobody_else(odd: Record) -> None:
    assert places(shared(partner(200, "A"), odd), "SVC-005") == []


def test_a_fault_of_another_year_raises_no_doubt() -> None:
    odd = partner(None, "B", year="2021-22")
    assert places(shared(partner(200, "A"), odd), "SVC-005") == ["CoFunding!D5"]


@pytest.mark.parametrize("cost", [None, "about 300", -300])
def test_a_service_without_a_value_is_compared_with_nothing(cost: Value) -> None:
    assert places(of(100, cost=cost), "SVC-005") == []
