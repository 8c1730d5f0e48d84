"""SVC-003, SVC-004, SVC-006 and SVC-008: contracts, their end, their reviews and their budget."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, line, office, places
from tests.schemas.registers import day, partner, service

from commissioning_schemas.grid import Value


@pytest.mark.parametrize(
    ("annual", "more", "cells"),
    [
        (10000.01, {}, ["Services!Q5"]),
        (10000, {}, []),
        (10000.01, {"published_on": day("2020-05-01")}, []),
        (10000.01, {"published_on": "soon"}, []),
        (10000.01, {"route": "Grant agreement"}, []),
        (10000.01, {"start": day("2021-04-01"), "end": day("2022-03-31")}, []),
    ],
)
def test_a_contract_above_ten_thousand_pounds_is_published(
    annual: Value, more: dict[str, Value], cells: list[str]
) -> None:
    assert places(office(services=[service(annual, **more)]), "SVC-003") == cells


@pytest.mark.parametrize(
    ("end", "more", "cells"),
    [
        ("2021-09-27", {}, ["Services!H5"]),
        ("2021-09-28", {}, []),
        ("2021-03-31", {}, ["Services!H5"]),
        ("2021-03-30", {}, []),
        ("2021-09-27", {"extension_to": day("2022-09-27")}, []),
        ("2021-09-27", {"route": "Partnership agreement"}, []),
    ],
)
def test_the_end_of_a_contract_is_prepared_in_time(
    end: str, more: dict[str, Value], cells: list[str]
) -> None:
    grid = office(services=[service(9000, end=day(end), **more)])
    assert places(grid, "SVC-004") == cells


def test_the_same_service_in_a_later_row_is_what_follows() -> None:
    first = service(9000, end=day("2021-06-30"))
    days = {"start": day("2021-07-01"), "end": day("2024-06-30")}
    for name, cells in (("HELP", []), ("Other help", ["Services!H5"])):
        later = service(9000, service_id="S2", name=name, **days)
        assert places(office(services=[first, later]), "SVC-004") == cells


@pytest.mark.parametrize(
    ("every", "last", "cells"),
    [
        ("Quarterly", "2020-12-30", ["Services!T5"]),
        ("Quarterly", "2020-12-31", []),
        ("Monthly", "2021-02-27", ["Services!T5"]),
        ("Monthly", "2021-02-28", ["Services!T5"]),
        ("Monthly", "2021-03-01", []),
        ("Six-monthly", "2020-09-30", ["Services!T5"]),
        ("Yearly", "2020-04-01", []),
        ("Quarterly", None, ["Services!T5"]),
        ("Yearly", None, []),
        (None, None, []),
    ],
)
def test_a_provider_is_reviewed_as_often_as_was_set(
    every: Value, last: str | None, cells: list[str]
) -> None:
    row = service(9000, review_frequency=every, last_review=day(last) if last else None)
    assert places(office(services=[row]), "SVC-006") == cells


def test_a_service_that_has_ended_is_reviewed_no_more() -> None:
    row = service(9000, end=day("2021-03-30"), review_frequency="Monthly")
    assert places(office(services=[row]), "SVC-006") == []


@pytest.mark.parametrize(
    ("annual", "tagged", "paid_by_partner", "cells"),
    [
        (1000.01, 1000, None, ["Services!J5"]),
        (1000, 1000, None, []),
        (900, 1000, None, []),
        (1500, 1000, 500, []),
        (1500.01, 1000, 500, ["Services!J5"]),
    ],
)
def test_lines_and_partners_pay_for_a_service(
    annual: Value, tagged: Value, paid_by_partner: Value, cells: list[str]
) -> None:
    partners = [partner(paid_by_partner, "CRC")] if paid_by_partner else []
    grid = office(
        budget=[line("2020-21", tagged, service_id="S1"), line("2021-22", 1, service_id="S1")],
        services=[service(annual)],
        cofunding=partners,
    )
    assert places(grid, "SVC-008") == cells


def test_a_service_without_a_line_is_named_only_where_lines_are_tagged_at_all() -> None:
    other = service(10, service_id="S2", name="Other")
    for tag, cells in (("S1", ["Services!J6"]), (None, []), ("S9", [])):
        lines = [line("2020-21", 1000, service_id=tag)]
        grid = office(budget=lines, services=[service(1000), other])
        assert places(grid, "SVC-008") == cells


def test_a_part_of_a_year_is_not_compared() -> None:
    row = service(2000, start=day("2020-04-02"))
    grid = office(budget=[line("2020-21", 1000, service_id="S1")], services=[row])
    assert findings(grid, "SVC-008") == []
