"""GOV-008: the colour of a measure is that of the target test, and green needs data."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited
from tests.schemas.offices import Record, findings, office, paper, places
from tests.schemas.registers import measure

from commissioning_schemas.grid import Value


def codes(row: Record) -> set[str]:
    return {f"{one.code} {one.cell}" for one in findings(office(scorecard=[row]))}


@pytest.mark.parametrize("row", [measure(90, 80), measure(90, 92), measure(90)])
def test_a_colour_that_is_worked_out_is_silent(row: Record) -> None:
    assert codes(row) == set()


@pytest.mark.parametrize(
    ("row", "right"),
    [
        (measure(90, 89.9, rag="Green"), "Amber"),
        (measure(90, 84.9, rag="Amber"), "Red"),
        (measure(90, 90, rag="Red"), "Green"),
        (measure(10, 10.1, better="Lower", rag="Green"), "Amber"),
        (measure(90, rag="Green"), "No data"),
        (measure(90, 90, rag="On target"), "Green"),
    ],
)
def test_a_wrong_colour_that_is_typed_in_is_said_with_the_right_one(
    row: Record, right: str
) -> None:
    assert codes(row) == {"FRM-001 O5", "GOV-008 O5"}
    (found,) = findings(office(scorecard=[row]), "GOV-008")
    assert (found.found, found.expected) == (row["rag"], right)


@pytest.mark.parametrize(
    "row",
    [
        measure(90, 90, rag="Green"),
        measure(90, 90, rag="green"),
        measure(90, 90, rag="G"),
        measure(90, rag="No data"),
        measure(90, rag="Grey"),
        measure(90, 80, rag=""),
    ],
)
def test_a_right_colour_that_is_typed_in_lacks_only_its_formula(row: Record) -> None:
    assert codes(row) == {"FRM-001 O5"}


def test_the_message_gives_number_target_and_direction() -> None:
    (found,) = findings(office(scorecard=[measure(90, 92, 80.5, rag="Green")]), "GOV-008")
    assert '"Green" is shown, but 80.5 against a target of 90' in found.message
    assert "higher is better, gives Red." in found.message


@pytest.mark.parametrize(
    "row",
    [
        measure(None, 80, rag="Green"),
        measure("most", 80, rag="Green"),
        measure(90, "about 80", rag="Green"),
        measure(90, 80, amber_tolerance=None, rag="Green"),
        measure(90, 80, better=None, rag="Green"),
        measure(90, 80, better="More", rag="Green"),
    ],
)
def test_a_test_that_lacks_a_part_judges_no_colour(row: Record) -> None:
    assert places(office(scorecard=[row]), "GOV-008") == []


@pytest.mark.parametrize(("formula", "codes"), [('="Green"', 1), ('="Red"', 0), ("=1/0", 0)])
def test_another_formula_is_judged_by_what_it_gives(formula: Value, codes: int) -> None:
    grid = edited(office(scorecard=[measure(90, 80)]), {"Scorecard!O5": formula})
    assert len(places(grid, "GOV-008")) == codes


@pytest.mark.parametrize(("published", "cells"), [(False, ["Scorecard!D5"]), (True, [])])
def test_a_mapped_scorecard_is_judged_by_what_it_shows(published: bool, cells: list[str]) -> None:
    shown: Record = {"target": 90, "amber_tolerance": 5, "q1": 80, "rag": "Green"}
    grid, map = paper(scorecard=[shown])
    constants: Record = {"better": "Higher"}
    table = replace(map.tables[0], published=published, constants=constants)
    assert places(grid, "GOV-008", replace(map, tables=(table,))) == cells
