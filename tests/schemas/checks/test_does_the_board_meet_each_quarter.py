"""GOV-001: the first board of the list meets in each quarter of the base year."""

from __future__ import annotations

import pytest
from tests.schemas.offices import Record, findings, office, places
from tests.schemas.registers import BOARD, BOARDS, LEADERS, event

from commissioning_schemas.grid import Grid

FOUR = [
    event(BOARD, "2020-04-01"),
    event(BOARD, "2020-09-30"),
    event(BOARD, "2020-10-01", "Planned"),
    event(BOARD, "2021-03-31", "Planned"),
]


def calendar(*events: Record) -> Grid:
    return office(calendar=events, codes=BOARDS)


def quarters(*events: Record) -> list[str]:
    return [str(one.message).split(" in ")[1][:2] for one in findings(calendar(*events), "GOV-001")]


def test_a_board_that_is_held_or_planned_in_each_quarter_is_silent() -> None:
    assert quarters(*FOUR) == []


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_quarter_without_the_board_is_said_of_the_sheet(number: int) -> None:
    others = [one for place, one in enumerate(FOUR, 1) if place != number]
    (found,) = findings(calendar(*others), "GOV-001")
    assert (found.sheet, found.cell) == ("Calendar", None)
    assert f"no {BOARD} in Q{number} of 2020-21" in found.message


@pytest.mark.parametrize(
    "instead",
    [
        event(BOARD, "2020-04-30", "Cancelled"),
        event(BOARD, "2021-04-01"),
        event(BOARD, "2020-03-31"),
        event(LEADERS, "2020-04-01"),
        event(LEADERS, None),
        event(BOARD, None, "Cancelled"),
    ],
)
def test_a_cancelled_meeting_another_year_or_another_board_does_not_count(instead: Record) -> None:
    assert quarters(instead, *FOUR[1:]) == ["Q1"]


@pytest.mark.parametrize(
    "odd",
    [
        event(BOARD, None),
        event("Perfomance Board", "2020-05-01"),
        event("Perfomance Board", None),
        event("", "2020-05-01"),
    ],
)
def test_an_event_whose_board_or_day_is_at_fault_accuses_no_board(odd: Record) -> None:
    assert quarters(odd, *FOUR[1:]) == []


def test_each_missed_quarter_has_a_fingerprint_of_its_own() -> None:
    found = findings(calendar(event(LEADERS, "2020-04-01")), "GOV-001")
    assert len({one.fingerprint for one in found}) == 4


def test_without_a_calendar_or_a_list_of_boards_nothing_is_asked() -> None:
    assert places(office(codes=BOARDS), "GOV-00") == []
    assert places(office(calendar=[event("Any", "2020-05-01")]), "GOV-001") == []
