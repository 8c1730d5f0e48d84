from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.schemas.fill.offices import changed, changes_of, left_of, value

from commissioning_schemas.fill import fill
from commissioning_schemas.profile_methods import months_by


@pytest.mark.parametrize(
    ("method", "paid"),
    [
        ("Equal months", "apr may jun jul aug sep oct nov dec jan feb mar"),
        ("Quarterly in advance", "apr jul oct jan"),
        ("Quarterly in arrears", "jun sep dec mar"),
        ("Half-yearly in arrears", "sep mar"),
        ("One payment", "apr"),
    ],
)
@given(pence=st.integers(-(10**12), 10**12))
def test_the_months_of_every_method_add_to_the_penny(method: str, paid: str, pence: int) -> None:
    months = months_by(method, pence)
    assert months is not None
    assert sum(months.values()) == pence
    amounts = [months[month] for month in paid.split()]
    assert {month for month, amount in months.items() if amount} <= set(paid.split())
    assert max(map(abs, amounts)) - min(map(abs, amounts)) <= 1
    assert sorted(amounts, key=abs, reverse=True) == amounts


def test_a_years_budget_in_twelve_months_gives_the_first_four_the_left_over_pence() -> None:
    months = months_by("Equal months", 164_590_000)
    assert months is not None
    assert list(months.values()) == [13_715_834] * 4 + [13_715_833] * 8


@pytest.mark.parametrize("method", ["Manual", "", "Weekly"])
def test_no_other_method_gives_months(method: str) -> None:
    assert months_by(method, 100) is None


def test_a_profile_follows_its_line_when_a_virement_changes() -> None:
    filling = fill(changed({"Virements!F5": 2500.01}, stale=True))
    assert changes_of(filling) == {
        "Budget!K5": 2500.01, "Budget!L5": 7499.99, "Budget!J6": 2500.01, "Budget!L6": 702800.01,
        "Profile!C5": 7499.99, "Profile!O5": 7499.99, "Profile!K6": 58566.67,
        "Profile!O6": 702800.01,
    }  # fmt: skip
    month = next(one for one in filling.changes if one.edit.cell == "C5")
    assert (month.figure, month.moved, month.edit.formula) == ("C35", 1, None)
    assert month.label == "Apr (£), B2021-DCP-01"


def test_months_that_a_person_types_stay() -> None:
    cells = {"Profile!B5": "Manual", "Profile!C5": 7000, "Profile!D5": 500}
    assert not fill(changed(cells)).is_stale


def test_another_method_moves_the_months_and_what_is_worked_out_from_them() -> None:
    filling = fill(changed({"Profile!B5": "Quarterly in arrears"}, stale=True))
    new = changes_of(filling)
    assert [new[f"Profile!{column}5"] for column in "CEHKN"] == [0, 1875, 1875, 1875, 1875]
    assert value(filling.grid, "Profile!O5") == 7500


@pytest.mark.parametrize("typed", ["see note", "=B5"])
def test_words_or_a_formula_in_a_month_are_left_and_listed(typed: str) -> None:
    grid = changed({"Profile!D6": typed})
    filling = fill(grid)
    assert ("Profile!D6", "typed-over") in left_of(filling)
    assert "Equal months gives £58,566.67" in filling.left[0].message
    assert value(fill(grid, restore=True).grid, "Profile!D6") == 58566.67


@pytest.mark.parametrize(
    "cells",
    [
        {"Profile!A5": "B2021-DCP-02", "Profile!C5": 1},
        {"Profile!A5": "UNKNOWN", "Profile!C5": 1},
        {"Budget!I5": "tbc", "Profile!C5": 1},
    ],
)
def test_where_nobody_can_tell_the_budget_of_a_line_its_months_stay(cells: dict[str, str]) -> None:
    filling = fill(changed(dict(cells)))
    assert not [place for place in changes_of(filling) if place.startswith("Profile!C5")]
