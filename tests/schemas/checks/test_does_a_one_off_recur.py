"""BUD-005: what was for one year only does not come back."""

from __future__ import annotations

import pytest
from tests.schemas.offices import Record, findings, line, office, places, portfolio, reserve, year

from commissioning_schemas.grid import Grid, Value

WORDS = "Projects delayed, 2020"


def planned(*lines: Record) -> Grid:
    labels = ("2020-21", "2021-22", "2022-23")
    return office(
        years=[year(label, 1000) for label in labels],
        portfolios=[portfolio("P1"), portfolio("P2")],
        reservelist=[reserve("R1")],
        budget=lines,
    )


def once(label: str = "2020-21", **more: Value) -> Record:
    return line(label, 100, description=WORDS, line_type="One-off", **more)


def later(label: str = "2021-22", **more: Value) -> Record:
    return line(label, 90.5, **{"description": WORDS, **more})


def test_a_one_off_in_one_year_only_does_not_recur() -> None:
    assert places(planned(once(), later("2020-21")), "BUD-005") == []


def test_a_one_off_that_comes_back_is_said_at_the_later_description() -> None:
    (found,) = findings(planned(once(), later()), "BUD-005")
    assert (found.sheet, found.cell, found.impact_pence) == ("Budget", "E6", 9050)
    assert "one-off in 2020-21 (Budget!E5)" in found.message


def test_every_later_year_is_named_wherever_its_line_stands() -> None:
    grid = planned(later("2022-23"), once(), later())
    assert places(grid, "BUD-005") == ["Budget!E5", "Budget!E7"]


def test_a_line_paid_from_a_reserve_does_not_recur_either() -> None:
    paid = line("2020-21", 100, description=WORDS, source_type="Reserve", source_ref="R1")
    (found,) = findings(planned(paid, later()), "BUD-005")
    assert "paid from R1 in 2020-21" in found.message


def test_a_one_off_that_is_one_off_again_has_come_back() -> None:
    assert places(planned(once(), once("2021-22")), "BUD-005") == ["Budget!E6"]


@pytest.mark.parametrize("words", ["PROJECTS DELAYED 2020", "projects  delayed; 2020."])
def test_descriptions_are_compared_without_case_and_punctuation(words: str) -> None:
    assert places(planned(once(), later(description=words)), "BUD-005") == ["Budget!E6"]


@pytest.mark.parametrize(
    "more",
    [
        {"source_type": "Reserve", "source_ref": "R1"},
        {"source_type": "External", "source_ref": "F"},
        {"source_type": "A friend"},
        {"source_type": None},
        {"portfolio_id": "P2"},
        {"portfolio_id": None},
        {"description": "Other projects"},
        {"year": "2029-30"},
        {"year": None},
    ],
)
def test_another_payer_portfolio_or_matter_is_no_recurrence(more: Record) -> None:
    assert places(planned(once(), {**later(), **more}), "BUD-005") == []


def test_lines_without_a_description_are_not_one_and_the_same() -> None:
    lines = [once(), later()]
    nameless = [{**row, "description": None} for row in lines]
    assert places(planned(*nameless), "BUD-005") == []


def test_base_lines_recur_every_year() -> None:
    assert places(planned(later("2020-21"), later()), "BUD-005") == []
