"""BID-003, GOV-003, GOV-006, GOV-007, GOV-010, GOV-011 and GOV-012: registers and people."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.schemas.offices import (
    Record,
    findings,
    line,
    monitor,
    office,
    paper,
    places,
    portfolio,
    year,
)
from tests.schemas.registers import BOARD, BOARDS, action, bid, day, event, measure, risk

from commissioning_schemas.grid import Value

TODAY = "2021-03-31"
"""The day on which a small office stands."""


@pytest.mark.parametrize(
    ("stage", "due", "cells"),
    [
        ("Submitted", "2021-03-30", ["Bids!J5"]),
        ("Awaiting decision", "2021-03-30", ["Bids!J5"]),
        ("Submitted", TODAY, []),
        ("Submitted", None, []),
        ("Preparing", "2021-03-30", []),
        ("Successful", "2021-03-30", []),
    ],
)
def test_a_bid_waits_no_longer_than_its_decision_is_due(
    stage: str, due: str | None, cells: list[str]
) -> None:
    row = bid(stage, submitted_on=day("2020-12-01"), decision_due=day(due) if due else None)
    assert places(office(bids=[row]), "BID-003") == cells


@pytest.mark.parametrize(
    ("status", "record", "cells"),
    [
        ("Held", None, ["Calendar!I5"]),
        ("Held", "CPB-Q2", []),
        ("Planned", None, []),
        ("Cancelled", None, []),
    ],
)
def test_a_meeting_that_was_held_has_a_record(status: str, record: Value, cells: list[str]) -> None:
    meeting = event(BOARD, "2020-09-30", status, record_ref=record)
    assert places(office(calendar=[meeting], codes=BOARDS), "GOV-003") == cells


@pytest.mark.parametrize(
    ("before", "after", "cells"),
    [
        ((3, 4), (4, 4), ["Risks!M5"]),
        ((3, 4), (3, 4), []),
        ((4, 4), (3, 4), []),
        ((3, None), (4, 4), []),
        ((3, 4), (4, "high"), []),
        ((3, 4), (4, 9), []),
    ],
)
def test_a_risk_is_not_higher_after_measures_than_before(
    before: tuple[Value, Value], after: tuple[Value, Value], cells: list[str]
) -> None:
    assert places(office(risks=[risk(after, before)]), "GOV-006") == cells


def test_a_mapped_register_is_judged_by_the_scores_it_shows() -> None:
    row: Record = {"title": "Delay", "inherent_score": 12, "residual_score": 16}
    grid, map = paper(risks=[row], published=False)
    assert places(grid, "GOV-006", map) == ["Risks!C5"]
    printed = replace(map, tables=(replace(map.tables[0], published=True),))
    assert places(grid, "GOV-006", printed) == []


@pytest.mark.parametrize(
    ("status", "reviewed", "cells"),
    [
        ("Open", "2020-12-30", ["Risks!P5"]),
        ("Open", "2020-12-31", []),
        ("Open", None, ["Risks!P5"]),
        ("Closed", "2020-12-30", []),
    ],
)
def test_an_open_risk_is_reviewed_every_quarter(
    status: str, reviewed: str | None, cells: list[str]
) -> None:
    row = risk((3, 4), status=status, reviewed_on=day(reviewed) if reviewed else None)
    assert places(office(risks=[row]), "GOV-007") == cells


def test_every_active_portfolio_has_its_rows_in_a_register_that_is_begun() -> None:
    ended = portfolio("P3", active_to="2019-20")
    lists = [portfolio("P1"), portfolio("P2"), ended]
    grid = office(
        portfolios=lists,
        years=[year("2019-20", 0), year("2020-21", 1000)],
        risks=[risk((3, 4))],
        scorecard=[measure(1, 2), measure(1, 2, portfolio_id="P2")],
        delivery=[],
    )
    (one,) = findings(grid, "GOV-010")
    assert (one.sheet, one.cell, one.expected) == ("Risks", None, "P2")
    unknown = office(portfolios=lists[:2], risks=[risk((3, 4), portfolio_id="P9")])
    assert places(unknown, "GOV-010") == []


@pytest.mark.parametrize(
    ("status", "line_id", "forecast", "cells"),
    [
        ("Delayed", "L", 1000, ["Delivery!L5"]),
        ("Delayed", "L", 999.99, []),
        ("Delayed", None, 1000, []),
        ("Delayed", "M", 1000, []),
        ("On track", "L", 1000, []),
    ],
)
def test_a_delayed_action_lowers_the_forecast_of_its_line(
    status: str, line_id: Value, forecast: Value, cells: list[str]
) -> None:
    grid = office(
        budget=[line("2020-21", 1000, line_id="L"), line("2020-21", 0, line_id="M")],
        delivery=[action("2021-06-30", status, line_id=line_id)],
        monitoring=[
            monitor("2020-21", "M11", 1000, portfolio_id="P1", line_id="L"),
            monitor("2020-21", "M12", forecast, portfolio_id="P1", line_id="L"),
            monitor("2020-21", "M09", 1000, portfolio_id="P1", line_id="L"),
        ],
    )
    assert places(grid, "GOV-011") == cells


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({"status": "Draft"}, None),
        ({"status": "Draft", "reviewed_by": "FINANCE officer"}, "by one person"),
        ({"status": "Draft", "reviewed_by": "Deputy"}, None),
        ({"status": "Reviewed"}, "reviewed_by is empty"),
        ({"status": "Reviewed", "reviewed_by": "Deputy"}, None),
        ({"status": "Approved", "reviewed_by": "Deputy"}, "approved_by is empty"),
        ({"status": "Approved"}, "reviewed_by and approved_by are empty"),
        ({"status": "Approved", "reviewed_by": "Deputy", "approved_by": "Commissioner"}, None),
    ],
)
def test_people_stand_behind_a_workbook_as_its_status_says(about: Record, said: str | None) -> None:
    both: Record = {"reviewed_by": None, "approved_by": None, **about}
    found = findings(office(about=both), "GOV-012")
    assert [said in one.message for one in found if said] == ([True] if said else [])
    assert len(found) == (said is not None)
