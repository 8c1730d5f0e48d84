"""GOV-009: an overdue action that is On track or Complete has an update."""

from __future__ import annotations

import pytest
from tests.schemas.offices import findings, office, places
from tests.schemas.registers import action

from commissioning_schemas.grid import Value


@pytest.mark.parametrize(
    ("due", "status", "done", "update", "codes"),
    [
        ("2021-03-30", "On track", 0.6, None, 1),
        ("2021-03-31", "On track", 0.6, None, 0),
        ("2021-03-30", "On track", 0.6, "Waits for the landlord", 0),
        ("2021-03-30", "On track", None, None, 1),
        ("2021-03-30", "On track", 1, None, 0),
        ("2021-03-30", "Complete", 0.99, None, 1),
        ("2021-03-30", "Complete", None, None, 1),
        ("2021-03-30", "Complete", 1, None, 0),
        ("2021-03-30", "Complete", 60, None, 1),
        ("2021-03-30", "Complete", 100, None, 0),
        ("2021-03-30", "On track", "most", None, 0),
        ("2021-03-30", "Delayed", 0.6, None, 0),
        ("2021-03-30", "At risk", 0.6, None, 0),
        ("2021-03-30", "Not started", 0, None, 0),
        (None, "On track", 0.6, None, 0),
    ],
)
def test_only_a_late_action_that_claims_otherwise_is_said(
    due: str | None, status: str, done: Value, update: Value, codes: int
) -> None:
    grid = office(delivery=[action(due, status, pct_complete=done, update=update)])
    assert places(grid, "GOV-009") == ["Delivery!I5"] * codes


def test_the_message_gives_due_day_progress_and_status() -> None:
    row = action("2020-02-29", "On track", pct_complete=0.6)
    (found,) = findings(office(delivery=[row]), "GOV-009")
    assert "was due on 29 February 2020 and 60% is done, but it is On track" in found.message
    row = action("2020-02-29", "Complete")
    (found,) = findings(office(delivery=[row]), "GOV-009")
    assert "how much is done is not said" in found.message


def test_without_a_day_of_the_workbook_nothing_is_overdue() -> None:
    grid = office(about={"as_at": None}, delivery=[action("2020-04-01", "On track")])
    assert places(grid, "GOV-009") == []
