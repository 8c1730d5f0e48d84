"""GOV-005: a risk that reaches the escalation score names its corporate risk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.schemas.offices import Record, findings, office, paper, places
from tests.schemas.registers import Pair, risk

from commissioning_schemas.grid import Value


@pytest.mark.parametrize(
    ("pair", "reference", "cells"),
    [
        ((5, 3), None, ["Risks!O5"]),
        ((3, 5), None, ["Risks!O5"]),
        ((4, 4), "C-07", []),
        ((3, 4), None, []),
        ((None, 5), None, []),
        ((5, "high"), None, []),
        ((6, 3), None, []),
    ],
)
def test_from_fifteen_on_a_reference_is_asked_for(
    pair: Pair, reference: Value, cells: list[str]
) -> None:
    assert places(office(risks=[risk(pair, corporate_ref=reference)]), "GOV-005") == cells


def test_the_score_before_measures_are_taken_does_not_escalate() -> None:
    assert places(office(risks=[risk((1, 1), inherent=(5, 5))]), "GOV-005") == []


def test_what_was_typed_over_the_score_does_not_hide_the_risk() -> None:
    assert places(office(risks=[risk((4, 4), residual_score=12)]), "GOV-005") == ["Risks!O5"]


@pytest.mark.parametrize(("limit", "codes"), [(12, 1), (12.5, 0), (13, 0)])
def test_the_office_sets_the_score(limit: Value, codes: int) -> None:
    row = {"list": "limit", "value": "escalation", "order": 1, "number": limit}
    found = findings(office(risks=[risk((3, 4))], codes=[row]), "GOV-005")
    assert len(found) == codes
    assert all("reaches the escalation score of 12," in one.message for one in found)


@pytest.mark.parametrize(("published", "codes"), [(False, 1), (True, 0)])
def test_a_mapped_register_is_judged_by_the_score_it_shows(published: bool, codes: int) -> None:
    for score, expected in ((15, codes), (14, 0)):
        row: Record = {"title": "Delay", "residual_score": score, "corporate_ref": None}
        grid, map = paper(risks=[row])
        map = replace(map, tables=(replace(map.tables[0], published=published),))
        assert places(grid, "GOV-005", map) == ["Risks!C5"] * expected
