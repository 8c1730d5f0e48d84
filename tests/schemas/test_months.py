from __future__ import annotations

import datetime as dt

import pytest

from commissioning_schemas.months import months_after


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2020-01-31", 1, "2020-02-29"),
        ("2021-01-31", 1, "2021-02-28"),
        ("2020-12-31", 2, "2021-02-28"),
        ("2020-11-30", 3, "2021-02-28"),
        ("2020-02-29", 12, "2021-02-28"),
        ("2020-12-18", 3, "2021-03-18"),
    ],
)
def test_the_same_day_of_a_later_month_or_its_last(day: str, months: int, later: str) -> None:
    assert months_after(dt.date.fromisoformat(day), months).isoformat() == later
