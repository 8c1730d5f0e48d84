"""GOV-002: reports follow each other within 184 days, each kind by itself."""

from __future__ import annotations

import pytest
from tests.schemas.offices import Record, findings, office, places
from tests.schemas.registers import BOARD, BOARDS, COMMISSIONER, LEADERS, event

from commissioning_schemas.grid import Grid


def calendar(*events: Record) -> Grid:
    return office(calendar=events, codes=BOARDS)


@pytest.mark.parametrize(
    ("first", "second", "cells"),
    [
        ("2020-04-01", "2020-10-02", []),
        ("2020-04-01", "2020-10-03", ["Calendar!C6"]),
        ("2023-10-01", "2024-04-02", []),
        ("2023-10-01", "2024-04-03", ["Calendar!C6"]),
        ("2022-10-01", "2023-04-03", []),
        ("2020-10-03", "2020-04-01", ["Calendar!C5"]),
        ("2020-04-01", "2020-04-01", []),
    ],
)
def test_the_later_report_is_said_from_185_days_on(
    first: str, second: str, cells: list[str]
) -> None:
    grid = calendar(event(LEADERS, first), event(LEADERS, second))
    assert places(grid, "GOV-002") == cells


def test_the_message_counts_the_days() -> None:
    (found,) = findings(
        calendar(event(LEADERS, "2020-04-01"), event(LEADERS, "2020-12-01")), "GOV-002"
    )
    assert "244 days between 1 April 2020 and 1 December 2020" in found.message
    assert (found.found, found.expected) == ("244", "184")


def test_each_kind_of_report_is_counted_by_itself() -> None:
    grid = calendar(
        event(LEADERS, "2020-04-01"),
        event(COMMISSIONER, "2020-07-01"),
        event(LEADERS, "2020-12-01"),
        event(COMMISSIONER, "2020-12-01"),
    )
    assert places(grid, "GOV-002") == ["Calendar!C7"]


def test_a_board_is_no_report() -> None:
    assert places(calendar(event(BOARD, "2020-04-01"), event(BOARD, "2021-03-01")), "GOV-002") == []


def test_a_cancelled_report_fills_no_gap() -> None:
    ends = [event(LEADERS, "2020-04-01"), event(LEADERS, "2020-12-01")]
    assert places(calendar(event(LEADERS, "2020-08-01"), *ends), "GOV-002") == []
    cancelled = event(LEADERS, "2020-08-01", "Cancelled")
    assert places(calendar(cancelled, *ends), "GOV-002") == ["Calendar!C7"]


@pytest.mark.parametrize("odd", [event(LEADERS, None), event("Leaders report", "2020-08-01")])
def test_a_report_that_may_lie_between_accuses_nobody(odd: Record) -> None:
    ends = [event(LEADERS, "2020-04-01"), event(LEADERS, "2020-12-01")]
    assert places(calendar(odd, *ends), "GOV-002") == []


@pytest.mark.parametrize("on", ["2020-04-01", "2020-12-01", "2021-01-01"])
def test_an_event_of_no_board_outside_the_gap_explains_nothing(on: str) -> None:
    odd = event("Leaders report", on)
    ends = [event(LEADERS, "2020-04-01"), event(LEADERS, "2020-12-01")]
    assert places(calendar(odd, *ends), "GOV-002") == ["Calendar!C7"]
