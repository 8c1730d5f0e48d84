"""SVC-002: a contract that reaches its procurement threshold names its notice."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, office, places
from tests.schemas.registers import THRESHOLDS, day, service

from commissioning_schemas.grid import Grid, Value


def bought(
    annual: Value, start: str = "2020-04-01", end: str = "2021-03-31", **more: Value
) -> Grid:
    row = service(annual, start=day(start), end=day(end), **more)
    return office(services=[row], codes=THRESHOLDS)


def test_a_contract_at_the_threshold_without_a_notice_is_said_at_the_notice() -> None:
    (found,) = findings(bought(189330), "SVC-002")
    assert f"{found.sheet}!{found.cell}" == "Services!P5"
    assert "£189,330 without VAT reaches the threshold of £189,330" in found.message
    assert "Bought by Quotes" in found.message
    assert found.found == "189330"


def test_a_penny_below_the_threshold_asks_for_no_notice() -> None:
    assert places(bought(189329.99), "SVC-002") == []


@pytest.mark.parametrize("route", ["Quotes", "Direct award", "Open or flexible procedure"])
def test_a_notice_answers_whatever_the_procedure(route: str) -> None:
    assert places(bought(250000, procurement_route=route), "SVC-002") == ["Services!P5"]
    noticed = bought(250000, procurement_route=route, notice_ref="2020/S 001-000001")
    assert places(noticed, "SVC-002") == []


@pytest.mark.parametrize(
    ("start", "end", "annual", "vat", "codes"),
    [
        ("2021-12-31", "2022-12-30", 189329.99, 0.2, 0),
        ("2021-12-31", "2022-12-30", 205000, 0.2, 1),
        ("2022-01-01", "2022-12-31", 205000, None, 0),
        ("2022-01-01", "2022-12-31", 205000, 0.2, 1),
        ("2022-01-01", "2022-12-31", 177897.49, 0.2, 0),
        ("2022-01-01", "2022-12-31", 177897.50, 0.2, 1),
        ("2019-12-31", "2020-12-30", 900000, 0.2, 0),
    ],
)
def test_the_threshold_and_its_basis_go_by_the_day_the_contract_starts(
    start: str, end: str, annual: Value, vat: Value, codes: int
) -> None:
    assert len(places(bought(annual, start, end, vat_rate=vat), "SVC-002")) == codes


def test_vat_counts_from_2022_and_is_said() -> None:
    (found,) = findings(bought(205000, "2022-01-01", "2022-12-31", vat_rate=0.2), "SVC-002")
    assert "£246,000 with VAT reaches the threshold of £213,477" in found.message
    assert found.found == "246000"


def test_months_of_a_leap_year_count_as_any_others() -> None:
    start, end = "2023-03-01", "2024-02-29"
    assert len(places(bought(213477, start, end), "SVC-002")) == 1
    assert places(bought(213476.99, start, end), "SVC-002") == []


def test_light_touch_services_have_a_threshold_of_their_own() -> None:
    light = "Light touch"
    assert places(bought(663539.99, procurement_route=light), "SVC-002") == []
    (found,) = findings(bought(663540, procurement_route=light), "SVC-002")
    assert "for light-touch services" in found.message


def test_a_grant_is_no_procurement() -> None:
    assert places(bought(900000, route="Grant agreement"), "SVC-002") == []


def test_without_dates_value_or_thresholds_nobody_is_accused() -> None:
    assert places(bought(None), "SVC-002") == []
    assert places(office(services=[service(900000, start=None)], codes=THRESHOLDS), "SVC-002") == []
    assert places(office(services=[service(900000, end=None)], codes=THRESHOLDS), "SVC-002") == []
    assert places(office(services=[service(900000)]), "SVC-002") == []
