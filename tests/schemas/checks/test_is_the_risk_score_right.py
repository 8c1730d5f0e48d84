"""GOV-004: a risk's score is likelihood times impact, both from 1 to 5."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited
from tests.schemas.offices import Record, findings, office, paper, places
from tests.schemas.registers import Pair, risk

from commissioning_schemas.grid import Value


def codes(row: Record) -> set[str]:
    return {f"{one.code} {one.cell}" for one in findings(office(risks=[row]))}


@pytest.mark.parametrize("pair", [(1, 1), (5, 5), (4, 4), (1, 5)])
def test_scores_from_one_to_five_that_are_worked_out_are_silent(pair: Pair) -> None:
    assert places(office(risks=[risk(pair, pair)]), "GOV-004") == []


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        ((0, 5), "Residual likelihood is 0;"),
        ((6, 1), "Residual likelihood is 6;"),
        ((5, 6), "Residual impact is 6;"),
        ((-1, 9), "Residual likelihood is -1 and Residual impact is 9;"),
    ],
)
def test_a_likelihood_or_impact_beyond_one_to_five_is_said_at_the_score(
    pair: Pair, said: str
) -> None:
    (found,) = findings(office(risks=[risk(pair)]), "GOV-004")
    assert f"{found.sheet}!{found.cell}" == "Risks!M5"
    assert said in found.message


def test_both_scores_are_looked_at() -> None:
    grid = office(risks=[risk((6, 6), inherent=(6, 6))])
    assert places(grid, "GOV-004") == ["Risks!I5", "Risks!M5"]


@pytest.mark.parametrize("typed", [12, 15.999, "12", "high"])
def test_a_wrong_score_that_is_typed_in_is_said_with_the_right_one(typed: Value) -> None:
    row = risk((4, 4), residual_score=typed)
    assert {"FRM-001 M5", "GOV-004 M5"} <= codes(row)
    (found,) = findings(office(risks=[row]), "GOV-004")
    assert f"The score is {typed}; 4 × 4 = 16." in found.message
    assert (found.found, found.expected) == (str(typed), "16")


def test_a_right_score_that_is_typed_in_lacks_only_its_formula() -> None:
    row = risk((4, 4), residual_score=16, corporate_ref="C-07")
    assert codes(row) == {"FRM-001 M5"}


def test_another_formula_is_judged_by_what_it_gives() -> None:
    for formula, pair, cells in (
        ("=K5+L5", (4, 3), ["Risks!M5"]),
        ("=K5+L5", (2, 2), []),
        ("=1/0", (2, 2), []),
    ):
        grid = edited(office(risks=[risk(pair)]), {"Risks!M5": formula})
        assert places(grid, "GOV-004") == cells


@pytest.mark.parametrize("pair", [(None, 4), (4, None), ("high", 4)])
def test_a_score_is_not_judged_without_both_its_parts(pair: Pair) -> None:
    assert places(office(risks=[risk(pair)]), "GOV-004") == []


def test_an_emptied_score_lacks_only_its_formula() -> None:
    assert codes(risk((4, 3), residual_score="")) == {"FRM-001 M5"}


@pytest.mark.parametrize(("published", "cells"), [(False, ["Risks!C5"]), (True, [])])
def test_a_mapped_register_is_judged_by_what_it_shows(published: bool, cells: list[str]) -> None:
    grid, map = paper(
        risks=[{"residual_likelihood": 4, "residual_impact": 4, "residual_score": 12}]
    )
    map = replace(map, tables=(replace(map.tables[0], published=published),))
    assert places(grid, "GOV-004", map) == cells
