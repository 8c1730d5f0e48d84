"""BUD-008: a virement moves money that is there, between two lines of one year."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.schemas.offices import Record, findings, line, office, places, year

from commissioning_schemas.grid import Grid, Value

DAY = dt.date(2020, 11, 2)


def move(amount: Value, of: str = "Budget-1", to: str = "Budget-2", **more: Value) -> Record:
    row: Record = {
        "date": DAY,
        "from_line": of,
        "to_line": to,
        "amount": amount,
        "kind": "Temporary",
    }
    who: Record = {"reason": "Less demand", "approver_role": "Commissioner", "approved_on": DAY}
    return {**row, **who, "decision_ref": "Decision 9", **more}


def moved(*virements: Record, first: Value = 100, **more: Value) -> Grid:
    lines = [line("2020-21", first, **more), line("2020-21", 50), line("2021-22", 30)]
    years = [year("2020-21", 150), year("2021-22", 30)]
    return office(years=years, budget=lines, virements=virements)


def test_a_line_may_give_all_that_it_has() -> None:
    assert places(moved(move(100)), "BUD-008") == []


def test_a_penny_more_than_the_line_has_is_said_at_the_amount() -> None:
    (found,) = findings(moved(move(100.01)), "BUD-008")
    assert (found.sheet, found.cell, found.impact_pence) == ("Virements", "F5", 1)
    assert (found.found, found.expected) == ("100.01", "100")
    assert "−£0.01" in found.message


@pytest.mark.parametrize(
    ("of", "to", "spot"), [("B-99", "Budget-2", "D5"), ("Budget-2", "B-99", "E5")]
)
def test_a_line_that_is_not_there_is_the_one_fault_of_a_virement(
    of: str, to: str, spot: str
) -> None:
    assert places(moved(move(20, of, to))) == [f"Virements!{spot}"]


def test_a_year_is_not_called_unfunded_while_a_virement_names_a_line_that_is_not_there() -> None:
    assert list(findings(moved(move(20, "B-99", "Budget-2"), first=100.01), "BUD-002")) == []


def test_of_several_virements_the_last_out_of_the_line_is_named() -> None:
    grid = moved(move(60), move(60), move(5, "Budget-2", "Budget-1"))
    (found,) = findings(grid, "BUD-008")
    assert (found.cell, found.impact_pence, found.expected) == ("F6", 1500, "45")


def test_what_comes_in_can_be_given_away_again() -> None:
    assert places(moved(move(110), move(10, "Budget-2", "Budget-1")), "BUD-008") == []


def test_a_line_cannot_be_helped_by_a_virement_to_itself() -> None:
    (found,) = findings(moved(move(10, to="Budget-1")), "BUD-008")
    assert found.cell == "E5"
    assert "the same line" in found.message


def test_lines_of_two_years_are_said_at_the_line_that_receives() -> None:
    (found,) = findings(moved(move(10, to="Budget-3")), "BUD-008")
    assert (found.cell, found.found, found.expected) == ("E5", "2021-22", "2020-21")
    assert found.impact_pence == 1000


@pytest.mark.parametrize("label", ["2029-30", "soon"])
def test_a_year_in_doubt_is_not_said_to_be_another(label: str) -> None:
    lines = [line("2020-21", 100), line(label, 50)]
    grid = office(budget=lines, virements=[move(10)])
    assert places(grid, "BUD-008") == []


@pytest.mark.parametrize("to", ["Budget-9", None])
def test_a_line_that_is_not_there_takes_no_blame(to: str | None) -> None:
    assert places(moved(move(500), move(10, to=to or "")), "BUD-008") == []


@pytest.mark.parametrize("amount", [None, "tbc"])
def test_a_virement_of_unknown_amount_may_help(amount: Value) -> None:
    grid = moved(move(110), move(amount, "Budget-2", "Budget-1"))
    assert places(grid, "BUD-008") == []


@pytest.mark.parametrize("first", [None, "tbc", -5])
def test_a_line_whose_budget_is_not_known_is_not_said_to_be_below_zero(first: Value) -> None:
    assert places(moved(move(10), first=first), "BUD-008") == []


def test_a_line_whose_id_stands_twice_is_not_judged() -> None:
    lines = [line("2020-21", 100, line_id="A"), line("2020-21", 100, line_id="a")]
    grid = office(budget=[*lines, line("2020-21", 1)], virements=[move(101, "A", "Budget-3")])
    assert places(grid, "BUD-008") == []


def test_of_two_lines_with_one_id_the_first_gives_the_year() -> None:
    lines = [line("2020-21", 100, line_id="A"), line("2021-22", 100, line_id="A")]
    grid = office(
        years=[year("2020-21", 100), year("2021-22", 100)],
        budget=[*lines, line("2020-21", 1)],
        virements=[move(5, "A", "Budget-3")],
    )
    assert places(grid, "BUD-008") == []


def test_a_line_of_nothing_has_nothing_to_give() -> None:
    assert places(moved(move(0.01), first=0), "BUD-008") == ["Virements!F5"]


def test_where_earlier_virements_took_too_much_already_the_last_may_take_nothing() -> None:
    (found,) = findings(moved(move(120), move(5)), "BUD-008")
    assert (found.cell, found.found, found.expected) == ("F6", "5", "0")
