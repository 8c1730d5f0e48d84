"""SVC-007: a service starts, ends and is extended in that order; its value is not negative."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.schemas.offices import findings, office, paper, places
from tests.schemas.registers import day, service

from commissioning_schemas.grid import Grid


def dated(start: str, end: str, extension: str | None = None) -> Grid:
    more = {"extension_to": day(extension)} if extension else {}
    return office(services=[service(100, start=day(start), end=day(end), **more)])


@pytest.mark.parametrize(
    ("start", "end", "extension", "cells"),
    [
        ("2020-04-01", "2020-04-01", None, []),
        ("2020-04-01", "2020-03-31", None, ["Services!H5"]),
        ("2024-02-29", "2024-02-28", None, ["Services!H5"]),
        ("2024-02-29", "2025-02-28", None, []),
        ("2020-04-01", "2021-03-31", "2021-03-31", []),
        ("2020-04-01", "2021-03-31", "2021-03-30", ["Services!I5"]),
        ("2020-04-01", "2020-03-31", "2020-03-30", ["Services!H5", "Services!I5"]),
    ],
)
def test_each_day_that_is_too_early_is_said_where_it_stands(
    start: str, end: str, extension: str | None, cells: list[str]
) -> None:
    assert places(dated(start, end, extension), "SVC-007") == cells


def test_the_message_names_both_days() -> None:
    (found,) = findings(dated("2020-04-01", "2019-03-31"), "SVC-007")
    assert "ends on 31 March 2019, before the service starts on 1 April 2020" in found.message
    assert (found.found, found.expected) == ("2019-03-31", "2020-04-01 or later")


def test_days_that_are_not_given_are_not_compared() -> None:
    assert places(office(services=[service(100, start=None)]), "SVC-007") == []
    assert places(office(services=[service(100, end=None)]), "SVC-007") == []


def test_a_negative_value_is_said_once_and_by_this_rule() -> None:
    grid = office(services=[service(-0.01)])
    assert [one.code for one in findings(grid) if one.cell == "J5"] == ["SVC-007"]
    (found,) = findings(grid, "SVC-007")
    assert (found.found, found.impact_pence) == ("-0.01", 1)
    assert places(office(services=[service(0)]), "SVC-007") == []


def test_a_published_list_is_not_asked_for_the_order_of_its_days() -> None:
    row = {"name": "Help", "start": day("2020-04-01"), "end": day("2019-03-31")}
    grid, map = paper(services=[row])
    assert places(grid, "SVC-007", map) == []
    working = replace(map, tables=(replace(map.tables[0], published=False),))
    assert places(grid, "SVC-007", working) == ["Services!C5"]


def test_a_published_negative_value_is_a_negative_amount() -> None:
    grid, map = paper(services=[{"name": "Help", "annual_value": "-£0.100m"}])
    assert [one.code for one in findings(grid, map=map)] == ["TYP-013"]
