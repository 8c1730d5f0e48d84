"""What the data mean in the calendar, the risks and the scorecard, and what Excel gives there."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.schemas.offices import Records, office
from tests.schemas.registers import event, measure, risk

from commissioning_schemas.check import check
from commissioning_schemas.figures import Figure, same
from commissioning_schemas.grid import Value


def figures(role: str, records: Records) -> list[Figure]:
    result = check(office(**{role.casefold(): records}))
    assert not result.faults
    return [figure for figure in result.figures if figure.table == role]


def meant(role: str, records: Records, column: str) -> list[Any]:
    """What the data mean in a column, where Excel agrees."""
    found = [figure for figure in figures(role, records) if figure.field == column]
    for figure in found:
        assert same(figure.kind, figure.excel, figure.meant)
        assert same(figure.kind, figure.stored, figure.meant)
    return [figure.meant for figure in found]


@pytest.mark.parametrize(
    ("on", "year", "quarter"),
    [
        ("2020-04-01", "2020-21", "Q1"),
        ("2020-06-30", "2020-21", "Q1"),
        ("2020-07-01", "2020-21", "Q2"),
        ("2020-12-31", "2020-21", "Q3"),
        ("2021-01-01", "2020-21", "Q4"),
        ("2021-03-31", "2020-21", "Q4"),
        ("2024-02-29", "2023-24", "Q4"),
        (None, "", ""),
    ],
)
def test_an_event_falls_in_a_year_and_quarter_from_april(
    on: str | None, year: str, quarter: str
) -> None:
    rows = [event("Board", on)]
    assert meant("Calendar", rows, "year") == [year]
    assert meant("Calendar", rows, "quarter") == [quarter]


def test_a_score_is_likelihood_times_impact_before_and_after() -> None:
    rows = [risk((3, 4), inherent=(5, 4)), risk((5, 3)), risk((None, 3))]
    assert meant("Risks", rows, "inherent_score") == [20, 25, 25]
    assert meant("Risks", rows, "residual_score") == [12, 15, 0]
    assert meant("Risks", rows, "escalate") == ["", "Escalate", ""]


def test_a_score_of_a_word_is_not_known() -> None:
    (inherent, residual, escalate) = figures("Risks", [risk(("high", 3))])
    assert (inherent.meant, residual.meant, escalate.meant) == (25, None, None)


@pytest.mark.parametrize(
    ("row", "latest", "rag"),
    [
        (measure(90, 80, 90), 90, "Green"),
        (measure(90, 95, 89.9), Decimal("89.9"), "Amber"),
        (measure(90, None, 85), 85, "Amber"),
        (measure(90, 84.9), Decimal("84.9"), "Red"),
        (measure(90, 84.9, 0), 0, "Red"),
        (measure(90), "", "No data"),
        (measure(10, 10, better="Lower"), 10, "Green"),
        (measure(10, 3, 15, better="Lower"), 15, "Amber"),
        (measure(10, 15.1, None, None, 15.1, better="Lower"), Decimal("15.1"), "Red"),
        (measure(-5, -6, amber_tolerance=0), -6, "Red"),
    ],
)
def test_a_measure_shows_its_last_number_and_the_colour_that_follows(
    row: dict[str, Value], latest: Value, rag: str
) -> None:
    assert meant("Scorecard", [row], "latest") == [latest]
    assert meant("Scorecard", [row], "rag") == [rag]


def test_a_number_stored_as_text_counts_though_excel_passes_it_over() -> None:
    (latest, rag) = figures("Scorecard", [measure(90, 80, "95")])
    assert (latest.meant, latest.excel) == (95, 80)
    assert (rag.meant, rag.excel) == ("Green", "Red")


def test_a_quarter_that_cannot_be_read_leaves_the_colour_unknown() -> None:
    (latest, rag) = figures("Scorecard", [measure(90, 80, "about 95")])
    assert (latest.meant, rag.meant) == (None, None)
    (latest, rag) = figures("Scorecard", [measure("most", 80)])
    assert (latest.meant, rag.meant) == (80, None)
