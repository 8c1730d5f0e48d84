"""PUB-001 and PUB-008: an award that is to be published says what publication asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.edited import edited
from tests.schemas.offices import findings, paper, places
from tests.schemas.publishing import publisher, to_publish
from tests.schemas.registers import organisation

from commissioning_schemas.grid import Grid


def codes(grid: Grid) -> list[str]:
    return [f"{one.code} {one.sheet}!{one.cell}" for one in findings(grid)]


def test_an_award_with_all_that_is_asked_for_is_silent() -> None:
    assert codes(publisher(to_publish())) == []


@pytest.mark.parametrize(
    ("field", "cell"),
    [
        ("recipient_org_id", "D5"),
        ("title", "E5"),
        ("description", "F5"),
        ("amount_awarded", "H5"),
        ("currency", "I5"),
        ("award_date", "J5"),
    ],
)
def test_each_empty_core_field_is_said_once_where_it_stands(field: str, cell: str) -> None:
    assert codes(publisher(to_publish(**{field: None}))) == [f"PUB-001 Awards!{cell}"]


@pytest.mark.parametrize(("field", "cell"), [("conditions", "N5"), ("reason", "O5")])
def test_what_the_law_asks_for_is_said_where_it_stands(field: str, cell: str) -> None:
    assert codes(publisher(to_publish(**{field: None}))) == [f"PUB-008 Awards!{cell}"]


@pytest.mark.parametrize("publish", ["No", "Withhold"])
def test_an_award_that_is_not_published_only_has_its_required_cells(publish: str) -> None:
    row = to_publish(publish=publish, title=None, conditions=None, reason=None)
    assert codes(publisher(row)) == ["TYP-019 Awards!E5", "TYP-019 Awards!N5"]


def test_conditions_of_none_are_conditions() -> None:
    assert codes(publisher(to_publish(conditions="none"))) == []


def test_an_award_without_an_id_has_no_key() -> None:
    assert codes(publisher(to_publish(award_id=None))) == ["REF-001 Awards!A5"]


def test_a_cell_that_cannot_be_read_is_not_empty() -> None:
    found = codes(publisher(to_publish(amount_awarded="a lot", award_date="soon")))
    assert sorted(one[:7] for one in found) == ["TYP-001", "TYP-008"]


def test_a_missing_prefix_is_said_once_of_about() -> None:
    rows = [to_publish(), to_publish(award_id="A-2", recipient_org_id="CH2")]
    (found,) = findings(publisher(*rows, prefix=None), "PUB")
    assert (found.code, found.sheet, found.cell) == ("PUB-001", "About", "B15")
    assert "publisher_prefix is not given." in found.message
    assert codes(publisher(to_publish(publish="No"), prefix=None)) == []


@pytest.mark.parametrize(("field", "code"), [("body_name", "STR-011"), ("body_code", "TYP-019")])
def test_what_about_must_hold_in_any_case_is_not_said_again(field: str, code: str) -> None:
    grid = publisher(to_publish(), **{field: None})
    assert [one[:7] for one in codes(grid)] == [code]


def test_a_recipient_without_a_name_is_said_in_organisations() -> None:
    grid = publisher(to_publish(), organisations=(organisation("CH1", name=None),))
    assert codes(grid) == ["TYP-019 Organisations!B6"]


@pytest.mark.parametrize(("published", "said"), [(True, []), (False, ["PUB-001"] * 3)])
def test_a_mapped_list_of_awards_needs_its_funder_from_the_map(
    published: bool, said: list[str]
) -> None:
    grid, map = paper(awards=[{"award_id": "A-1", "title": "Help", "publish": "Yes"}])
    map = replace(map, tables=(replace(map.tables[0], published=published),))
    found = findings(grid, "PUB", map)
    assert [one.code for one in found] == said
    assert all(one.sheet is None for one in found)


def test_a_column_of_reasons_that_is_not_there_is_one_fault() -> None:
    rows = [to_publish(reason=None), to_publish(award_id="A-2", reason=None)]
    assert places(publisher(*rows), "PUB-008") == ["Awards!O5", "Awards!O6"]
    assert places(edited(publisher(*rows), {"Awards!O4": "Why"}), "PUB-008") == ["Awards!None"]
